/**
 * `/entities/{dataset}/{entity}`: everything about one place or maker: its rank in each ranking, its history as a
 * chart, its milestones, and the figures set aside.
 */
import {
  type CompiledDataset,
  isKnown,
  isWithdrawn,
  type Milestone,
  type Observation,
} from '../../../engine/mod.ts';
import {
  changesPageUrl,
  datasetPageUrl,
  localizedPath,
  pageAddress,
} from '../../../engine/model/address.ts';
import { PAGE_LANGUAGES } from '../../../engine/model/languages.ts';
import { isFullYearId } from '../../../engine/model/period.ts';
import { localizedText } from '../../../engine/model/text.ts';
import { entityPageUrl, entityUrl } from '../../../engine/model/urls.ts';
import { figureText, monthsText, statedText } from '../../../widget/text/mod.ts';
import { dayText } from '../../day-text.ts';
import { html, type Markup, none } from '../../layout/html.ts';
import { jsonLdScript, layout, type SocialCard, section } from '../../layout/layout.ts';
import { shareLink, shareScript, sourceLink, sourceUrl } from '../../layout/links.ts';
import { datasetCard } from '../../pictures/card-picture.ts';
import { valueSource } from '../../value-source.ts';
import { ALL_SITE_WORDS } from '../../words/mod.ts';
import { breadcrumbsJsonLd } from '../ranking/ranking-page.ts';
import { figureFromView, quantitativeProperty } from '../value-parts.ts';
import { isKnownInPart, littleKnownAmong } from './history-chart.ts';
import {
  datasetTitle,
  type EntityContext,
  type EntityPosition,
  entityContext,
  entityPagesData,
  numberStyle,
  positionPath,
} from './page-context.ts';
import { rankTables, rankText, valueView } from './rank-tables.ts';

function entityLink({ language, compiled, text }: EntityContext, id: string): Markup {
  const { dataset } = compiled;
  const found = dataset.entities.find((row) => row.id === id);
  const path = localizedPath(language, entityPageUrl(dataset.id, id));
  return html`<a href="${path}">${text(found?.name) || id}</a>`;
}

/** Who published the figure of a value; nothing if it has no source. */
function figureSourceView(
  { compiled, sources, site, language }: EntityContext,
  { entry }: EntityPosition,
): Markup {
  const source = sources.get((entry && valueSource(entry)) ?? '');
  if (!source) return none;
  return html`<p class="hint">${figureFromView(compiled.dataset.id, source, site, language)}</p>
`;
}

/**
 * The last year that tells something of the entity by the dataset's default metric, with its source, and with its rank at each level
 * and who states it.
 */
function latestView(context: EntityContext): Markup {
  const { entityPositions, compiled, site } = context;
  const { metric } = compiled.dataset.defaults;
  const all = entityPositions.filter(
    ({ document }) => document.metric === metric && isFullYearId(document.period.id),
  );
  const years = all.filter(({ document, entry }) => !document.mixed && entry !== null);
  const isLittleKnown = littleKnownAmong(all);
  const latest = years.find((place) => !isLittleKnown(place)) ?? years[0];
  if (!latest?.entry) return none;
  const { period, basis } = latest.document;
  const what = site.words.title(
    datasetTitle(context, 'metrics', metric),
    monthsText(context.site.words, period.id),
  );
  const places = years.filter(
    ({ document }) => document.period.id === period.id && document.basis === basis,
  );
  const ranks = places.map((place) => {
    const level = datasetTitle(context, 'levels', place.document.level);
    const rank = rankText(context, place, level);
    return html`<li><a href="${positionPath(context, place.document)}">${rank}</a></li>`;
  });
  // A figure of its own that is incomplete explains itself.
  const hasRange =
    !isKnownInPart(latest) &&
    places.some(({ entry }) => entry?.rank && entry.rank.best < entry.rank.worst);
  return html`<div class="latest"><p><b>${valueView(context, latest)}</b> ${what}</p>
${figureSourceView(context, latest)}<ul class="links">${ranks}</ul>${hasRange ? html`<p class="hint">${context.site.entity.whyRange}</p>` : none}</div>
`;
}

