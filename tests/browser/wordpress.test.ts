/** WordPress: from the address that the builder gives to the ranking in the post. */
import { expect, test } from 'vitest';
import { BASE, publishHostPage } from '../support/browser/host-page.ts';
import { visit } from '../support/browser/tab.ts';
import { discoverOembed, oembedRequestUrl, sandboxedIframe } from '../support/wordpress.ts';

const SECRET = 'a1B2c3D4e5';

/** Gives the iframe the height that it reports with the secret, as WordPress' own script does. */
const FOLLOW = `addEventListener('message', ({ data, source }) => {
  const frame = document.querySelector('iframe');
  if (source === frame.contentWindow && data?.secret === '${SECRET}' && data.message === 'height')
    frame.height = data.value;
});`;

test('WordPress finds, frames and sizes the ranking at the builder’s oEmbed address', async () => {
  const { page } = await visit({ viewport: { width: 1280, height: 900 } });
  await page.goto(`${BASE}/embed?to=oembed&limit=3`);
  const snippet = page.locator('#snippet');
  await expect.poll(() => snippet.inputValue()).toMatch(/^https?:\S+\/embed\/\S+limit=3$/);
  const address = await snippet.inputValue();

  const discovered = discoverOembed(await (await fetch(address)).text()) ?? '';
  const response = await fetch(oembedRequestUrl(discovered, address, 600));
  const { html } = (await response.json()) as { readonly html: string };
  const iframe = sandboxedIframe(html, SECRET) ?? '';

  const post = await visit({ viewport: { width: 700, height: 900 } });
  await post.page.addInitScript({ content: FOLLOW });
  await post.page.goto(publishHostPage(iframe, 'en', `default-src 'none'; frame-src ${BASE}`));
  const rows = post.page.frameLocator('iframe').locator('likewise-ranking tr[part="row"]:visible');
  await expect.poll(() => rows.count()).toBe(3);
  const height = () => post.page.locator('iframe').getAttribute('height');
  const body = post.page.frameLocator('iframe').locator('body');
  const heightInside = async () =>
    String(Math.ceil(await body.evaluate((node) => node.getBoundingClientRect().height)));
  await expect.poll(async () => (await height()) === (await heightInside())).toBe(true);
});
