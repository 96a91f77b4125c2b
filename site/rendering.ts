/**
 * What the site adds to rankings in a release, in each language: to every vintage its picture and its page for an iframe,
 * and to what is offered now the pictures that are passed on.
 */
import { embedUrl, rankingAddress } from '../data/address.ts';
import type { CompiledDataset } from '../data/compile.ts';
import type { RankingView } from '../data/documents.ts';
import { LANGUAGES } from '../data/rendering.ts';
import { viewOf } from '../data/view.ts';
import { embedPage } from './embed-page.ts';
import { cardPicture } from './picture/card-picture.ts';
import { offered } from './picture/offered.ts';
import { rankingPicture } from './picture/ranking-picture.ts';
import { tallPicture } from './picture/tall-picture.ts';

/** Where a ranking can be read by people, without its scheme, as it is burned into pictures. */
export function shortAddress(view: RankingView, origin: string): string {
  const { dataset, metric, period } = view;
  return new URL(origin).host + embedUrl(dataset, metric, period.id);
}

/** The texts of one vintage by form: `en.svg`, `zh.html`. */
export function formsOf(view: RankingView, origin: string): ReadonlyMap<string, string> {
  const address = shortAddress(view, origin);
  return new Map(
    LANGUAGES.flatMap((language) => [
      [`${language}.svg`, rankingPicture(view, language, { address })],
      [`${language}.html`, embedPage(view, language)],
    ]),
  );
}

const SHAPES = { 'card.png': cardPicture, 'tall.png': tallPicture } as const;

/** The pictures to be drawn of the rankings that are offered, as SVG: by the ranking's address, then by form (`en.card.png`). */
export function picturesOf(
  compiled: CompiledDataset,
  origin: string,
): Map<string, Map<string, string>> {
  return new Map(
    offered(compiled).flatMap((ranking) => {
      const document = ranking.vintages.at(-1)?.document;
      if (!document) return [];
      const view = viewOf(compiled, ranking, document);
      const address = shortAddress(view, origin);
      const forms = LANGUAGES.flatMap((language) =>
        Object.entries(SHAPES).map(
          ([shape, draw]) => [`${language}.${shape}`, draw(view, language, { address })] as const,
        ),
      );
      return [[rankingAddress(ranking.key), new Map(forms)]];
    }),
  );
}
