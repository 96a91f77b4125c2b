/** The proof of a rank: for the handmade ranking, and for the real one. */
import { describe, expect, test } from 'vitest';
import { rivalsOf, workedExample } from '../../../../site/pages/home/worked-example.ts';
import { entry, mixedView, rankingView } from '../../../fixtures/widget/ranking.ts';
import {
  exampleHome,
  homeContextOf,
  realHome,
  visibleText,
} from '../../../support/site/example-home.ts';

const ids = (rows: readonly { entity: { id: string } }[] | undefined) =>
  rows?.map(({ entity }) => entity.id);

describe('who is above an entry', () => {
  const entries = [
    entry('a', [90, 100], [1, 1]),
    entry('b', [50, 60], [2, 3]),
    entry('c', [55, 70], [2, 3]),
    entry('d', [10, 20], [4, 4]),
  ];
  const view = { ...rankingView, claims: [], entries };

  test.each([
    ['a', [], []],
    ['b', ['a'], ['c']],
    ['c', ['a'], ['b']],
    ['d', ['a', 'b', 'c'], []],
  ])('%s', (id, surely, possibly) => {
    const one = entries.find(({ entity }) => entity.id === id);
    const rivals = one ? rivalsOf(view, one) : null;
    expect(ids(rivals?.certain)).toEqual(surely);
    expect(ids(rivals?.possible)).toEqual(possibly);
  });

  test('is null if it doesn’t add up to the rank', () => {
    expect(rivalsOf(view, entry('b', [50, 60], [3, 3]))).toBeNull();
  });

  test('counts an entity that is stated to be first as certainly above', () => {
    const holder = rankingView.claims.find(({ status, rank }) => status === 'used' && rank === 1);
    if (!holder) throw new Error('nobody is stated to be first');
    const open = [entry(holder.entity, [90, 100], [1, 1]), entry('hefei', [50, 100], [2, 2])];
    const rivals = rivalsOf({ ...rankingView, entries: open }, entry('hefei', [50, 100], [2, 2]));
    expect(ids(rivals?.certain)).toEqual([holder.entity]);
  });
});

describe('the worked example', () => {
  test('is empty if nothing is ranked', () => {
    const { document } = exampleHome();
    const mixed = { ...document, mixed: true as const };
    expect(
      workedExample(homeContextOf(exampleHome({ document: mixed, view: mixedView }))).toString(),
    ).toBe('');
    expect(
      workedExample(
        homeContextOf(exampleHome({ document: { ...document, entries: [] } })),
      ).toString(),
    ).toBe('');
  });

  test('shows the steps of the leader and of a partly known entity', () => {
    const html = workedExample(homeContextOf(exampleHome())).toString();
    const [first] = exampleHome().document.entries;
    expect(html).toContain(`<div id="why-${first?.entity.id}">`);
    expect(html.match(/<div id="why-/g)).toHaveLength(2);
    for (const { text } of first?.why ?? []) expect(visibleText(html)).toContain(text.en);
  });
});

describe('in the real data', () => {
  const text = visibleText(workedExample(homeContextOf(realHome())).toString());

  test('Chongqing is 1st as stated, and Beijing 2nd to 6th', () => {
    expect(text).toContain(
      'Chongqing 1st, according to Digital Phablet and iChongqing; the figures alone don’t settle it.',
    );
    expect(text).toContain(
      'Beijing Between 2nd and 6th: figures for the whole year haven’t been published.',
    );
    expect(text).toContain(
      'Certainly above it: Chongqing. Possibly above it: Shanghai, Hefei, Chengdu and Jinan.',
    );
  });

  test('Shenzhen, first the year before, isn’t ahead if the statements are right', () => {
    expect(text).toContain(
      'Could Shenzhen be ahead? Shenzhen was first in 2024 by another way of counting, but has no comparable figure now: at most 2.79 million. Not if the statements of first place are right; the figures alone don’t settle it.',
    );
  });

  test('all of it is in Chinese', () => {
    const chinese = visibleText(workedExample(homeContextOf(realHome(), 'zh')).toString());
    expect(chinese).toContain('必定在其之前：重庆。可能在其之前：上海、合肥、成都和济南。');
    expect(chinese).toContain('深圳会不会在前？');
    expect(chinese).not.toMatch(/at least|Between|since/);
  });
});
