/** The snippet of an author's own ranking: its document and its table, in any content system, with one request. */
import { DomUtils, parseDocument } from 'htmlparser2';
import { describe, expect, test } from 'vitest';
import { rankingView as viewSchema } from '../../../../engine/model/schemas/ranking-schema.ts';
import { inlineSnippet } from '../../../../site/new-ranking/take-away/snippet.ts';
import { snippetPage } from '../../../../site/new-ranking/take-away/snippet-page.ts';
import { mixedView, rankingDocument, rankingView } from '../../../fixtures/widget/ranking.ts';
import { WIDGET_BUILD } from '../../../support/site/builder-choices.ts';
import { ORIGIN } from '../../../support/site/example-home.ts';
import { inlineInput } from '../../../support/site/inline-snippets.ts';

const elementsOf = (markup: string) => {
  const document = parseDocument(markup);
  const all = (name: string) => DomUtils.getElementsByTagName(name, document);
  const texts = (name: string) => all(name).map((node) => DomUtils.textContent(node));
  return { all, texts, document };
};

/** The document inside a snippet. */
function documentIn(snippet: string): unknown {
  const [json = ''] = elementsOf(snippet).texts('script');
  return JSON.parse(json);
}

/** Every address that a browser would request for the markup. */
function requestsOf(markup: string): string[] {
  const { document } = elementsOf(markup);
  const isLoaded = ({ attribs: { src, srcset, style } }: { attribs: Record<string, string> }) =>
    [src, srcset, style].filter((value) => value !== undefined);
  const elements = DomUtils.findAll(() => true, document.children);
  return [
    ...elements.flatMap(isLoaded),
    ...elements.flatMap(({ name, attribs }) => (name === 'link' ? [attribs.href ?? ''] : [])),
  ];
}

describe('the snippet', () => {
  const snippet = inlineSnippet(inlineInput());

  test('is an element with the view document and a table, and the script of the widget', () => {
    expect(snippet).toMatch(
      /^<likewise-ranking lang="en">\n {2}<script type="application\/json">\{.*\}<\/script>\n {2}<table /,
    );
    expect(snippet.endsWith(`<script async src="${ORIGIN}/widget.js"></script>`)).toBe(true);
  });

  test('has the view document with its sources, without links to what doesn’t exist', () => {
    const { links: _, ...rest } = rankingView;
    const { sources } = rankingDocument;
    expect(documentIn(snippet)).toEqual({ ...rest, sources });
    const shape = viewSchema.omit({ links: true });
    expect(shape.safeParse(documentIn(snippet)).error).toBeUndefined();
    for (const link of Object.values(rankingView.links)) expect(snippet).not.toContain(link);
  });

  test('has derivations if it is given them', () => {
    const { entries } = rankingDocument;
    const derived = inlineSnippet(inlineInput('en', { view: { ...rankingView, entries } }));
    expect(documentIn(derived)).toMatchObject({ entries: entries.map(({ why }) => ({ why })) });
    expect(elementsOf(derived).texts('table')).toEqual(elementsOf(snippet).texts('table'));
  });

  test('requests nothing but the script', () => {
    expect(requestsOf(snippet)).toEqual([`${ORIGIN}/widget.js`]);
    expect(requestsOf(snippetPage(inlineInput()))).toEqual([`${ORIGIN}/widget.js`]);
  });

  test('of a pinned build has its integrity hash', () => {
    const pinned = inlineSnippet(inlineInput('en', { build: WIDGET_BUILD }));
    expect(pinned).toContain(
      `<script async src="${ORIGIN}/widget-0123abcd.js" integrity="sha384-own" crossorigin="anonymous"></script>`,
    );
    expect(requestsOf(pinned)).toEqual([`${ORIGIN}/widget-0123abcd.js`]);
  });

  test.each([
    ['en', ['Chongqing', '2.7877 million', 'could be above it', 'Licence: CC-BY-4.0']],
    ['zh', ['重庆', '278.77万辆', '可能高于它', '许可：CC-BY-4.0']],
  ] as const)('has a readable table in %s', (language, texts) => {
    const { all, texts: textsOf } = elementsOf(inlineSnippet(inlineInput(language)));
    expect(all('likewise-ranking')[0]?.attribs).toEqual({ lang: language });
    const [table = ''] = textsOf('table');
    for (const text of texts) expect(table).toContain(text);
    expect(all('th')).toHaveLength(rankingView.entries.length);
  });

  test('has a table on a mixed basis too, without ranks', () => {
    const [table = ''] = elementsOf(inlineSnippet(inlineInput('en', { view: mixedView }))).texts(
      'table',
    );
    expect(table).toContain('Not ranked');
  });

  test('has the given heading for scripts and for the table', () => {
    const heading = 'Ours & "theirs" <b> -- today';
    const { all, texts } = elementsOf(inlineSnippet(inlineInput('en', { heading })));
    expect(all('likewise-ranking')[0]?.attribs).toEqual({ lang: 'en', heading });
    expect(texts('b')[0]).toBe(heading);
    expect(texts('title')).toEqual([]);
    expect(elementsOf(snippetPage(inlineInput('en', { heading }))).texts('title')).toEqual([
      heading,
    ]);
  });
});

