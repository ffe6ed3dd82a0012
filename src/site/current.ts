import { formatProblem } from '../article/problems.ts';
import { addressesOf } from './addresses.ts';
import { readSettings } from './settings.ts';
import type { Settings } from './settings.ts';

/**
 * The settings of the site that is being built: of the folder that the command runs in.
 *
 * @throws Error whose message is every problem with them, a line each
 */
export function requireSettings(): Settings {
  const { settings, problems } = readSettings(process.cwd(), process.env);
  if (settings) return settings;
  throw new Error(problems.map(formatProblem).join('\n'));
}

/** The settings, for pages. */
export const site: Settings = requireSettings();

/** The addresses of the site, for pages. */
export const addresses = addressesOf(site);
