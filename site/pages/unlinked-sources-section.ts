/** Section of a dataset's page: the sources without an address, and why they have none. Values of such sources lead here. */
import type { SourceRow } from '../../engine/mod.ts';
import type { PageLanguage } from '../../engine/model/languages.ts';
import { localizedText, publisherText } from '../../engine/model/text.ts';
import { dayText } from '../day-text.ts';
import { html, type Markup, none } from '../layout/html.ts';
import { sourceAnchor, sourceTitle } from '../layout/links.ts';
import { section } from '../layout/sections.ts';
import type { SiteWords } from '../words/mod.ts';

function itemView(source: SourceRow, language: PageLanguage, site: SiteWords): Markup {
  const { id, published, accessed, note } = source;
  const title = sourceTitle(source, language);
  const date = published
    ? dayText(site, published)
    : accessed && site.detailsWords.undated(dayText(site, accessed));
  const parts = [publisherText(source, language), title, date].filter(Boolean);
  const reason = localizedText(note, language) || site.dataset.notOnline;
  return html`<li id="${sourceAnchor(id)}">${parts.join(site.entity.comma)} <small>${reason}</small></li>
`;
}

/** The section; nothing if every source has an address. */
export function unlinkedSourcesSection(
  sources: readonly SourceRow[],
  language: PageLanguage,
  site: SiteWords,
): Markup {
  const unlinked = sources.filter(({ url }) => !url);
  if (unlinked.length === 0) return none;
  const words = site.dataset;
  return section(
    'unlinked-sources',
    words.unlinkedHead,
    html`<p>${words.unlinkedLead(unlinked.length, sources.length)}</p>
<ul class="unlinked-sources">
${unlinked.map((source) => itemView(source, language, site))}</ul>`,
  );
}
