import { readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  aRecord,
  anArticle,
  aSection,
  headsOf,
  shownPlans as plans,
  whatIsShown,
} from '../../outputs/samples.ts';
import { publish, temporaryFolder, verify, write, writeRecords } from './published-site.ts';
import type { OnRecord } from './published-site.ts';

/** An article that was renamed, and whose section was reworded and has subheadings. */
function renamed(): OnRecord {
  const before = whatIsShown({ sections: [{ ...plans, id: 'old', subheadings: ['old--dates'] }] });
  const after = whatIsShown({
    sections: [{ ...plans, aliases: ['old'], subheadings: ['plans--dates'] }],
  });
  const revisions = aRecord({ slug: 'crossing', shown: before }, { shown: after });
  const subheadings = [{ id: 'plans--dates', aliases: ['old--dates'], heading: 'Dates' }];
  const sections = [aSection({ aliases: ['old'], subheadings })];
  const article = anArticle({ aliases: ['crossing'], sections, revisions: headsOf(revisions) });
  return { article, revisions };
}

test.each(['', '/news'])('everything lands in a site under "%s/"', async (base) => {
  const root = temporaryFolder();
  writeRecords(root, [renamed()]);
  publish(root, [renamed()], base);
  // Under its first name two ids, under its second four; pages, histories, records and feeds.
  expect(await verify(root, base)).toEqual({ addresses: 16, fragments: 6, failures: [] });
});

test.each([
  ['an article’s page', 'bridge/index.html', '/bridge/: is not in dist: build the site again', 11],
  ['the page of an earlier name', 'crossing/index.html', '/crossing/: is not in dist', 3],
  ['a card', 'bridge/old/index.html', '/bridge/old/: is not in dist', 1],
  ['a card of an earlier name', 'crossing/old--dates/index.html', '/crossing/old--dates/: is', 1],
  ['the history', 'bridge/history/index.html', '/bridge/history/: is not in dist', 1],
  ['a revision', 'crossing/history/1/index.html', '/crossing/history/1/: is not in dist', 1],
  ['a record', 'bridge/record.json', '/bridge/record.json: is not in dist', 1],
  ['a feed', 'crossing/feed.xml', '/crossing/feed.xml: is not in dist', 1],
])('%s that is gone is said', async (_what, path, message, count) => {
  const root = temporaryFolder();
  writeRecords(root, [renamed()]);
  publish(root, [renamed()]);
  rmSync(join(root, 'dist', path));
  const { failures } = await verify(root);
  expect(failures[0]).toMatch(message);
  expect(failures).toHaveLength(count);
});

test('whatever file of a published site is gone, it is said', async () => {
  const root = temporaryFolder();
  writeRecords(root, [renamed()]);
  publish(root, [renamed()]);
  const dist = join(root, 'dist');
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter(
    // The Markdown twin was promised to nobody.
    (path) => /bridge\/|crossing\//.test(path) && /\.(?!md$)\w+$/.test(path),
  );
  const unpublished: string[] = [];
  for (const path of files) {
    renameSync(join(dist, path), join(root, 'away'));
    const { failures } = await verify(root);
    const address = `/${path.replace(/index\.html$/, '')}`;
    if (failures.length === 0) unpublished.push(address);
    else expect(failures.join('\n')).toContain(`${address}: `);
    renameSync(join(root, 'away'), join(dist, path));
  }
  // Under the earlier name these were never published; they are there all the same.
  expect(unpublished.sort()).toEqual([
    '/bridge/history/1/',
    '/crossing/history/2/',
    '/crossing/plans--dates/',
    '/crossing/plans/',
  ]);
});

