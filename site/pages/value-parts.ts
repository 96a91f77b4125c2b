/**
 * Parts that several pages share: the box on certainty below a headline, who published a figure, links to datasets, and
 * possible values in JSON-LD.
 */

import { datasetPageUrl, localizedPath } from '../../engine/model/address.ts';
import type {
  Bounds,
  DatasetDocument,
  RankingDocument,
  Source,
} from '../../engine/model/documents.ts';
import type { PageLanguage } from '../../engine/model/languages.ts';
import { localizedText, publisherText } from '../../engine/model/text.ts';
import type { LocalizedRanking } from '../../widget/text/mod.ts';
import { soleFirstEntry } from '../headline.ts';
import { html, type Markup, none } from '../layout/html.ts';
import { sourceUrl } from '../layout/links.ts';
import { valueSource } from '../value-source.ts';
import type { SiteWords } from '../words/mod.ts';
import { type HeadlineContext, rankingCertainty } from './ranking/ranking-headline.ts';

/** `source` is the sentence on the source of the headline's figure. Nothing if nothing is known. */
export function certaintyView(context: HeadlineContext, source: Markup): Markup {
  const { view, site } = context;
  const { home, ranking, meta } = site;
  const { answer, rivals } = rankingCertainty(context);
  if (!answer) return none;
  const items = rivals.map((sentence) => html`<li>${sentence}</li>`);
  const whoElse =
    rivals.length > 0
      ? html`<details><summary>${home.whoElse}</summary>
<ul>${items}</ul></details>`
      : none;
  return html`<div class="certainty"><p><b>${view.mixed ? ranking.whyUnranked : home.howSure}</b>${meta.space}${answer}${source}</p>
${whoElse}</div>
`;
}

/** Who published a figure of a dataset. */
export function figureFromView(
  dataset: string,
  source: Source,
  { home }: Pick<SiteWords, 'home'>,
  language: PageLanguage,
): Markup {
  const url = sourceUrl(dataset, source, language);
  return home.figureFrom(html`<a href="${url}">${publisherText(source, language)}</a>`);
}

/** Who published the figure of a headline. Nothing if no single entry can be first, or its value follows from no single source. */
export function figureSource(
  localized: LocalizedRanking,
  { dataset, entries, sources }: Pick<RankingDocument, 'dataset' | 'entries' | 'sources'>,
  words: SiteWords,
  language: PageLanguage,
): Markup {
  const first = soleFirstEntry(localized)?.entity.id;
  const entry = entries.find(({ entity }) => entity.id === first);
  const source = entry && sources.find(({ id }) => id === valueSource(entry));
  if (!source) return none;
  return html`${words.meta.space}${figureFromView(dataset, source, words, language)}`;
}

/** A dataset as it is linked to. */
export type LinkedDataset = Pick<DatasetDocument, 'id' | 'title'>;

/** The links as a list. */
export function datasetLinks(datasets: readonly LinkedDataset[], language: PageLanguage): Markup {
  const items = datasets.map(
    ({ id, title }) =>
      html`<li><a href="${localizedPath(language, datasetPageUrl(id))}">${localizedText(title, language)}</a></li>`,
  );
  return html`<ul class="links">${items}</ul>`;
}

/** A property whose value lies between bounds; without a highest one if nothing bounds it. `unit` is its name for readers. */
export function quantitativeProperty(name: string, { low, high }: Bounds, unit: string): object {
  return {
    '@type': 'PropertyValue',
    name,
    value: {
      '@type': 'QuantitativeValue',
      minValue: low,
      ...(high === null ? {} : { maxValue: high }),
      unitText: unit,
    },
  };
}
