/**
 * The pictures of the real rankings: well-formed, small, and without overlaps. Each ranking in alternating languages;
 * a deep run renders each in both.
 */
import { describe, expect, test } from 'vitest';
import { viewDocument } from '../../../engine/compile/ranking/view-document.ts';
import type { RankingView } from '../../../engine/model/documents.ts';
import { rankingPicture } from '../../../site/pictures/ranking-picture.ts';
import { siteWords } from '../../../site/words/mod.ts';
import { china } from '../../support/data/real-data.ts';
import { collisionsOf, textsOf } from '../../support/site/svg.ts';

/** Maximum size as stored of a picture with up to ten rows, each with its reason; and of any picture. */
const MAX_BYTES_OF_TEN = 9_600;
const MAX_BYTES = 13_000;
const LANGUAGES = ['en', 'zh'] as const;
type Language = (typeof LANGUAGES)[number];

interface Drawn {
  readonly view: RankingView;
  readonly svg: string;
}

const isDeep = process.env.LIKEWISE_DEEP === '1';
const drawn = new Map<string, readonly Drawn[]>();

/** The picture of each current ranking, rendered once. */
function picturesIn(language: Language): readonly Drawn[] {
  const known = drawn.get(language);
  if (known) return known;
  const compiled = china();
  const pictures = compiled.rankings.flatMap((ranking, index) => {
    if (!isDeep && LANGUAGES[index % 2] !== language) return [];
    const document = ranking.vintages.at(-1)?.document;
    if (!document) return [];
    const view = viewDocument(compiled, ranking, document);
    const address = `likewise.example/${view.id}`;
    return [{ view, svg: rankingPicture(view, siteWords(language), { address }) }];
  });
  drawn.set(language, pictures);
  return pictures;
}

describe.each(LANGUAGES)('every real ranking in %s', (language) => {
  test('has a picture', () => {
    expect(picturesIn(language).length).toBeGreaterThan(isDeep ? 500 : 250);
  });

  test('is well-formed, without overlaps', () => {
    const wrong = picturesIn(language).flatMap(({ view, svg }) =>
      collisionsOf(svg).map((collision) => `${view.id} ${view.level} ${view.basis}: ${collision}`),
    );
    expect(wrong).toEqual([]);
  });

  test('shows each entity that has a row, untruncated', () => {
    for (const { view, svg } of picturesIn(language)) {
      const lines = new Set(textsOf(svg).map(({ text }) => text));
      for (const { entity } of view.entries.slice(0, 15))
        expect(lines).toContain(entity.name[language] ?? entity.name.en);
    }
  });

  test('is small enough to be stored with every vintage', () => {
    for (const { view, svg } of picturesIn(language)) {
      const bytes = Buffer.byteLength(svg);
      expect(bytes).toBeLessThan(view.entries.length <= 10 ? MAX_BYTES_OF_TEN : MAX_BYTES);
    }
  });

  test('has a prefix of ids that no other picture has', () => {
    const withBars = picturesIn(language).filter(({ view }) => !view.mixed);
    const names = withBars.map(({ svg }) => /<pattern id="(\w+)"/.exec(svg)?.[1]);
    expect(new Set(names).size).toBe(withBars.length);
  });

  test('has no bars, which would compare, where nothing is compared', () => {
    const mixed = picturesIn(language).filter(({ view }) => view.mixed);
    expect(mixed.length).toBeGreaterThan(0);
    for (const { svg } of mixed) expect(svg).not.toMatch(/<pattern|url\(#/);
  });
});
