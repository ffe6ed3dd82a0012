import { everyPage } from './every-page.ts';
import { SITE_NAMES } from './sites.ts';
import { expect, test } from './test.ts';

for (const name of SITE_NAMES) {
  test(`every page of the site "${name}" has a policy that allows nothing it does not need`, async ({
    page,
    sites,
  }) => {
    for (const address of everyPage(sites[name])) {
      await page.goto(address);
      const meta = page.locator('meta[http-equiv="content-security-policy" i]');
      await expect(meta, address).toHaveCount(1);
      const policy = (await meta.getAttribute('content')) ?? '';
      expect(policy).toMatch(/^default-src 'none';/);
      // The search reads its index with WebAssembly.
      const rest = address.endsWith('/search/') ? policy.replace("'wasm-unsafe-eval'", '') : policy;
      expect(rest).not.toMatch(/unsafe|data:|https?:|\*/);
      // A policy holds only for what comes after it.
      const early = await meta.evaluate(
        (element) =>
          [...document.querySelectorAll('style, script, link')].filter(
            (other) => element.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_PRECEDING,
          ).length,
      );
      expect(early, address).toBe(0);
      // Each hash stands for a style or script that the page has.
      const hashes = policy.match(/'sha256-[^']+'/g) ?? [];
      const inline = await page
        .locator('style, script:not([src], [type="application/ld+json"])')
        .count();
      expect(hashes.length, address).toBe(inline);
    }
  });

  test(`no page of the site "${name}" has script or style in attributes`, async ({
    page,
    sites,
  }) => {
    for (const address of everyPage(sites[name])) {
      await page.goto(address);
      const found = await page.evaluate(() =>
        [...document.querySelectorAll('*')].flatMap((element) =>
          [...element.attributes]
            .filter(({ name, value }) => /^on|^style$/.test(name) || /^\s*javascript:/i.test(value))
            .map(({ name, value }) => `${element.tagName} ${name}="${value}"`),
        ),
      );
      expect.soft(found, address).toEqual([]);
    }
  });
}

test.describe('text that got into a page', () => {
  test.use({ expectedComplaints: /Content Security Policy|elsewhere\.example/ });

  test('runs no script and calls no other host', async ({ longRead }) => {
    await longRead.open();
    const violations = await longRead.page.evaluate(async () => {
      const directives: string[] = [];
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
        directives.push(effectiveDirective);
      });
      const script = document.createElement('script');
      script.textContent = 'window.ran = true';
      const image = document.createElement('img');
      image.src = 'https://elsewhere.example/x.png';
      const holder = document.createElement('p');
      holder.innerHTML = '<b onclick="window.ran = true">x</b>';
      document.body.append(script, image, holder);
      holder.querySelector('b')?.click();
      await new Promise((resolve) => setTimeout(resolve, 300));
      return directives.sort();
    });
    expect(violations).toEqual(['img-src', 'script-src-attr', 'script-src-elem']);
    expect(await longRead.page.evaluate(() => 'ran' in window)).toBe(false);
  });
});
