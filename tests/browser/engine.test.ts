/**
 * What the other tests rely on in every engine. For an unmodified WebKit this is what `tests/support/browser/webkit` translates, so
 * these tests fail if frames, input, requests, messages or the address of a page were wrong there.
 */
import { describe, expect, test } from 'vitest';
import { can } from '../support/browser/engines/engine.ts';
import { publishHostPage } from '../support/browser/host-page.ts';
import { serveResource } from '../support/browser/other-origin.ts';
import { visit } from '../support/browser/tab.ts';

/** Publishes a page without a policy. */
const publish = (body: string): string =>
  serveResource({ body: `<!doctype html><html lang="en"><title>Page</title>${body}` });

async function open(body: string) {
  const visited = await visit();
  await visited.page.goto(publish(body));
  return visited;
}

describe('locators', () => {
  test('find by role and name through an open shadow root', async () => {
    const { page } = await open(
      `<div id="host"></div><script>
        host.attachShadow({ mode: 'open' }).innerHTML = '<button aria-pressed="true">Yes</button><button>No</button>';
      </script>`,
    );
    expect(await page.getByRole('button').count()).toBe(2);
    expect(await page.getByRole('button', { pressed: true }).textContent()).toBe('Yes');
    expect(await page.locator('#host button').last().textContent()).toBe('No');
  });

  test('find and click in an iframe of another origin, where it is on the page', async () => {
    const inside = publish(
      `<button style="margin: 300px 0 0 40px" onclick="this.textContent = 'Clicked'">Click</button>`,
    ).replace('127.0.0.1', 'localhost');
    const { page } = await open(
      `<iframe src="${inside}" style="margin: 500px 0 0 100px; border: 0" height="200"></iframe>`,
    );
    const button = page.frameLocator('iframe').getByRole('button');
    const frame = await page.locator('iframe').boundingBox();
    expect((await button.boundingBox())?.x).toBe((frame?.x ?? 0) + 8 + 40);
    await button.click();
    expect(await button.textContent()).toBe('Clicked');
  });
});

describe('input', () => {
  test('is the user’s, and shows where the focus is', async () => {
    const { page } = await open(
      `<button onclick="this.title = event.isTrusted">Click</button><button>Next</button>`,
    );
    await page.getByRole('button', { name: 'Click' }).click();
    expect(await page.getByRole('button').first().getAttribute('title')).toBe('true');
    await page.keyboard.press('Tab');
    const next = page.getByRole('button', { name: 'Next' });
    expect(await next.evaluate((node) => node.matches(':focus-visible'))).toBe(true);
  });

  test('fills fields, types letters and pastes', async () => {
    const { page } = await open('<input id="one"><textarea id="two"></textarea>');
    await page.locator('#one').fill('重庆');
    await page.locator('#one').pressSequentially(' aB');
    await page.locator('#one').press('Control+A');
    await page.locator('#one').press('Control+C');
    await page.locator('#two').press('Control+V');
    expect(await page.locator('#two').inputValue()).toBe('重庆 aB');
  });
});

describe('requests', () => {
  test('are reported, answered by routes, and aborted by them', async () => {
    const { page } = await visit();
    const paths: string[] = [];
    page.on('request', (request) => paths.push(new URL(request.url()).pathname));
    await page.route('**/mocked', (route) =>
      route.fulfill({ status: 201, json: 'mocked', headers: { 'X-Mark': 'yes' } }),
    );
    await page.route('**/aborted', (route) => route.abort());
    const response = await page.goto(publish('<p>Page</p>'));
    expect(response?.status()).toBe(200);
    const fetched = await page.evaluate(
      `fetch('/mocked').then(async (one) => [one.status, one.headers.get('X-Mark'), await one.json()])`,
    );
    expect(fetched).toEqual([201, 'yes', 'mocked']);
    expect(await page.evaluate(`fetch('/aborted').then(() => 'loaded', () => 'failed')`)).toBe(
      'failed',
    );
    expect(paths).toEqual(expect.arrayContaining(['/mocked', '/aborted']));
  });

  test('fail while the page is offline', async () => {
    const { page } = await open('<p>Page</p>');
    const online = () =>
      page.evaluate(
        `fetch('/').then(() => [true, navigator.onLine], () => [false, navigator.onLine])`,
      );
    await page.context().setOffline(true);
    expect(await online()).toEqual([false, false]);
    await page.context().setOffline(false);
    expect(await online()).toEqual([true, true]);
  });
});

describe('complaints', () => {
  test('are console errors and warnings, exceptions and violations of the policy', async () => {
    const { page, complaints } = await open(
      `<script>console.log('no'); console.warn('careful'); console.error('bad'); throw new Error('thrown')</script>`,
    );
    expect(complaints).toEqual(expect.arrayContaining(['careful', 'bad', 'thrown']));
    expect(complaints).toHaveLength(3);
    await page.goto(publishHostPage('<script>1</script>'));
    await expect.poll(() => complaints.at(-1)).toMatch(/Content.Security.Policy|violates/i);
  });
});

describe('a page', () => {
  test('has an address that follows the history, also without a new document', async () => {
    const { page } = await open('<a href="#there">There</a><p id="there">Here</p>');
    const first = page.url();
    await page.getByRole('link').click();
    await page.waitForURL(`${first}#there`);
    await page.evaluate(`history.pushState(null, '', '#pushed')`);
    await expect.poll(() => page.url()).toBe(`${first}#pushed`);
    await page.evaluate('history.back()');
    await expect.poll(() => page.url()).toBe(`${first}#there`);
  });

  test('runs our script before its own', async () => {
    const { page } = await visit();
    await page.addInitScript('globalThis.early = true');
    await page.goto(publish('<script>document.title = globalThis.early</script>'));
    expect(await page.title()).toBe('true');
  });

  test.skipIf(!can.emulateMedia)('takes the media and the colour scheme of a test', async () => {
    const { page } = await open('<p>Page</p>');
    const matches = (query: string) => page.evaluate(`matchMedia('(${query})').matches`);
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    expect(await matches('prefers-color-scheme: dark')).toBe(true);
    expect(await matches('prefers-reduced-motion: reduce')).toBe(true);
    await page.emulateMedia({ media: 'print' });
    expect(await page.evaluate(`matchMedia('print').matches`)).toBe(true);
  });

  test('is as large as its viewport', async () => {
    const { page } = await open('<p>Page</p>');
    await page.setViewportSize({ width: 280, height: 700 });
    expect(await page.evaluate('[innerWidth, innerHeight]')).toEqual([280, 700]);
  });

  test('without JavaScript runs none, but can be read', async () => {
    const { page } = await visit({ javaScriptEnabled: false });
    await page.goto(
      publish('<p>Before</p><script>document.querySelector("p").textContent = "After"</script>'),
    );
    expect(await page.locator('p').textContent()).toBe('Before');
  });
});
