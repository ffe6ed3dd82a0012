import './no-telemetry.ts';
import { dev } from 'astro';
import { readSettings } from '../site/settings.ts';
import { printProblems } from './report.ts';
import { restoreSwap } from './swap.ts';

const root = process.cwd();
restoreSwap(root);
const { settings, problems } = readSettings(root, process.env);
printProblems(problems);
if (settings) await dev({ root });
else process.exitCode = 1;
