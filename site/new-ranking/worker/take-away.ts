/** Everything that a finished ranking is taken away as. A part of its own, loaded with the first ranking. */

import type { RankedDraft } from '../../../engine/editing/draft/rank-draft.ts';
import { formatFiles } from '../../../engine/editing/scaffold/scaffold-dataset.ts';
import { rankingCsv } from '../../../engine/formats/ranking-csv.ts';
import { rankingPicture } from '../../pictures/ranking-picture.ts';
import type { ClientWords } from '../../words/en/client-words.ts';
import type { TakeAway } from '../messages.ts';
import { inlineSnippet } from '../take-away/snippet.ts';
import { snippetPage } from '../take-away/snippet-page.ts';
import { zipFolder } from '../take-away/zip.ts';
import { inlineDocument } from './inline-document.ts';

/** `origin`: scheme and host of the widget's script. */
export function takeAway(
  id: string,
  { view, document, records }: NonNullable<RankedDraft['ranking']>,
  site: ClientWords,
  origin: string,
): TakeAway {
  const { sources } = document;
  const files = formatFiles(records);
  const inline = inlineDocument(view, document);
  const input = { view: inline, sources, site, origin, heading: '', build: null };
  return {
    snippet: inlineSnippet(input),
    html: snippetPage(input),
    svg: rankingPicture(view, site),
    lightSvg: rankingPicture(view, site, { hasDarkMode: false }),
    // A draft has one way of counting, which is in force always.
    csv: rankingCsv(view, [], site.meta.language),
    zip: zipFolder(id, files),
    files: [...files],
  };
}
