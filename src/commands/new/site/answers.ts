import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { readSettings, SETTINGS_FILE } from '../../../site/settings.ts';
import { settingsText } from './settings-text.ts';

/** What a new site has to be told, in the order in which it is asked for. */
export const ANSWERS = ['name', 'address', 'language', 'tagline', 'publisher'] as const;

/** What a new site was told. */
export type Answers = Record<(typeof ANSWERS)[number], string>;

const TAGLINES: Readonly<Record<string, string>> = {
  ar: 'الأخبار مشروحة',
  de: 'Nachrichten, erklärt',
  en: 'News, explained',
};

/** What is sound, to find out whether one answer among them is. */
const SOUND: Answers = {
  name: 'Name',
  address: 'https://news.example',
  language: 'en',
  tagline: 'Tagline',
  publisher: 'Publisher',
};

/**
 * What is wrong with answers, in the words of the settings, which read the file that they would make.
 *
 * @returns a line each; none where they are sound
 */
export function faultsOf(answers: Partial<Answers>): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'backgrounder-'));
  try {
    const file = join(folder, SETTINGS_FILE);
    mkdirSync(dirname(file));
    writeFileSync(file, settingsText({ ...SOUND, ...answers }));
    return readSettings(folder, {}).problems.map(({ message }) => message);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Reads what an editor types: asks a question, and returns a line, or undefined where none comes. */
export type Ask = (question: string) => Promise<string | undefined>;

const QUESTIONS = {
  name: 'The name of the site: ',
  address: 'Its address, such as https://news.example or https://name.example/news: ',
  language: 'Its language, as en, de or ar: ',
} as const;

/**
 * Asks for what was not given, each until the settings would take it.
 *
 * @param given what stands already, and is sound
 * @param say prints what is wrong with an answer
 * @returns all of it; or undefined where no more answers came
 */
export async function askFor(
  given: Partial<Answers>,
  ask: Ask,
  say: (line: string) => void,
): Promise<Answers | undefined> {
  const answers = { ...given };
  for (const key of ['name', 'address', 'language'] as const) {
    while (answers[key] === undefined) {
      const answer = (await ask(QUESTIONS[key]))?.trim();
      if (answer === undefined) return undefined;
      const faults = faultsOf({ [key]: answer });
      if (faults.length === 0) answers[key] = answer;
      for (const fault of faults) say(fault);
    }
  }
  const { name = '', address = '', language = '', publisher = name } = answers;
  const tagline = answers.tagline ?? TAGLINES[primary(language)] ?? name;
  return { name, address, language, tagline, publisher };
}

/** The language of a tag, without its script and region. */
export function primary(language: string): string {
  return language.split('-')[0]?.toLowerCase() ?? '';
}
