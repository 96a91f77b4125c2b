/** The picture of every real ranking, in both languages: well-formed, light, and nothing in it overlaps. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { RankingView } from '../../../data/documents.ts';
import { viewOf } from '../../../data/view.ts';
import { rankingPicture } from '../../../site/picture/ranking-picture.ts';
import { china } from '../../support/real-data.ts';
import { collisionsOf, textsOf } from '../../support/svg.ts';

/** Of a picture with up to ten rows, each with its reason, as it is stored; and of any. */
const MOST_BYTES_OF_TEN = 9_600;
const MOST_BYTES = 13_000;

describe.each(['en', 'zh'] as const)('every real ranking in %s', (language) => {
  let pictures: readonly { readonly view: RankingView; readonly svg: string }[] = [];

  beforeAll(() => {
    const compiled = china();
    pictures = compiled.rankings.flatMap((ranking) => {
      const document = ranking.vintages.at(-1)?.document;
      if (!document) return [];
      const view = viewOf(compiled, ranking, document);
      return [
        { view, svg: rankingPicture(view, language, { address: `likewise.example/${view.id}` }) },
      ];
    });
    expect(pictures.length).toBeGreaterThan(500);
  });

  test('has a picture that is well-formed, in which nothing overlaps', () => {
    const wrong = pictures.flatMap(({ view, svg }) =>
      collisionsOf(svg).map((collision) => `${view.id} ${view.level} ${view.basis}: ${collision}`),
    );
    expect(wrong).toEqual([]);
  });

  test('shows each place that has a row, uncut', () => {
    for (const { view, svg } of pictures) {
      const lines = new Set(textsOf(svg).map(({ text }) => text));
      for (const { entity } of view.entries.slice(0, 15))
        expect(lines).toContain(entity.name[language] ?? entity.name.en);
    }
  });

  test('is light enough to be stored with every vintage', () => {
    for (const { view, svg } of pictures) {
      const bytes = Buffer.byteLength(svg);
      expect(bytes).toBeLessThan(view.entries.length <= 10 ? MOST_BYTES_OF_TEN : MOST_BYTES);
    }
  });

  test('has a name for its parts that no other picture has', () => {
    const names = pictures.map(({ svg }) => /<pattern id="(\w+)"/.exec(svg)?.[1]);
    expect(new Set(names).size).toBe(pictures.length);
  });
});
