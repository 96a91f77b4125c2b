/**
 * `/datasets/{dataset}/changes`, short `/{dataset}/changes`: the changes of a dataset by month, and how to report an
 * error.
 */
import { type CompiledDataset, changesDocument } from '../../../engine/mod.ts';
import { changesPageUrl } from '../../../engine/model/address.ts';
import type { Change } from '../../../engine/model/documents.ts';
import type { PageLanguage } from '../../../engine/model/languages.ts';
import { localizedText } from '../../../engine/model/text.ts';
import { changesUrl } from '../../../engine/model/urls.ts';
import { monthsText } from '../../../widget/text/mod.ts';
import { html, jsonScript, type Markup, none } from '../../layout/html.ts';
import { layout, section } from '../../layout/layout.ts';
import { NO_OPERATOR, type Operator, reportLinks } from '../../operator.ts';
import { datasetCard } from '../../pictures/card-picture.ts';
import type { SiteWords } from '../../words/mod.ts';
import { CHANGE_KINDS, type ChangeKind } from './change-kinds.ts';
import { ChangeRenderer } from './change-lines.ts';

/** Maximum number of lines per kind; the rest are counted. */
const MAX_LINES = 5;
/** Number of months that are open; earlier ones are folded by year. */
const OPEN_MONTHS = 3;

function kindView(renderer: ChangeRenderer, kind: ChangeKind, lines: readonly Markup[]): Markup {
  if (lines.length === 0) return none;
  const { heads, more } = renderer.site.changes;
  const rest = lines.length - MAX_LINES;
  const items = lines.slice(0, MAX_LINES).map((line) => html`<li>${line}</li>\n`);
  return html`<h4>${heads[kind]}</h4>
<ul>
${items}${rest > 0 ? html`<li>${more(rest)}</li>\n` : none}</ul>
`;
}

/** The number of changes of each kind, in words, and the changes; nothing if there are none. */
function changeView(renderer: ChangeRenderer, change: Change): { counts: string; list: Markup } {
  const lines = renderer.linesFor(change);
  const kinds = CHANGE_KINDS.filter((kind) => lines[kind].length > 0);
  const { join, count } = renderer.site.changes;
  return {
    counts: join(kinds.map((kind) => count(kind, lines[kind].length))),
    list: html`${kinds.map((kind) => kindView(renderer, kind, lines[kind]))}`,
  };
}

/** What was added of past periods, in one line that unfolds; nothing if nothing was. */
function oldView(renderer: ChangeRenderer, change: Change): Markup {
  const { figures, claims } = change;
  const { join, count, addedOld } = renderer.site.changes;
  const added = { figures: figures.length, claims: claims.length };
  const kinds = (['figures', 'claims'] as const).filter((kind) => added[kind] > 0);
  if (kinds.length === 0) return none;
  const counts = join(kinds.map((kind) => count(kind, added[kind])));
  return html`<details><summary>${addedOld(counts)}</summary>
${changeView(renderer, change).list}</details>
`;
}

function dayView(renderer: ChangeRenderer, change: Change): Markup {
  const { news, old } = renderer.split(change);
  const { counts, list } = changeView(renderer, news);
  return html`<article id="${change.date}">
<h3><a href="#${change.date}">${renderer.formatDate(change.date)}</a> <small>${counts}</small></h3>
${list}${oldView(renderer, old)}</article>
`;
}

function monthsView(
  renderer: ChangeRenderer,
  months: readonly (readonly [string, readonly Change[]])[],
) {
  return months.map(([month, changes]) =>
    section(
      month,
      monthsText(renderer.site.words, month),
      html`${changes.map((change) => dayView(renderer, change))}`,
    ),
  );
}

/** The changes by month, newest first; earlier ones folded by year. */
function changesView(renderer: ChangeRenderer, changes: readonly Change[]): Markup {
  const months = [...Map.groupBy(changes, ({ date }) => date.slice(0, 'YYYY-MM'.length))];
  const years = Map.groupBy(months.slice(OPEN_MONTHS), ([month]) => month.slice(0, 'YYYY'.length));
  const earlier = [...years].map(
    ([year, yearMonths]) => html`<details><summary>${renderer.site.changes.earlier(year)}</summary>
${monthsView(renderer, yearMonths)}</details>
`,
  );
  return html`${monthsView(renderer, months.slice(0, OPEN_MONTHS))}${earlier}`;
}

/** Renders the page as HTML. `origin` is scheme and host, for absolute addresses. */
export function changesPage(
  compiled: CompiledDataset,
  language: PageLanguage,
  origin: string,
  operator: Operator = NO_OPERATOR,
): string {
  const { dataset } = compiled;
  const renderer = new ChangeRenderer(compiled, language);
  const { changes: words } = renderer.site;
  const { changes, links } = changesDocument(compiled);
  const subject = localizedText(dataset.title, language);
  const title = words.pageTitle(subject);
  return layout({
    language,
    path: changesPageUrl(dataset.id),
    isTranslated: true,
    title,
    description: words.lead,
    origin,
    dataset,
    card: datasetCard(compiled, language),
    kind: 'changes',
    head: html`<link rel="alternate" type="application/json" href="${changesUrl(dataset.id)}">
<link rel="alternate" type="application/atom+xml" href="${links.atom}" title="${title}">
<script defer src="/changes.js"></script>`,
    main: html`<h1>${words.title}</h1>
<p class="lead">${words.lead}</p>
<p class="hint">${words.formats(subject, links)}</p>
${changesView(renderer, changes)}${reportSection(renderer.site, operator, renderer.namesById())}`,
  });
}

/**
 * Placeholder in links for the id of the reported figure. The page's script reads the id from the address and replaces
 * it.
 */
const ID = 'OBSERVATION';

/** Rows that the script fills in: the parts of an id and the whole id. */
const PARTS = ['entity', 'metric', 'period', 'basis', 'source', 'id'] as const;

function linkView(href: string | null, text: string): Markup {
  if (href === null) return none;
  const [plain] = href.split(new RegExp(`(?:&observation=|\\?subject=).*${ID}`));
  return html`<li><a href="${plain ?? href}" data-template="${href}">${text}</a></li>
`;
}

/** The section `#report`, readable without its script; `names` has the names of an id's parts. */
export function reportSection(
  { changes }: Pick<SiteWords, 'changes'>,
  operator: Operator,
  names: unknown,
): Markup {
  const { issue, mail } = reportLinks(operator, ID);
  const rows = PARTS.map(
    (part) => html`<div><dt>${changes.labels[part]}</dt><dd data-part="${part}"></dd></div>
`,
  );
  const places = html`${linkView(issue, changes.byIssue)}${linkView(mail, changes.byMail)}`;
  return section(
    'report',
    changes.reportHead,
    html`<p>${changes.reportLead}</p>
<div id="reported" hidden>
<p>${changes.reportFigure}</p>
<dl>
${rows}</dl>
</div>
${issue === null && mail === null ? html`<p>${changes.noContact}</p>` : html`<ul>\n${places}</ul>`}
<p><small>${changes.whatHappens}</small></p>
${jsonScript('application/json', names, 'names')}`,
  );
}
