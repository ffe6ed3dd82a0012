import type { Page } from '@playwright/test';
import { expect, test } from './test.ts';

test.describe('where the browser lets the page copy', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('the control copies the plain address of its section and says so', async ({ longRead }) => {
    const { page } = longRead;
    await page.goto(`${longRead.address}?utm_source=somewhere`);
    const control = longRead.copyLink('how-it-began');
    await expect(control).toHaveAccessibleName('Copy link to “How it began”');
    await expect(longRead.status).toHaveText('');
    await control.click();
    await expect(longRead.status).toHaveText('Copied');
    await expect(control).toHaveAttribute('data-said', 'Copied');
    expect(await control.evaluate((link) => getComputedStyle(link, '::after').content)).toContain(
      'Copied',
    );
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      `${longRead.address}#how-it-began`,
    );
    // It copies and does not go there.
    expect(new URL(page.url()).hash).toBe('');
    // The word goes away by itself.
    await expect(longRead.status).toHaveText('');
    await expect(control).not.toHaveAttribute('data-said');
  });

  test('what is copied leads to the section, for ids in any script and subheadings', async ({
    longRead,
  }) => {
    const { page } = longRead;
    for (const id of [
      'zürichs-größte-brücke',
      'η-πόλη-της-αθήνας',
      'zürichs-größte-brücke--über-den-fluß',
    ]) {
      await longRead.open();
      await longRead.copyLink(id).click();
      await expect(longRead.status).toHaveText('Copied');
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      await page.goto('about:blank');
      await page.goto(copied);
      await longRead.expectArrived(id);
    }
  });

  test('sharing a section copies the address of its card where there is no share sheet', async ({
    longRead,
  }) => {
    const { page } = longRead;
    await longRead.open();
    const section = page.getByRole('region', { name: 'How it began' });
    await section.getByRole('link', { name: 'Share' }).click();
    await expect(longRead.status).toHaveText('Copied');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      `${longRead.address}how-it-began/`,
    );
  });

  /** Gives a page a share sheet that opens with nothing but an error. */
  const shareWith = async (page: Page, error: string): Promise<void> => {
    await page.addInitScript((name) => {
      Object.assign(navigator, {
        share: ({ url }: { url: string }) => {
          document.body.dataset['shared'] = url;
          return Promise.reject(new DOMException('', name));
        },
      });
    }, error);
  };

  test('where there is a share sheet, it gets the card, and nothing is copied', async ({
    longRead,
  }) => {
    const { page } = longRead;
    await shareWith(page, 'AbortError');
    await longRead.open();
    await page.evaluate(() => navigator.clipboard.writeText('before'));
    const section = page.getByRole('region', { name: 'How it began' });
    await section.getByRole('link', { name: 'Share' }).click();
    await expect(page.locator('body')).toHaveAttribute(
      'data-shared',
      `${longRead.address}how-it-began/`,
    );
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('before');
  });

  // Such as where the press was too long ago, because the script came late.
  test('where the browser does not open its share sheet, the address is copied', async ({
    longRead,
  }) => {
    const { page } = longRead;
    await shareWith(page, 'NotAllowedError');
    await longRead.open();
    const section = page.getByRole('region', { name: 'How it began' });
    await section.getByRole('link', { name: 'Share' }).click();
    await expect(longRead.status).toHaveText('Copied');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      `${longRead.address}how-it-began/`,
    );
  });

  test('it works from the keyboard', async ({ longRead }) => {
    await longRead.open();
    await longRead.copyLink('who-decides').focus();
    await longRead.page.keyboard.press('Enter');
    await expect(longRead.status).toHaveText('Copied');
    expect(await longRead.page.evaluate(() => navigator.clipboard.readText())).toBe(
      `${longRead.address}#who-decides`,
    );
  });

  test('two copies in a row both say so for as long', async ({ longRead }) => {
    const { page } = longRead;
    await page.clock.install();
    await longRead.open();
    await longRead.copyLink('how-it-began').click();
    await expect(longRead.status).toHaveText('Copied');
    await page.clock.fastForward(1500);
    await longRead.copyLink('pipes').click();
    await expect(longRead.copyLink('pipes')).toHaveAttribute('data-said', 'Copied');
    // The first one’s time is over, the second one’s is not.
    await page.clock.fastForward(1000);
    await expect(longRead.copyLink('how-it-began')).not.toHaveAttribute('data-said');
    await expect(longRead.copyLink('pipes')).toHaveAttribute('data-said', 'Copied');
    await expect(longRead.status).toHaveText('Copied');
    await page.clock.fastForward(2000);
    await expect(longRead.copyLink('pipes')).not.toHaveAttribute('data-said');
    await expect(longRead.status).toHaveText('');
  });

  for (const key of ['Control', 'Shift', 'Meta', 'Alt'] as const) {
    test(`with ${key} held, the click is the browser’s`, async ({ longRead }) => {
      await longRead.open();
      await longRead.page.evaluate(() => navigator.clipboard.writeText('before'));
      const left = await longRead.copyLink('pipes').evaluate((link, held) => {
        const event = new MouseEvent('click', {
          cancelable: true,
          bubbles: true,
          ctrlKey: held === 'Control',
          shiftKey: held === 'Shift',
          metaKey: held === 'Meta',
          altKey: held === 'Alt',
        });
        let prevented = true;
        addEventListener(
          'click',
          () => {
            prevented = event.defaultPrevented;
            // So that no window opens here.
            event.preventDefault();
          },
          { once: true },
        );
        link.dispatchEvent(event);
        return !prevented;
      }, key);
      expect(left).toBe(true);
      await expect(longRead.status).toHaveText('');
      expect(await longRead.page.evaluate(() => navigator.clipboard.readText())).toBe('before');
    });
  }
});

test('where copying is refused, the control is a link to the section', async ({ longRead }) => {
  await longRead.page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
  });
  await longRead.open();
  await longRead.copyLink('pipes').click();
  await expect(longRead.page).toHaveURL(`${longRead.address}#pipes`);
  await longRead.expectArrived('pipes');
  await expect(longRead.status).toHaveText('');
});

test('where there is no clipboard, as on plain http, it is a link too', async ({ longRead }) => {
  await longRead.page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
  });
  await longRead.open();
  await longRead.copyLink('pipes').click();
  await expect(longRead.page).toHaveURL(`${longRead.address}#pipes`);
});

test('the control shows on hover and focus, and always where nothing can hover', async ({
  longRead,
  browser,
}) => {
  await longRead.open();
  const control = longRead.copyLink('pipes');
  await expect(control).toHaveCSS('opacity', '0');
  await longRead.heading('pipes').hover();
  await expect(control).toHaveCSS('opacity', '1');
  await longRead.heading('who-decides').hover();
  await expect(control).toHaveCSS('opacity', '0');
  await control.focus();
  await expect(control).toHaveCSS('opacity', '1');
  const phone = await browser.newContext({ hasTouch: true, isMobile: true });
  const page = await phone.newPage();
  await page.goto(longRead.address);
  for (const link of await page.locator('.heading a').all()) {
    await expect(link).toHaveCSS('opacity', '1');
  }
  await phone.close();
});
