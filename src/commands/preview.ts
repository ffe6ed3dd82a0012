import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { checkSite } from './report.ts';
import { serve } from './serve.ts';
import { LIVE, restoreSwap } from './swap.ts';

const root = process.cwd();
restoreSwap(root);
if (existsSync(join(root, LIVE))) {
  const checked = await checkSite(root);
  if (checked) await serve(root, checked);
} else {
  console.error(`There is no ${LIVE}/ yet: run "npm run build" first.`);
  process.exitCode = 1;
}
