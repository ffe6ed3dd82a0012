import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { DATE_EXPECTED, isDateText } from '../article/dates.ts';
import type { DateText } from '../article/dates.ts';
import { isLanguageTag } from '../article/languages.ts';
import type { Problem } from '../article/problems.ts';
import { readYaml, strict } from '../article/yaml.ts';
import type { YamlResult } from '../article/yaml.ts';
import { decodeYaml } from '../loader/decode.ts';
import { hasWords, LANGUAGES } from './words/index.ts';

/** Where the settings that editors own stand. */
export const SETTINGS_FILE = 'content/site.yaml';

const text = (expected: string) => z.string({ error: expected }).trim().min(1, { error: expected });

const ADDRESS = 'the address of the site’s host, such as https://news.example';
const address = z.string({ error: ADDRESS }).refine(isHostAddress, { error: ADDRESS });
const BASE = '"/", or a path such as /explainers';
const basePath = z.string({ error: BASE }).refine(isBasePath, { error: BASE });
const LANGUAGE = `a language tag that src/site/words/ knows: ${LANGUAGES.join(', ')}`;

const ZONE = 'a time zone of the IANA list, such as Europe/Berlin';
const timeZone = z.string({ error: ZONE }).refine(isTimeZone, { error: ZONE });

const LICENCE_URL = 'the https address of the licence';
const REPORT = 'an e-mail address, or the https address of a form';
const report = z.string({ error: REPORT }).refine(isReport, { error: REPORT });

const schema = strict({
  name: text('the name of the site'),
  tagline: text('one line on what the site is'),
  language: z
    .string({ error: LANGUAGE })
    .refine((tag) => isLanguageTag(tag) && hasWords(tag), { error: LANGUAGE }),
  address,
  basePath: basePath.default('/'),
  publisher: text('who publishes the site'),
  timeZone: timeZone.default('UTC'),
  report: report.optional(),
  contact: z.email({ error: 'an e-mail address' }).optional(),
  licence: strict({
    name: text('the name of a licence, such as CC BY 4.0'),
    url: z.url({ protocol: /^https$/, error: LICENCE_URL }),
  }).optional(),
});

/** What the whole site needs to know of itself. */
export interface Settings {
  name: string;
  tagline: string;
  language: string;
  publisher: string;
  /** Where the site’s days begin and end: an IANA name. */
  timeZone: string;
  /**
   * Where readers report errors: an e-mail address, or a form’s, in which {address}, {title} and
   * {revision} stand for those of the article.
   */
  report?: string | undefined;
  /** Where readers write to: an e-mail address. */
  contact?: string | undefined;
  /** What others may do with the text. */
  licence?: { name: string; url: string } | undefined;
  /** When this is built, for what is only of the day: builds never read the clock. */
  buildDate?: DateText | undefined;
  /** Scheme and host, without a slash at its end: `https://news.example`. */
  origin: string;
  /** Path below the host without a slash at its end: `` or `/explainers`. */
  base: string;
}

/** The environment variables that a host may set, over the defaults in `content/site.yaml`. */
export interface SettingsEnvironment {
  SITE_URL?: string | undefined;
  BASE_PATH?: string | undefined;
  BUILD_DATE?: string | undefined;
}

/**
 * Reads the settings of the site.
 *
 * @param root the project's folder
 * @param environment `SITE_URL`, `BASE_PATH` and `BUILD_DATE`; an empty text counts as not set
 * @returns the settings, or the problems that keep them from being read
 */
export function readSettings(
  root: string,
  environment: SettingsEnvironment,
): { settings: Settings; problems: [] } | { settings: undefined; problems: Problem[] } {
  const { value, problems } = readFile(root);
  const { SITE_URL, BASE_PATH, BUILD_DATE } = environment;
  if (SITE_URL && !isHostAddress(SITE_URL))
    problems.push(badVariable('SITE_URL', ADDRESS, SITE_URL));
  if (BASE_PATH && !isBasePath(BASE_PATH)) problems.push(badVariable('BASE_PATH', BASE, BASE_PATH));
  if (BUILD_DATE && !isDateText(BUILD_DATE))
    problems.push(badVariable('BUILD_DATE', DATE_EXPECTED, BUILD_DATE));
  if (!value || problems.length > 0) return { settings: undefined, problems };
  const { address: ownAddress, basePath: ownBase, ...settings } = value;
  return {
    settings: {
      ...settings,
      ...(BUILD_DATE && { buildDate: BUILD_DATE }),
      origin: new URL(SITE_URL || ownAddress).origin,
      base: (BASE_PATH || ownBase).replace(/\/$/, ''),
    },
    problems: [],
  };
}

function readFile(root: string): Pick<YamlResult<z.output<typeof schema>>, 'value' | 'problems'> {
  const refuse = (message: string): { value: undefined; problems: Problem[] } => ({
    value: undefined,
    problems: [settingsProblem(SETTINGS_FILE, message)],
  });
  let bytes: Buffer;
  try {
    bytes = readFileSync(join(root, SETTINGS_FILE));
  } catch {
    return refuse('this file cannot be read: it names the site, and every build needs it');
  }
  const decoded = decodeYaml(bytes);
  if ('fault' in decoded) return refuse(decoded.fault);
  const { text: source } = decoded;
  return readYaml({ file: SETTINGS_FILE, text: source, start: 0, end: source.length }, schema);
}

function badVariable(name: string, expected: string, found: string): Problem {
  const message = `expected ${expected}, found ${JSON.stringify(found)}: correct or unset ${name}`;
  return settingsProblem(`$${name}`, message);
}

function settingsProblem(file: string, message: string): Problem {
  return { file, line: 1, column: 1, severity: 'error', message, rule: 'settings' };
}

function isHostAddress(text: string): boolean {
  if (!/^https?:\/\//.test(text) || !URL.canParse(text)) return false;
  const { hostname, pathname, search, hash, username, password } = new URL(text);
  // RFC 1123, as URL spells it (non-ASCII names in Punycode), or an address of IPv6. URL lets signs
  // through that mean something in the file of a server.
  if (!/^(?:[\w.-]+|\[[\da-f:.]+\])$/.test(hostname)) return false;
  return pathname === '/' && !search && !hash && !username && !password;
}

function isBasePath(text: string): boolean {
  return text === '/' || /^(?:\/[\w.~-]*[\w~-][\w.~-]*)+\/?$/.test(text);
}

function isTimeZone(name: string): boolean {
  try {
    // Offsets such as +02:00 are known too, but do not follow daylight saving.
    return /^[A-Z]/.test(name) && !!new Intl.DateTimeFormat('en', { timeZone: name });
  } catch {
    return false;
  }
}

function isReport(text: string): boolean {
  if (/^[^\s@/:?#]+@[^\s@/:?#]+\.[^\s@/:?#]+$/.test(text)) return true;
  return (
    text.startsWith('https://') &&
    URL.canParse(text.replace(/\{(?:address|title|revision)\}/g, 'x'))
  );
}
