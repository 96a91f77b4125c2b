/** The embed builder's snippets, destination by destination. */
import { transform } from 'esbuild';
import { describe, expect, test } from 'vitest';
import { DESTINATIONS } from '../../../site/builder/builder-options.ts';
import { snippetAltText, socialCardUrl } from '../../../site/builder/snippet-input.ts';
import { makeSnippet, requiredCsp } from '../../../site/builder/snippets.ts';
import { mixedView, rankingView } from '../../fixtures/widget/ranking.ts';
import { exampleInput, OTHER_CHOICE, WIDGET_BUILD } from '../../support/site/builder-choices.ts';
import { ORIGIN } from '../../support/site/example-home.ts';

const RANKING = 'china-vehicle-output/total/2025';
const LOOKS = { lang: 'zh', theme: 'dark', limit: 3, highlight: ['hefei', 'jinan'] } as const;
const query = 'level=city&lang=en';
/** The attributes as parsed. */
const unescaped = (html: string) =>
  html
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

describe('a script', () => {
  test.each([
    ['live', {}, `${RANKING}.js?${query}`],
    [
      'that moves on',
      { period: 'latest-year' },
      `china-vehicle-output/total/latest-year.js?${query}`,
    ],
    [
      'frozen',
      { asOf: '2026-01-18', period: 'latest-year' },
      `${RANKING}.js?level=city&basis=plant&as_of=2026-01-18&lang=en`,
    ],
    ['on another basis', { basis: 'local' }, `${RANKING}.js?level=city&basis=local&lang=en`],
    [
      'in looks of its own',
      LOOKS,
      `${RANKING}.js?level=city&lang=zh&theme=dark&limit=3&highlight=hefei+jinan`,
    ],
    ['of all years', { view: 'timeline' }, `${RANKING}.js?${query}&view=timeline`],
  ] as const)('%s', (_, choice, address) => {
    const { text, requests } = makeSnippet('script', exampleInput(choice));
    expect(text).toBe(`<script async src="${ORIGIN}/embed/${address}"></script>`);
    expect(requests).toEqual([`${ORIGIN}/embed/${address}`]);
  });

  test('has its heading as an attribute, escaped', () => {
    const { text } = makeSnippet('script', exampleInput({ heading: OTHER_CHOICE.heading }));
    expect(text).toContain(' data-heading="Ours &amp; &quot;theirs&quot; &lt;b&gt;"></script>');
  });

  test('of a pinned build has its integrity hash, and the choice as attributes', () => {
    const { text, integrity } = makeSnippet('script', exampleInput(LOOKS, { build: WIDGET_BUILD }));
    expect(text).toBe(
      `<script async src="${ORIGIN}/widget-0123abcd.js" integrity="sha384-own" crossorigin="anonymous" data-ranking="${RANKING}" data-level="city" data-lang="zh" data-theme="dark" data-limit="3" data-highlight="hefei jinan"></script>`,
    );
    expect(integrity).toBe('sha384-own');
  });
});

describe('an element', () => {
  test('contains its table, with the entities, their reasons and a link to the whole ranking', () => {
    const { text, html } = makeSnippet('element', exampleInput());
    expect(text).toContain(
      `<script async src="${ORIGIN}/widget.js"></script>\n<likewise-ranking ranking="${RANKING}" level="city" lang="en">\n  <table lang="en-GB" dir="ltr"`,
    );
    for (const { entity } of rankingView.entries) expect(text).toContain(entity.name.en);
    expect(text).toContain('Beijing and Hefei could be above it, as could 2 of the 4 not ranked');
    expect(text).toContain(`href="${ORIGIN}/rankings/${RANKING}?level=city&amp;basis=plant"`);
    expect(html).toBe(text);
  });

  test('has the rows visible at first, and the highlighted ones', () => {
    const { text } = makeSnippet('element', exampleInput({ limit: 2, highlight: ['jinan'] }));
    expect(text.match(/<th scope="row"/g)).toHaveLength(3);
    expect(text).toContain('Show all 7');
  });

  test.each([
    ['zh', 'zh-Hans-CN', '重庆'],
    ['zh-Hant', 'zh-Hant', '278.77萬'],
    ['ar', 'ar', 'dir="rtl"'],
  ] as const)('speaks %s', (lang, tag, text) => {
    const snippet = makeSnippet('element', exampleInput({ lang })).text;
    expect(snippet).toContain(`lang="${lang}"`);
    expect(snippet).toMatch(new RegExp(`<table lang="${tag}`));
    expect(snippet).toContain(text);
  });

  test('needs no styles, which strict pages forbid', () => {
    expect(makeSnippet('element', exampleInput()).text).not.toMatch(/\sstyle=|<style/);
  });

  test('exists for a mixed basis', () => {
    const { text } = makeSnippet('element', exampleInput({}, { view: mixedView }));
    expect(text).toContain('<table');
  });
});