function relationsView(context: EntityContext): Markup {
  const { entity, compiled, site } = context;
  const list = (links: readonly Markup[]): Markup[] =>
    links.flatMap((link, index) => (index === 0 ? [link] : [html`${site.entity.comma}`, link]));
  const children = compiled.dataset.entities.filter(({ parent }) => parent === entity.id);
  const levels = entity.levels.map((id) => datasetTitle(context, 'levels', id));
  const parts = [
    html`${site.entity.rankedAmong(levels)}`,
    ...(entity.parent ? [html`${site.entity.partOf} ${entityLink(context, entity.parent)}`] : []),
    ...(children.length > 0
      ? [html`${site.entity.includes} ${list(children.map(({ id }) => entityLink(context, id)))}`]
      : []),
    ...(entity.code ? [html`${site.entity.code} ${entity.code}`] : []),
    ...(entity.wikidata ? [html`<a href="${wikidataUrl(entity.wikidata)}">Wikidata</a>`] : []),
  ];
  return html`<p class="hint">${parts.map((part, index) => html`${index > 0 ? ' · ' : ''}${part}`)}</p>
`;
}

/** Among whom it is ranked, and what each way of counting on the page is; nothing if there is one way only and no more to say. */
function definitionsSection(context: EntityContext): Markup {
  const { compiled, entity, entityPositions, site, text } = context;
  const { levels, bases } = compiled.dataset;
  const shown = new Set(entityPositions.map(({ document }) => document.basis));
  const ways = bases.filter(({ id }) => shown.has(id));
  const described = [
    ...levels.filter(({ id, description }) => entity.levels.includes(id) && text(description)),
    ...(ways.length > 1 ? ways : []),
  ];
  if (described.length === 0) return none;
  const items = described.map(
    ({ title, description }) => html`<p>${site.diagram.named(text(title), text(description))}</p>
`,
  );
  return section('definitions', site.entity.definitionsHead, html`${items}`);
}

function downloadsSection({ compiled, entity, site }: EntityContext): Markup {
  const { id } = compiled.dataset;
  return section(
    'downloads',
    site.entity.downloadsHead,
    html`<ul class="links"><li><a href="${entityUrl(id, entity.id)}">JSON</a></li><li><a href="/v1/datasets/${id}/bounds.csv">${site.entity.allBounds}</a></li><li><a href="/v1/changes/${id}.atom">${site.ranking.feed}</a></li></ul>`,
  );
}

/** The entity's names in the other page languages, each with its language tag. */
function otherNames({ entity, language }: EntityContext): Markup[] {
  return ALL_SITE_WORDS.flatMap(({ meta }) => {
    const name = meta.language === language ? '' : entity.name[meta.language];
    return name ? [html` <small lang="${meta.tag}">${name}</small>`] : [];
  });
}

function renderEntityPage(context: EntityContext, card: SocialCard | undefined): string {
  const { compiled, entity, site, language, text, origin } = context;
  const { dataset } = compiled;
  const name = text(entity.name);
  const subject = text(dataset.title);
  const path = entityPageUrl(dataset.id, entity.id);
  const title = site.entity.title(name, subject);
  const crumbs = [
    [site.frame.pages.home, localizedPath(language, '/')],
    [subject, localizedPath(language, datasetPageUrl(dataset.id))],
    [name, localizedPath(language, path)],
  ] as const;
  return layout({
    language,
    path,
    isTranslated: true,
    title,
    description: site.entity.description(name, subject),
    origin,
    dataset,
    card,
    head: html`${shareScript}
<link rel="alternate" type="application/json" href="${entityUrl(dataset.id, entity.id)}">
<link rel="alternate" type="text/markdown" href="${entityUrl(dataset.id, entity.id, '.md')}">
<link rel="alternate" type="application/atom+xml" href="/v1/changes/${dataset.id}.atom" title="${site.ranking.feed}">
${jsonLdScript(entityJsonLd(context))}
${jsonLdScript(breadcrumbsJsonLd(crumbs, origin))}`,
    kind: 'data-page',
    main: html`<div class="link-row"><nav class="crumbs" aria-label="${site.ranking.crumbs}"><a href="${crumbs[1][1]}">${subject}</a></nav>${shareLink({ path: crumbs[2][1], title }, site.frame)}</div>
<h1>${name}${otherNames(context)}</h1>
${relationsView(context)}${latestView(context)}${rankTables(context)}${definitionsSection(context)}${milestonesSection(context)}${setAsideSection(context)}${downloadsSection(context)}`,
  });
}

