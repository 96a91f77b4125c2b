/** The generated texts of random datasets are grammatical, and none contradicts its document. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RankingDocument } from '../../engine/model/documents.ts';
import { PAGE_LANGUAGES } from '../../engine/model/languages.ts';
import { rankingTexts } from '../support/texts/ranking-texts.ts';
import { faultsOfPictures, faultsOfTexts, shownRankings } from '../support/texts/text-faults.ts';
import { propertyOptions, worldsWithFalsehoods } from '../support/worlds/worlds.ts';

const where = ({ id, level, basis }: RankingDocument, language: string): string =>
  `${id} ${level} ${basis} ${language}`;

describe.each(PAGE_LANGUAGES)('in random datasets, in %s', (language) => {
  test('headlines, reasons, sentences, captions and derivations are whole and agree with the document', () => {
    fc.assert(
      fc.property(worldsWithFalsehoods, ({ dataset }) => {
        for (const { document, possible, ...shown } of shownRankings(dataset)) {
          const faults = faultsOfTexts(rankingTexts(shown, document, language), possible);
          expect(faults, where(document, language)).toEqual([]);
        }
      }),
      propertyOptions(200, 10_000),
    );
  });

  test('pictures have no broken text', () => {
    fc.assert(
      fc.property(worldsWithFalsehoods, fc.nat(), ({ dataset }, index) => {
        const rankings = shownRankings(dataset);
        const shown = rankings[index % Math.max(1, rankings.length)];
        if (!shown) return;
        expect(faultsOfPictures(shown.view, language), where(shown.document, language)).toEqual([]);
      }),
      propertyOptions(200, 10_000),
    );
  });
});
