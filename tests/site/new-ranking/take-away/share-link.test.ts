/** The link to the page's state: any state comes back, any other text gives a reason. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import zlib, { deflateRawSync, inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Draft, newDraft } from '../../../../engine/model/draft.ts';
import { ROOT } from '../../../../scripts/lib/paths.ts';
import {
  decodeShareLink,
  encodeShareLink,
} from '../../../../site/new-ranking/take-away/share-link.ts';
import { SHARED_STATE } from '../../../support/site/shared-states.ts';

const linkOf = async (state: Draft): Promise<string> => (await encodeShareLink(state)) ?? '';

/** The link that another program makes of any text. */
const linkTo = (text: string | Uint8Array): string =>
  `#v1.${deflateRawSync(text).toString('base64url')}`;

const PROBLEMS = ['other-version', 'not-base64url', 'damaged', 'too-large', 'wrong-shape'];

/** Any text, with surrogates on their own too. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom('\ud800', 'a', '"') }),
);
const texts = fc.dictionary(anyText, anyText);
const source = { publisher: anyText, published: anyText, address: anyText };
const anyState: fc.Arbitrary<Draft> = fc.record({
  table: anyText,
  answers: texts,
  roles: texts,
  keep: fc.array(anyText),
  replies: texts,
  figures: fc.array(fc.record({ place: anyText, value: anyText, ...source, title: anyText })),
  claims: fc.array(fc.record({ place: anyText, rank: anyText, ...source })),
  shown: anyText,
});

describe('a link', () => {
  test('is a fragment of base64url that the state comes back from', async () => {
    const link = await linkOf(SHARED_STATE);
    expect(link).toMatch(/^#v1\.[A-Za-z0-9_-]+$/);
    expect(await decodeShareLink(link)).toEqual({ state: SHARED_STATE });
  });

  test('has no more than what the state has', async () => {
    const link = await linkOf(newDraft('a\t1'));
    const json = inflateRawSync(Buffer.from(link.slice('#v1.'.length), 'base64url')).toString();
    expect(json).toBe('{"table":"a\\t1"}');
    expect(await decodeShareLink(link)).toEqual({ state: newDraft('a\t1') });
  });

  test('brings back any state', async () => {
    await fc.assert(
      fc.asyncProperty(anyState, async (state) => {
        const link = await encodeShareLink(state);
        if (link === null) return;
        const result = await decodeShareLink(link);
        // As JSON, in which keys such as `__proto__` count like others.
        expect(JSON.stringify(result)).toBe(
          JSON.stringify({ state: JSON.parse(JSON.stringify(state)) }),
        );
      }),
    );
  });

  test('is made up to 8,000 characters after its prefix', async () => {
    // Deflate can’t shorten it.
    const noise = Array.from({ length: 12_000 }, (_, index) =>
      ((index * 7919) ** 2).toString(36),
    ).join('');
    const fits = async (length: number) => {
      const link = await encodeShareLink(newDraft(noise.slice(0, length)));
      if (link) expect(link.length).toBeLessThanOrEqual('#v1.'.length + 8_000);
      return link !== null;
    };
    let [low, high] = [0, noise.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (await fits(middle)) low = middle;
      else high = middle;
    }
    const longest = await linkOf(newDraft(noise.slice(0, low)));
    expect(longest.length).toBeGreaterThan(7_990);
    expect(await decodeShareLink(longest)).toEqual({ state: newDraft(noise.slice(0, low)) });
    expect(await encodeShareLink(newDraft(noise))).toBeNull();
  });

  test.each(['.', ')', ').', '>', ',', '"', '”', '。', '）', '\n'])(
    'works with %j behind it, as programs for messages append it',
    async (behind) => {
      expect(await decodeShareLink((await linkOf(SHARED_STATE)) + behind)).toEqual({
        state: SHARED_STATE,
      });
    },
  );
});

describe('a link of another program', () => {
  test('can be made as docs/stability.md shows', async () => {
    const docs = readFileSync(join(ROOT, 'docs/stability.md'), 'utf8');
    const [, code = ''] = /```js\n(.*?\/new#v1.*?)```/s.exec(docs) ?? [];
    const link: unknown = runInNewContext(`${code}; link`, { zlib });
    const [page, fragment = ''] = String(link).split('#');
    expect(page).toBe('/new');
    expect(await decodeShareLink(`#${fragment}`)).toEqual({
      state: newDraft('City\tOutput\nHefei\t1.5 million\n'),
    });
  });

  test('needs nothing but a table, and may have more than is known', async () => {
    const json = { table: 'a\t1', figures: [{ place: 'a', colour: 'red' }], later: { a: 1 } };
    expect(await decodeShareLink(linkTo(JSON.stringify(json)))).toEqual({
      state: {
        ...newDraft('a\t1'),
        figures: [
          { ...{ place: 'a', value: '', publisher: '', published: '', address: '', title: '' } },
        ],
      },
    });
  });

  test.each([
    ['null', 'null'],
    ['a list', '[]'],
    ['without a table', '{"answers":{}}'],
    ['with a number as its table', '{"table":1}'],
    ['with a list of answers', '{"table":"","answers":[]}'],
    ['with a number as an answer', '{"table":"","answers":{"a":1}}'],
    ['with roles that are null', '{"table":"","roles":null}'],
    ['with figures that aren’t a list', '{"table":"","figures":{}}'],
    ['with a figure that is a text', '{"table":"","figures":["a"]}'],
    ['with a figure with a number', '{"table":"","figures":[{"place":"a","value":1}]}'],
    ['with a claim with a number', '{"table":"","claims":[{"rank":1}]}'],
    ['with a number as what is shown', '{"table":"","shown":1}'],
  ])('%s has the wrong shape', async (_, json) => {
    expect(await decodeShareLink(linkTo(json))).toEqual({ problem: 'wrong-shape' });
  });
});

describe('a link that isn’t whole', () => {
  test.each([
    ['', 'other-version'],
    ['#', 'other-version'],
    ['#method', 'other-version'],
    ['#v2.abcd', 'other-version'],
    ['#v1.', 'not-base64url'],
    ['#v1.a b', 'not-base64url'],
    ['#v1.a%2Bb', 'not-base64url'],
    ['#v1.a+b/', 'not-base64url'],
    ['#v1.a', 'damaged'],
    ['#v1.abcd', 'damaged'],
    [linkTo('{"table":'), 'damaged'],
    [linkTo(Uint8Array.of(0x22, 0xff, 0x22)), 'damaged'],
    [`${linkTo('{"table":""}')}AAAA`, 'damaged'],
  ])('%j: %s', async (fragment, problem) => {
    expect(await decodeShareLink(fragment)).toEqual({ problem });
  });

  test('is damaged wherever it is cut off', async () => {
    const link = await linkOf(SHARED_STATE);
    for (let length = '#v1.'.length + 1; length < link.length; length += 1)
      expect(await decodeShareLink(link.slice(0, length))).toEqual({ problem: 'damaged' });
  });

  test('is refused if it unfolds to more than two million characters', async () => {
    const bomb = linkTo(`{"table":"${' '.repeat(50_000_000)}"}`);
    expect(await decodeShareLink(bomb)).toEqual({ problem: 'too-large' });
    const large = newDraft(' '.repeat(1_999_980));
    expect(await decodeShareLink(await linkOf(large))).toEqual({ state: large });
  });

  test('gives a reason, whatever it is', async () => {
    const base64url = fc.string({ unit: fc.constantFrom(...'Aa0_-.z9') });
    const fragments = fc.oneof(
      fc.string({ unit: 'binary' }),
      base64url.map((text) => `#v1.${text}`),
      fc.uint8Array().map((bytes) => linkTo(bytes)),
      fc.jsonValue().map((value) => linkTo(JSON.stringify(value))),
    );
    await fc.assert(
      fc.asyncProperty(fragments, async (fragment) => {
        const result = await decodeShareLink(fragment);
        if ('problem' in result) expect(PROBLEMS).toContain(result.problem);
        else expect(typeof result.state.table).toBe('string');
      }),
    );
  });
});
