import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { digestOfFolder } from '../../../support/digest.ts';
import { write } from '../../temporary-site.ts';
import { BRIDGE, done, newsroom, refusal } from './newsroom.ts';
import type { Newsroom } from './newsroom.ts';
import { at, conflict, hasGit, repository, update } from './repository.ts';

describe.skipIf(!hasGit)('nothing is put one after the other', { timeout: 60_000 }, () => {
  async function refused(site: Newsroom, message: RegExp, date?: string): Promise<void> {
    const before = digestOfFolder(`${site.root}/content`);
    expect(refusal(await site.rebase('bridge', at(12), date))).toMatch(message);
    expect(digestOfFolder(`${site.root}/content`)).toEqual(before);
  }

  test('where there is no conflict', async () => {
    await refused(await conflict(), /has the marks of a merge conflict/);
  });

  test('where there is no record', async () => {
    await refused(newsroom(), /has the marks of a merge conflict/);
  });

  test('while the article has the marks of a conflict itself', async () => {
    const site = await conflict();
    site.git('checkout', '-q', 'theirs');
    site.edit('bridge', 'two reports', 'four reports');
    done(await site.record('bridge', update('There are four.'), at(12)));
    site.commit();
    site.git('checkout', '-q', 'ours');
    site.git('merge', '-q', 'theirs');
    expect(site.read('content/articles/bridge/index.mdx')).toContain('<<<<<<<');
    await refused(site, /Mend what is wrong with “bridge” first/);
  });

  test('where the article has lost what the later revision changed', async () => {
    const site = await conflict();
    site.git('merge', '-q', 'theirs');
    site.git('checkout', '-q', 'ours', '--', 'content/articles/bridge/index.mdx');
    await refused(site, /merge what the later one changed/);
  });

  test('where the merged article has lost a section of which nobody speaks', async () => {
    const site = await conflict();
    site.git('merge', '-q', 'theirs');
    site.edit('bridge', '  - What happened\n', '');
    site.edit('bridge', /## What happened[^]*(?=## Who)/, '');
    await refused(site, /#what-happened/);
  });

  test('where a minor edit would take more with it', async () => {
    const site = await conflict();
    site.git('checkout', '-q', 'theirs');
    site.git('reset', '-q', '--hard', 'main');
    site.edit('bridge', 'hurt, and', 'hurt and');
    done(await site.record('bridge', ['--kind', 'minor'], at(11)));
    site.commit();
    site.git('checkout', '-q', 'ours');
    site.git('merge', '-q', 'theirs');
    site.edit('bridge', '14 minutes', '15 minutes');
    await refused(site, /no minor edit: .*“14” became “15”/);
    site.edit('bridge', '15 minutes', '14 minutes');
    done(await site.rebase('bridge', at(12)));
    expect(await site.check()).toEqual([]);
  });

  test('where both branches published the article', async () => {
    const site = repository();
    site.commit();
    for (const [branch, minutes] of [
      ['theirs', '15'],
      ['ours', '16'],
    ] as const) {
      site.branch(branch);
      site.put('bridge', BRIDGE.replace('14 minutes', `${minutes} minutes`));
      done(await site.record('bridge'));
      site.commit();
    }
    site.git('merge', '-q', 'theirs');
    site.put('bridge', BRIDGE);
    await refused(site, /Both branches published the article/);
  });

  test('where the earlier withdrew the article', async () => {
    const site = await conflict();
    site.git('reset', '-q', '--hard', 'main');
    done(await site.record('bridge', ['--kind', 'withdrawn', '--note', 'It was wrong.'], at(10)));
    site.commit();
    site.git('merge', '-q', 'theirs');
    await refused(site, /One branch withdrew the article/);
  });

  test('where a text was redacted on both branches', async () => {
    const site = await conflict();
    for (const [branch, reason] of [
      ['ours', 'A court order.'],
      ['theirs', 'A threat to a life.'],
    ] as const) {
      site.git('checkout', '-q', branch);
      done(site.redact('bridge', '1:title', reason));
      site.commit();
    }
    site.git('checkout', '-q', 'ours');
    site.git('merge', '-q', 'theirs');
    await refused(site, /redacted on both branches/);
  });

  test('where its day would be before that of the earlier, or is not yet, or is nobody’s', async () => {
    const site = await conflict();
    site.git('checkout', '-q', 'theirs');
    site.git('reset', '-q', '--hard', 'main');
    site.edit('bridge', '14 minutes', '15 minutes');
    const args = [...update('It was 15 minutes.'), '--date', '2026-05-08'];
    done(await site.record('bridge', args, at(11)));
    site.commit();
    site.git('checkout', '-q', 'ours');
    site.git('merge', '-q', 'theirs');
    await refused(site, /2026-05-08, before that of revision 2, 2026-05-10: add --date 2026-05-10/);
    await refused(site, /2026-05-09, before that of revision 2/, '2026-05-09');
    await refused(site, /date 2026-05-13 is not yet: today is 2026-05-12/, '2026-05-13');
  });

  test('with a day for a revision that has none of its own', async () => {
    const site = await conflict();
    site.git('merge', '-q', 'theirs');
    await refused(site, /nothing of the later branch has a date of its own/, '2026-05-11');
  });

  test('where the list of all addresses is lost, or is no text', async () => {
    const site = await conflict();
    site.git('merge', '-q', 'theirs');
    for (const bytes of [undefined, new Uint8Array([0x2f, 0xff, 0x2f, 0x0a])]) {
      rmSync(join(site.root, 'content/published.txt'), { force: true });
      if (bytes) write(site.root, 'content/published.txt', bytes);
      const before = digestOfFolder(`${site.root}/content`);
      await expect(site.rebase('bridge', at(12))).rejects.toThrow(
        /published\.txt.* missing or is no/,
      );
      expect(digestOfFolder(`${site.root}/content`)).toEqual(before);
    }
  });
});
