/** What the site adds to every vintage of a ranking in a release: its picture and its page for an iframe, in each language. */
import { embedUrl } from '../data/address.ts';
import type { RankingView } from '../data/documents.ts';
import { LANGUAGES } from '../data/release.ts';
import { embedPage } from './embed-page.ts';
import { rankingPicture } from './picture/ranking-picture.ts';

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
