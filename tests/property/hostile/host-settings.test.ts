import fc from 'fast-check';
import { expect, test } from 'vitest';
import { besideTheSite } from '../../../src/outputs/hosting/beside.ts';
import { headersFile } from '../../../src/outputs/hosting/headers-file.ts';
import { securityTxt } from '../../../src/outputs/hosting/security-txt.ts';
import { readSettings } from '../../../src/site/settings.ts';
import type { Settings } from '../../../src/site/settings.ts';
import { temporarySite, write } from '../../unit/temporary-site.ts';
import { soup } from './host-pieces.ts';

const SEED = { seed: 20_240_331 };

/** Settings as an editor, or a host’s environment, may give them: as they are read, or undefined. */
function settingsOf(
  root: string,
  keys: Record<string, string>,
  base: string,
): Settings | undefined {
  const given = { address: 'https://news.example', ...keys };
  const yaml = Object.entries(given).map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`);
  const others = 'name: A\ntagline: B\nlanguage: en\npublisher: C\n';
  write(root, 'content/site.yaml', others + yaml.join(''));
  return readSettings(root, { BASE_PATH: base, BUILD_DATE: '2024-03-31' }).settings;
}

test('whatever address and base path are given, they are refused, or no host reads more of them', () => {
  const root = temporarySite();
  const host = soup.map((text) => `https://${text}`);
  const base = fc.oneof(
    soup,
    soup.map((text) => `/${text}`),
  );
  let read = 0;
  fc.assert(
    fc.property(fc.oneof(host, fc.constant('https://news.example')), base, (address, path) => {
      const site = settingsOf(root, { address }, path);
      if (!site) return;
      read++;
      expect(site.base).toMatch(/^(?:\/[\w.~-]+)*$/);
      expect(site.base).not.toMatch(/\/\.\.?(?:\/|$)/);
      expect(site.origin).toMatch(/^https?:\/\/[^\s/\\]+$/);
      for (const { path: file, text } of besideTheSite(site, [])) {
        const plain = besideTheSite({ origin: 'https://news.example', base: site.base }, []);
        const same = plain.find((one) => one.path === file)?.text.split('\n') ?? [];
        const lines = text.replaceAll(site.origin, 'https://news.example').split('\n');
        if (file === 'Caddyfile') {
          const address = text.split('\n')[1];
          expect(address).toMatch(/^\{\$SITE_ADDRESS(?::https?:\/\/[\w.:[\]-]+)?\} \{$/);
          [lines, same].forEach((all) => all.splice(1, 1));
        }
        expect(lines, file).toEqual(same);
      }
      for (const line of headersFile(site.base).split('\n')) {
        expect(line).toMatch(/^(?:| {2}[A-Z][\w-]+: \S.*|\/[\w.~/:*-]+)$/);
      }
    }),
    { ...SEED, numRuns: 300 },
  );
  expect(read).toBeGreaterThan(20);
});

test('whatever readers write to, security.txt has its four lines', () => {
  const root = temporarySite();
  const report = fc.oneof(
    soup,
    soup.map((text) => `https://a.example/${text}`),
    soup.map((text) => `https://a.example/{address}${text}{title}`),
    soup.map((text) => `a${text}@b.example`),
  );
  let read = 0;
  fc.assert(
    fc.property(report, (text) => {
      const site = settingsOf(root, { report: text }, '');
      if (!site) return;
      read++;
      const { text: file = '' } = securityTxt(site);
      expect(file.split(/\r\n|[\n\r\u2028\u2029]/).map((line) => line.replace(/:.*/s, ''))).toEqual(
        ['Contact', 'Expires', 'Preferred-Languages', 'Canonical', ''],
      );
      const [, contact = ''] = /^Contact: (\S+)\n/.exec(file) ?? [];
      expect(contact).toMatch(/^(?:https:\/\/|mailto:)\S+$/);
      expect(URL.canParse(contact)).toBe(true);
    }),
    { ...SEED, numRuns: 500 },
  );
  expect(read).toBeGreaterThan(50);
});