/** Renders the pages of all entities of a dataset as HTML, by address (`zh/entities/{dataset}/{entity}.html`). */
export function renderEntityPages(compiled: CompiledDataset, origin: string): [string, string][] {
  const shared = entityPagesData(compiled, origin);
  const { id, entities } = compiled.dataset;
  return PAGE_LANGUAGES.flatMap((language) => {
    const card = datasetCard(compiled, language);
    return entities.map((entity): [string, string] => [
      pageAddress(language, `entities/${id}/${entity.id}`),
      renderEntityPage(entityContext(shared, entity, language), card),
    ]);
  });
}

/** The address of a Wikidata item, as linked data names it. */
export function wikidataUrl(item: string): string {
  return `https://www.wikidata.org/entity/${item}`;
}

/** The possible values of the entity in full years by the default metric, the latest first; one for each way of counting. */
function valuesOf({ compiled, entityPositions, text }: EntityContext): object[] {
  const { defaults } = compiled.dataset;
  const years = entityPositions.filter(
    ({ document: { metric, period, mixed } }) =>
      metric === defaults.metric && isFullYearId(period.id) && !mixed,
  );
  // Bounds are the same at every level.
  const byYear = new Map(
    years.map((position) => [
      `${position.document.period.id} ${position.document.basis}`,
      position,
    ]),
  );
  return [...byYear.values()].map(({ metric, document, bounds }) =>
    quantitativeProperty(
      `${text(metric.title)}, ${document.period.id}, ${document.basis}`,
      bounds,
      text(metric.unitName) || metric.unit,
    ),
  );
}

/** The entity as schema.org/Thing with absolute addresses. */
export function entityJsonLd(context: EntityContext): object {
  const { compiled, entity, language, text, origin } = context;
  const dataset = compiled.dataset.id;
  const values = valuesOf(context);
  const name = text(entity.name);
  const otherNames = new Set(Object.values(entity.name).filter((other) => other !== name));
  return {
    '@context': 'https://schema.org',
    '@type': 'Thing',
    '@id': origin + entityUrl(dataset, entity.id),
    name,
    ...(otherNames.size > 0 ? { alternateName: [...otherNames] } : {}),
    url: origin + localizedPath(language, entityPageUrl(dataset, entity.id)),
    ...(values.length > 0
      ? {
          subjectOf: {
            '@type': 'Dataset',
            '@id': `${origin}/v1/datasets/${dataset}`,
            name: text(compiled.dataset.title),
            variableMeasured: values,
          },
        }
      : {}),
    ...(entity.code ? { identifier: entity.code } : {}),
    ...(entity.wikidata ? { sameAs: wikidataUrl(entity.wikidata) } : {}),
  };
}

// Sections on an entity's milestones and on its figures that were set aside, with reasons.

/** The citation of a source; nothing if there is no such source. */
function citationView({ compiled, sources, language }: EntityContext, id: string): Markup {
  const source = sources.get(id);
  if (!source) return none;
  return sourceLink(source, language, sourceUrl(compiled.dataset.id, source, language));
}

function citationsView(context: EntityContext, ids: readonly string[]): Markup[] {
  const { comma } = context.site.entity;
  return ids.map((id, index) => html`${index > 0 ? comma : ''}${citationView(context, id)}`);
}

/** The section of dated events, the latest first; nothing if there are none. */
export function milestonesSection(context: EntityContext): Markup {
  const { compiled, entity, site, text } = context;
  const rows = compiled.dataset.milestones.filter((row) => row.entity === entity.id);
  if (rows.length === 0) return none;
  const items = mergeMilestones(rows.toReversed()).map(
    ({ milestone: { date, title }, sources }) =>
      html`<li><time datetime="${date}">${dayText(context.site, date)}</time> <span>${text(title)} ${citationsView(context, sources)}</span></li>
`,
  );
  return section(
    'milestones',
    site.entity.milestonesHead,
    html`<div class="milestones"><ol>
${items}</ol></div>`,
  );
}