describe('the sources in the table', () => {
  test('have titles, addresses and dates', () => {
    const { all, texts } = elementsOf(inlineSnippet(inlineInput()));
    expect(texts('li')).toHaveLength(rankingDocument.sources.length);
    const links = all('a').map(({ attribs }) => attribs.href);
    const urls = rankingDocument.sources.map(({ url }) => url);
    expect(links).toEqual(urls.filter((url) => url.startsWith('https:')));
    for (const { title } of rankingDocument.sources)
      expect(texts('li').some((text) => text.includes(title))).toBe(true);
  });

  const [source] = rankingDocument.sources;
  const sourceWith = (more: object) => ({
    id: 's',
    kind: 'press' as const,
    publisher: 'Gazette',
    title: 'A title',
    url: 'https://example.org/a?b&c--d',
    published: '2026-01-18',
    accessed: '',
    ...more,
  });

  test.each([
    ['with everything', {}, 'Gazette, A title, 18 Jan 2026', 'https://example.org/a?b&c--d'],
    ['without an address', { url: '' }, 'Gazette, A title, 18 Jan 2026', undefined],
    [
      'without a title',
      { title: '' },
      'Gazette, https://example.org/a?b&c--d, 18 Jan 2026',
      'https://example.org/a?b&c--d',
    ],
    ['with neither', { title: '', url: '' }, 'Gazette, 18 Jan 2026', undefined],
    ['with a script as its address', { url: 'javascript:a' }, 'Gazette, A title, 18 Jan 2026'],
    [
      'undated',
      { url: '', published: '', accessed: '2026-02-01' },
      'Gazette, A title, undated, read on 1 Feb 2026',
    ],
  ])('%s', (_, more, text, address = undefined) => {
    const sources = [sourceWith(more)];
    const { all, texts } = elementsOf(inlineSnippet(inlineInput('en', { sources })));
    expect(texts('li')).toEqual([text]);
    expect(all('a')[0]?.attribs.href).toBe(address);
  });

  test('are in view if they are few', () => {
    const openOf = (count: number) => {
      const sources = Array.from({ length: count }, () => source ?? sourceWith({}));
      return elementsOf(inlineSnippet(inlineInput('en', { sources }))).all('details')[0]?.attribs;
    };
    expect(openOf(3)).toEqual({ open: '' });
    expect(openOf(4)).toEqual({});
  });
});

describe('whatever the names are', () => {
  const hostile = `</script><script>alert(1)</script><!-- x --> ]]> &amp; --- \n\n \n "'\u2028`;
  const view = {
    ...rankingView,
    license: hostile,
    titles: { ...rankingView.titles, metric: { en: hostile } },
    entries: rankingView.entries.map((one) => ({
      ...one,
      entity: { id: one.entity.id, name: { en: hostile } },
    })),
  };
  const sources = rankingDocument.sources.map((source) => ({
    ...source,
    publisher: hostile,
    title: hostile,
  }));
  const snippet = inlineSnippet(inlineInput('en', { view, sources, heading: hostile }));

  test('they stay text', () => {
    expect(elementsOf(snippet).all('script')).toHaveLength(2);
    expect(documentIn(snippet)).toMatchObject({ license: hostile });
    expect(elementsOf(snippet).texts('th')[0]).toContain('</script><script>alert(1)</script>');
  });

  test('nothing in the snippet is what a content system would replace', () => {
    expect(snippet).not.toMatch(/\n\s*\n/);
    expect(snippet).not.toMatch(/--|\]\]>/);
    const [json = ''] = elementsOf(snippet).texts('script');
    expect(json).not.toMatch(/[<>&]/);
  });
});

describe('the page of a snippet', () => {
  test.each([
    ['en', 'en', 'Vehicles built, 2025'],
    ['zh', 'zh-Hans', '2025年汽车产量'],
  ] as const)('in %s is complete and holds the snippet unchanged', (language, tag, title) => {
    const input = inlineInput(language);
    const page = snippetPage(input);
    expect(page).toMatch(
      new RegExp(`^<!doctype html>\n<html lang="${tag}">\n<head>\n<meta charset="utf-8">\n`),
    );
    expect(page).toContain('<meta name="viewport" content="width=device-width">');
    expect(page).toContain(`<title>${title}</title>`);
    expect(page).toContain(`\n${inlineSnippet(input)}\n`);
  });
});