test('an id that is not in its page any more is said, for the fragment and for the cards that lead there', async () => {
  const root = temporaryFolder();
  writeRecords(root, [renamed()]);
  publish(root, [renamed()]);
  const page = join('dist', 'bridge/index.html');
  const html = readFileSync(join(root, page), 'utf8').replace('id="plans"', 'data-id="plans"');
  write(root, page, html);
  const { failures } = await verify(root);
  expect(failures.map((line) => line.split(': ')[0])).toEqual([
    '/bridge/old/',
    '/bridge/plans/',
    '/crossing/old/',
    '/bridge/#plans',
  ]);
  expect(failures[0]).toBe(
    '/bridge/old/: this card leads to /bridge/#plans, and there no element of the page has the id "plans": "npm run check" names the line that mends it, or the site was built before that was written',
  );
});

test('an id in a comment is no place to land', async () => {
  const root = temporaryFolder();
  writeRecords(root, [renamed()]);
  publish(root, [renamed()]);
  write(root, 'dist/crossing/index.html', '<h2 id="old"></h2><!-- <h3 id="old--dates"></h3> -->');
  const { failures } = await verify(root);
  expect(failures.map((line) => line.split(': ')[0])).toEqual(['/crossing/#old--dates']);
});

test('a card that does not lead on is said', async () => {
  const root = temporaryFolder();
  writeRecords(root, [renamed()]);
  publish(root, [renamed()]);
  write(root, 'dist/bridge/plans/index.html', '<meta http-equiv="refresh" content="9; url=/x/">');
  const { failures } = await verify(root);
  expect(failures).toEqual(['/bridge/plans/: this card leads nowhere: build the site again']);
});

test('a site that was built under another base path is said to be', async () => {
  const root = temporaryFolder();
  writeRecords(root, [renamed()]);
  publish(root, [renamed()], '');
  const { failures } = await verify(root, '/news');
  expect(failures[0]).toMatch(/outside of \/news\/: set SITE_URL and BASE_PATH/);
});

test('a record that is not the one here is said, with the revision', async () => {
  const root = temporaryFolder();
  writeRecords(root, [renamed()]);
  publish(root, [renamed()]);
  const path = 'dist/bridge/record.json';
  const text = readFileSync(join(root, path), 'utf8');
  const failuresWith = async (published: string): Promise<string[]> => {
    write(root, path, published);
    return (await verify(root)).failures;
  };
  const line = (found: string): string =>
    `/bridge/record.json: ${found}: build the site again, or publish it`;
  const [first = '', second = ''] = renamed().revisions.map(({ digest }) => digest);
  expect(await failuresWith(text.replace('made plans', 'made plan'))).toEqual([
    line('differs from the record here in revision 1'),
  ]);
  expect(await failuresWith(text.replace(second, first))).toEqual([
    line('differs from the record here in revision 2'),
  ]);
  expect(await failuresWith(text.replace(/"revisions": \[[^]*\n \]/, '"revisions": []'))).toEqual([
    line('differs from the record here in revision 1'),
  ]);
  expect(await failuresWith('{}')).toEqual([line('is no record')]);
  expect(await failuresWith('<html>')).toEqual([line('is no record')]);
  expect(await failuresWith(text)).toEqual([]);
});

test('what was published and is nowhere any more is said, though no record knows it', async () => {
  const root = temporaryFolder();
  writeRecords(root, [renamed()]);
  publish(root, [renamed()]);
  const list = readFileSync(join(root, 'content/published.txt'), 'utf8');
  write(root, 'content/published.txt', `${list}/vanished/\n/vanished/#id\n/vanished/history/1/\n`);
  const { failures } = await verify(root);
  expect(failures.map((line) => line.split(': ')[0])).toEqual([
    '/vanished/',
    '/vanished/id/',
    '/vanished/history/',
    '/vanished/history/1/',
    '/vanished/feed.xml',
    '/vanished/record.json',
    '/vanished/#id',
  ]);
});

test('what the list lacks is found in the records', async () => {
  const root = temporaryFolder();
  writeRecords(root, [renamed()]);
  publish(root, [renamed()]);
  write(root, 'content/published.txt', '');
  expect(await verify(root)).toEqual({ addresses: 16, fragments: 6, failures: [] });
});
