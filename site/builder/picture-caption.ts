/** Caption of a ranking's picture for platforms without links, with a short address. */

import type { RankingView } from '../../engine/model/documents.ts';
import { embedUrl } from '../../engine/model/urls.ts';
import { moreRowsText, type PictureSiteWords, pictureText } from '../pictures/picture-text.ts';

/** Maximum number of places with a line each. */
const MAX_PLACES = 5;

/**
 * The caption, one line each: title, scope, first places, places without figures, sources, address. `origin` is scheme
 * and host.
 */
export function pictureCaption(view: RankingView, site: PictureSiteWords, origin: string): string {
  const texts = pictureText(view, site, MAX_PLACES);
  const { title, scope, notRanked, rows, words, unlisted, sources } = texts;
  const { dataset, metric, period, level } = view;
  const address = new URL(origin).host + embedUrl(dataset, metric, period.id, { level });
  const places = rows.map(({ place, name, value }) => words.entry(place, name, value));
  return [
    title,
    scope,
    notRanked,
    ...places,
    moreRowsText(texts, rows.length),
    unlisted,
    sources,
    address,
  ]
    .filter(Boolean)
    .join('\n');
}
