import { addDays } from 'date-fns/addDays';
import { format } from 'date-fns/format';
import { parseISO } from 'date-fns/parseISO';
import { utc } from '@date-fns/utc';
import type { Settings } from '../../site/settings.ts';

/** Less than a year, as RFC 9116 recommends: whoever does not build for that long is not there. */
const DAYS = 364;

/** The file, or why there is none. */
export type SecurityTxt = { text: string; missing?: never } | { text?: never; missing: string };

/**
 * Whom to tell of a weakness of the site: RFC 9116. It must say when it expires, and a build reads no
 * clock: the day comes from BUILD_DATE, and without it there is no file.
 */
export function securityTxt(
  site: Pick<Settings, 'contact' | 'report' | 'buildDate' | 'language' | 'origin'>,
): SecurityTxt {
  const { contact = site.report, buildDate, language, origin } = site;
  if (contact === undefined) {
    return { missing: 'security.txt is left out: content/site.yaml has no “contact”.' };
  }
  if (buildDate === undefined) {
    return {
      missing:
        'security.txt is left out: it must say when it expires. Set BUILD_DATE to the day of the build, such as 2024-03-31.',
    };
  }
  const day = parseISO(buildDate.slice(0, 10), { in: utc });
  const expires = format(addDays(day, DAYS), "yyyy-MM-dd'T'00:00:00'Z'", { in: utc });
  const address = contact.startsWith('https:')
    ? contact.replaceAll(/\{(?:address|title|revision)\}/g, '')
    : `mailto:${encodeURI(contact)}`;
  return {
    // As an address is written out: one that is read may hold the end of a line.
    text: `Contact: ${new URL(address).href}
Expires: ${expires}
Preferred-Languages: ${language === 'en' ? 'en' : `${language}, en`}
Canonical: ${origin}/.well-known/security.txt
`,
  };
}