describe('an iframe', () => {
  test('is as tall as the collapsed rows on a phone, and has the resize script', () => {
    const { text, requests } = makeSnippet('iframe', exampleInput({ theme: 'light' }));
    expect(text).toBe(
      `<iframe src="${ORIGIN}/embed/${RANKING}?level=city&amp;lang=en&amp;theme=light" title="Vehicles built, 2025" width="100%" height="900" loading="lazy" frameborder="0"></iframe>\n<script async src="${ORIGIN}/resize.js"></script>`,
    );
    expect(requests).toContain(`${ORIGIN}/resize.js`);
  });

  test('omits the script for systems that allow none', () => {
    expect(makeSnippet('iframe', exampleInput({ isResized: false })).text).not.toContain('<script');
  });

  test('is never pinned: its page loads the current build', () => {
    const { text, integrity } = makeSnippet('iframe', exampleInput({}, { build: WIDGET_BUILD }));
    expect(text).not.toContain('0123abcd');
    expect(integrity).toBe('');
  });
});

test('an iframe has the same address in oEmbed', () => {
  const { text, html } = makeSnippet('oembed', exampleInput({ ...LOOKS, asOf: '2026-01-18' }));
  expect(text).toBe(
    `${ORIGIN}/embed/${RANKING}?level=city&basis=plant&as_of=2026-01-18&lang=zh&theme=dark&limit=3&highlight=hefei+jinan`,
  );
  expect(unescaped(html)).toContain(`<iframe src="${text}"`);
});

describe('a component for React', () => {
  test.each([
    ['plain', {}],
    ['with quotation marks', { heading: OTHER_CHOICE.heading }],
    ['with braces in its heading', { heading: '{a} <b> \\' }],
  ])('%s compiles, and contains the choice', async (_, choice) => {
    const { text } = makeSnippet('react', exampleInput(choice));
    const { code } = await transform(text, { loader: 'jsx' });
    expect(code).toContain(`ranking: "${RANKING}"`);
    const heading = exampleInput(choice).choice.heading;
    if (heading) expect(text).toContain(`heading={${JSON.stringify(heading)}}`);
  });

  test('of a pinned build has its hash', () => {
    const { text } = makeSnippet('react', exampleInput({}, { build: WIDGET_BUILD }));
    expect(text).toContain('integrity="sha384-own" crossOrigin="anonymous" />');
  });
});

describe('a picture in Markdown', () => {
  test('has a text alternative, and links to the ranking', () => {
    const { text } = makeSnippet('markdown', exampleInput());
    expect(text).toMatch(/^\[!\[Vehicles built, 2025: Chongqing is first among the 7 .*\]\(/);
    expect(text).toContain(
      `](${ORIGIN}/v1/rankings/${RANKING}.svg?level=city&basis=plant&lang=en)](${ORIGIN}/rankings/${RANKING}?level=city&basis=plant)`,
    );
  });

  test('uses the custom heading, escaped', () => {
    const { text, html } = makeSnippet('markdown', exampleInput({ alt: OTHER_CHOICE.alt }));
    expect(text).toMatch(/^\[!\[Cars \\\[built\\\] in 2025\]\(/);
    expect(html).toContain('alt="Cars [built] in\n2025"');
  });

  test('is frozen if that was chosen, and Chinese if pictures can be', () => {
    const { text } = makeSnippet('markdown', exampleInput({ asOf: '2026-01-18', lang: 'zh-Hant' }));
    expect(text).toContain('.svg?level=city&basis=plant&as_of=2026-01-18&lang=zh)');
    expect(text).toContain(`](${ORIGIN}/zh/rankings/`);
    expect(snippetAltText(exampleInput({ lang: 'ar' }))).toMatch(/^Vehicles built, 2025/);
  });
});

test('a picture for Chinese platforms is Chinese in any language, with a text to copy', () => {
  const { text, file, requests } = makeSnippet('picture', exampleInput({ asOf: '2026-01-18' }));
  expect(file).toBe(`${ORIGIN}/v1/rankings/${RANKING}.tall.png?level=city&basis=plant&lang=zh`);
  expect(requests).toEqual([file]);
  const lines = text.split('\n');
  expect(lines[0]).toBe('2025年汽车产量');
  expect(lines).toContain('第1名 重庆 278.77万辆');
  expect(lines.at(-1)).toBe(`likewise.example/embed/${RANKING}?level=city`);
});

test('the fallback picture of a ranking shows what is known now', () => {
  expect(socialCardUrl(exampleInput({ asOf: '2026-01-18', lang: 'zh' }))).toBe(
    `${ORIGIN}/v1/rankings/${RANKING}.card.png?level=city&basis=plant&lang=zh`,
  );
});

describe.each(DESTINATIONS)('the snippet for %s', (to) => {
  test('escapes custom text', () => {
    const heading = '"></script><img src=x onerror=1>';
    const { html } = makeSnippet(to, exampleInput({ heading, alt: heading }));
    expect(html).not.toContain('<img src=x');
    expect(html).not.toContain('"></script><img');
  });

  test('states what a strict page has to allow, from our origin only', () => {
    const { policy, requests } = makeSnippet(to, exampleInput());
    expect(policy).toBe(requiredCsp(to, ORIGIN, true));
    expect(policy).not.toContain('HOST');
    for (const request of requests) expect(new URL(request).origin).toBe(ORIGIN);
  });
});
