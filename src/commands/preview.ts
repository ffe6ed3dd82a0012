import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readSettings } from '../site/settings.ts';
import { printProblems } from './report.ts';
import { serve } from './serve.ts';
import { LIVE, restoreSwap } from './swap.ts';

const root = process.cwd();
restoreSwap(root);
const { settings, problems } = readSettings(root, process.env);
printProblems(problems);
if (settings && existsSync(join(root, LIVE))) {
  await serve(root, settings);
} else {
  if (settings) console.error(`There is no ${LIVE}/ yet: run "npm run build" first.`);
  process.exitCode = 1;
}