const UNUSED: ReadonlySet<string> = new Set(['estimate', 'forecast', 'disputed']);

/** The reasons why a figure isn't used; none if it is used. */
function unusedReasons(context: EntityContext, row: Observation): readonly string[] {
  const { statuses, withdrawn } = context.site.detailsWords;
  const reasons = [
    isWithdrawn(row, context.compiled.asOf) && row.withdrawnOn
      ? withdrawn(dayText(context.site, row.withdrawnOn), row.withdrawnReason)
      : '',
    UNUSED.has(row.status) ? (statuses[row.status] ?? row.status) : '',
  ].filter(Boolean);
  const note = localizedText(row.notes, context.language) || row.note;
  return reasons.length === 0 ? [] : [...reasons, note.replace(/[.。]$/, '')].filter(Boolean);
}

function setAsideView(
  context: EntityContext,
  row: Observation,
  reasons: readonly string[],
): Markup {
  const { site, compiled, language } = context;
  const metric = compiled.dataset.metrics.find(({ id }) => id === row.metric);
  if (!metric) return none;
  const value = statedText({ figureText }, numberStyle(context, metric), row);
  const what = site.words.title(
    datasetTitle(context, 'metrics', row.metric),
    monthsText(context.site.words, row.period.id),
  );
  const why = site.entity.reasons([datasetTitle(context, 'bases', row.basis), ...reasons]);
  const reports = localizedPath(language, changesPageUrl(compiled.dataset.id));
  return html`<li><span>${what}</span> <b>${value}</b> <span>${why}</span> ${citationView(context, row.source)} <small><a href="${reports}?observation=${encodeURIComponent(row.id)}#report">${site.ranking.report}</a></small></li>
`;
}

const isSameFigure = (one: Observation, other: Observation): boolean =>
  one.metric === other.metric &&
  one.period.id === other.period.id &&
  one.basis === other.basis &&
  one.value === other.value;

/** The section of known but unused figures, except those that are used from another source; nothing if there are none. */
export function setAsideSection(context: EntityContext): Markup {
  const { compiled, entity, site } = context;
  const rows = compiled.dataset.observations
    .filter((row) => row.entity === entity.id && isKnown(row, compiled.asOf))
    .map((row) => [row, unusedReasons(context, row)] as const);
  const used = rows.flatMap(([row, reasons]) => (reasons.length === 0 ? [row] : []));
  const items = rows
    .filter(([row, { length }]) => length > 0 && !used.some((other) => isSameFigure(row, other)))
    .sort(([a], [b]) => (a.period.to < b.period.to ? 1 : a.period.to > b.period.to ? -1 : 0))
    .map(([row, reasons]) => setAsideView(context, row, reasons));
  if (items.length === 0) return none;
  return section(
    'unused',
    site.entity.setAsideHead,
    html`<p>${site.entity.setAsideLead}</p>
<ul class="unused-figures">
${items}</ul>`,
  );
}

/** An event with the most exact date that a source gives, and the sources of all its rows. */
export interface MergedMilestone {
  readonly milestone: Milestone;
  readonly sources: readonly string[];
}

/**
 * Whether two rows tell one event: of one entity and company the same number is reached, and one date contains the other, as 2026-01
 * does 2026-01-13. Events without a number can’t be distinguished.
 */
const isSameEvent = (one: Milestone, other: Milestone): boolean =>
  one.value !== null &&
  one.entity === other.entity &&
  one.company === other.company &&
  one.value === other.value &&
  one.unit === other.unit &&
  (one.date.startsWith(other.date) || other.date.startsWith(one.date));

/** Each event once, in the order of the rows. */
export function mergeMilestones(rows: readonly Milestone[]): MergedMilestone[] {
  const sources = new Map<Milestone, Set<string>>();
  // The most exact dates come first, because they are the ones shown.
  for (const row of rows.toSorted((a, b) => b.date.length - a.date.length)) {
    const known = [...sources].find(([milestone]) => isSameEvent(milestone, row));
    if (known) known[1].add(row.source);
    else sources.set(row, new Set([row.source]));
  }
  return rows.flatMap((milestone) => {
    const own = sources.get(milestone);
    return own ? [{ milestone, sources: [...own] }] : [];
  });
}
