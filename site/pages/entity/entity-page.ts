/**
 * `/entities/{dataset}/{entity}`: everything about one place or maker: its rank in each ranking, its history as a
 * chart, its milestones, and the figures set aside.
 */

import type { CompiledDataset } from '../../../engine/mod.ts';
import { datasetPageUrl, localizedPath, pageAddress } from '../../../engine/model/address.ts';
import { PAGE_LANGUAGES } from '../../../engine/model/languages.ts';
import { isFullYearId } from '../../../engine/model/period.ts';
import { entityPageUrl, entityUrl } from '../../../engine/model/urls.ts';
import { monthsText } from '../../../widget/text/mod.ts';
import { html, type Markup, none } from '../../layout/html.ts';
import { jsonLdScript, layout, type SocialCard } from '../../layout/layout.ts';
import { shareLink, shareScript } from '../../layout/links.ts';
import { section } from '../../layout/sections.ts';
import { datasetCard } from '../../pictures/card-picture.ts';
import { valueSource } from '../../value-source.ts';
import { ALL_SITE_WORDS } from '../../words/mod.ts';
import { figureFromView } from '../figure-source.ts';
import { breadcrumbsJsonLd } from '../ranking/ranking-json-ld.ts';
import { entityJsonLd, wikidataUrl } from './entity-json-ld.ts';
import type { EntityPosition } from './entity-positions.ts';
import { isKnownInPart, littleKnownAmong } from './little-known.ts';
import { milestonesSection, setAsideSection } from './milestones-section.ts';
import {
  datasetTitle,
  type EntityContext,
  entityContext,
  entityPagesData,
  positionPath,
} from './page-context.ts';
import { rankTables } from './rank-tables.ts';
import { rankText } from './rank-text.ts';
import { valueView } from './value-view.ts';

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
