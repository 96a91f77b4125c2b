/** Links to the pages of datasets, by their titles. */

import { datasetPageUrl, localizedPath } from '../../engine/model/address.ts';
import type { DatasetDocument } from '../../engine/model/documents.ts';
import type { PageLanguage } from '../../engine/model/languages.ts';
import { localizedText } from '../../engine/model/text.ts';
import { html, type Markup } from '../layout/html.ts';

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
