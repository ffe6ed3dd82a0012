import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import type { Browser, Page } from '@playwright/test';
import { findBrowser } from '../support/browser.ts';
import { serveFolder } from '../support/static-server.ts';

// What a reader waits for the next page, and for the one before it, of a built site on a host that
// takes its time: with and without the rules by which browsers fetch what is about to be opened, and
// with and without the pages that they keep. See CONTRIBUTING.md for the command.
const HELP = 'npm run bench:next-page -- [--dist dist] [--wait 100] [--times 15]';
const root = fileURLToPath(new URL('../..', import.meta.url));
const { values } = parseArgs({
  options: {
    dist: { type: 'string', default: join(root, 'dist') },
    wait: { type: 'string', default: '100' },
    times: { type: 'string', default: '15' },
  },
});
const dist = resolve(values.dist);
const wait = numberOf('wait', values.wait);
const times = numberOf('times', values.times);
if (!existsSync(join(dist, 'index.html'))) {
  throw new Error(`No built site is in ${dist}: "npm run build" first. ${HELP}`);
}

/** How long a pointer rests on a link before it presses, and how long a press takes. */
const REST = 400;
const PRESS = 80;

/** What one page took from the press, in milliseconds. */
interface Taken {
  /** Until all of its HTML was there; not told where the browser had kept the page. */
  response?: number;
  /** Until it was painted. */
  paint: number;
}

/** A way to get to a page, timed once in a new browser window. */
type Way = (page: Page, origin: string) => Promise<Taken>;

const RULES = /<script type="?speculationrules"?>.*?<\/script>/s;
const plain = await serveFolder(dist, '', { wait, edit: (html) => html.replace(RULES, '') });
const ruled = await serveFolder(dist, '', { wait });
const found = await findBrowser();
const keeping = await chromium.launch({
  ...found,
  ignoreDefaultArgs: ['--disable-back-forward-cache'],
});
const forgetting = await chromium.launch(found);

const rested = press(REST);
const forward = await rows([
  ['without the rules', plain.origin, keeping, rested],
  ['with them, pressed at once', ruled.origin, keeping, press(0)],
  [`with them, after ${REST} ms on the link`, ruled.origin, keeping, rested],
]);
const back = await rows([
  ['back, nothing kept', ruled.origin, forgetting, goBack],
  ['back, the page kept', ruled.origin, keeping, goBack],
]);
await Promise.all([keeping.close(), forgetting.close()]);
for (const { server } of [plain, ruled]) {
  server.closeAllConnections();
  server.close();
}
console.log(
  [
    `Chromium ${keeping.version()}, ${wait} ms before each answer, medians of ${times}`,
    '',
    '| from the press | HTML there, ms | ratio | painted, ms | ratio |',
    '| -------------- | -------------: | ----: | ----------: | ----: |',
    ...forward,
    ...back,
  ].join('\n'),
);

/** Times ways in turn, so that what else the machine does falls on all; the first is what the others are compared with. */
async function rows(ways: [what: string, origin: string, browser: Browser, way: Way][]) {
  const taken = ways.map((): Taken[] => []);
  for (let time = 0; time < times; time += 1) {
    for (const [index, [, origin, browser, way]] of ways.entries()) {
      const page = await (await browser.newContext()).newPage();
      await page.addInitScript(noteTimes);
      taken[index]?.push(await way(page, origin));
      await page.context().close();
    }
  }
  const middle = taken.map((own) => ({
    response: median(own.flatMap(({ response }) => response ?? [])),
    paint: median(own.map(({ paint }) => paint)),
  }));
  return ways.map(([what], index) => {
    const cells = (['response', 'paint'] as const).flatMap((name) => {
      const [first = NaN, own = NaN] = [middle[0]?.[name], middle[index]?.[name]];
      return Number.isNaN(own) ? ['–', '–'] : [own.toFixed(0), (own / first).toFixed(2)];
    });
    return `| ${[what, ...cells].join(' | ')} |`;
  });
}

/** From the home page to the newest article, with a pointer that rests on the link first. */
function press(rest: number): Way {
  return async (page, origin) => {
    await page.goto(origin, { waitUntil: 'networkidle' });
    const link = page.locator('main h2 a').first();
    const path = await link.getAttribute('href');
    if (rest > 0) await link.hover();
    await page.waitForTimeout(rest);
    await link.click({ delay: PRESS });
    await page.waitForURL(`${origin}${path ?? ''}`, { waitUntil: 'load' });
    return page.evaluate(readTimes);
  };
}

/** From the newest article back to the home page. */
async function goBack(page: Page, origin: string): Promise<Taken> {
  await press(REST)(page, origin);
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => {
    sessionStorage.setItem('pressed', String(performance.timeOrigin + performance.now()));
    sessionStorage.removeItem('shown');
    history.back();
  });
  // A page that was kept is not loaded.
  await page.waitForURL(`${origin}/`, { waitUntil: 'commit' });
  await page.waitForFunction(() => sessionStorage.getItem('shown') !== null);
  return page.evaluate(() => ({
    paint: Number(sessionStorage.getItem('shown')) - Number(sessionStorage.getItem('pressed')),
  }));
}

/** In a page: keeps when a link was pressed, and when the page was first painted, or again. */
function noteTimes(): void {
  const put = (name: string, time: number): void => {
    sessionStorage.setItem(name, String(performance.timeOrigin + time));
  };
  const press = ({ timeStamp }: Event): void => {
    put('pressed', timeStamp);
  };
  addEventListener('mouseup', press, true);
  new PerformanceObserver((list) => {
    for (const { name, startTime } of list.getEntries()) {
      if (name === 'first-contentful-paint') put('shown', startTime);
    }
  }).observe({ type: 'paint', buffered: true });
  addEventListener('pageshow', ({ persisted }) => {
    if (!persisted) return;
    requestAnimationFrame((time) => {
      put('shown', time);
    });
  });
}

/** In a page that a press led to: what it took. */
async function readTimes(): Promise<Taken> {
  while (performance.getEntriesByName('first-contentful-paint').length === 0) {
    await new Promise(requestAnimationFrame);
  }
  const pressed = Number(sessionStorage.getItem('pressed')) - performance.timeOrigin;
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceResourceTiming[];
  const [paint] = performance.getEntriesByName('first-contentful-paint');
  return {
    response: (navigation?.responseEnd ?? NaN) - pressed,
    paint: (paint?.startTime ?? NaN) - pressed,
  };
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

function numberOf(name: string, text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1) {
    throw new Error(`--${name}: expected a number from 1, found "${text}". ${HELP}`);
  }
  return number;
}
