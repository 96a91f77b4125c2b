/**
 * `/entities/{dataset}/{entity}`: all that is known of one place or maker, for people. Where it stands in each ranking, its
 * years as a picture, its milestones, and the figures that were set aside.
 */

import type { CompiledDataset } from '../../../engine/compile/compile.ts';
import { entityPageUrl, entityUrl } from '../../../engine/model/urls.ts';
import { valueText } from '../../../widget/text/format.ts';
import { jsonData, layout, pathIn } from '../../layout/layout.ts';
import { type Markup, markup, none } from '../../layout/markup.ts';
import { section } from '../../layout/section.ts';
import { datasetCard } from '../../pictures/social-card.ts';
import type { SiteLanguage } from '../../words/mod.ts';
import { breadcrumbsJsonLd } from '../ranking/ranking-json-ld.ts';
import { asideSection, milestonesSection } from './milestones-section.ts';
import {
  periodText,
  rankingPath,
  sharedOf,
  styleOf,
  type Telling,
  tellingOf,
  titleOf,
} from './page-context.ts';
import { rankText, standingSections } from './rank-tables.ts';

const LANGUAGES: readonly SiteLanguage[] = ['en', 'zh'];

function entityLink({ language, compiled, text }: Telling, id: string): Markup {
  const { dataset } = compiled;
  const found = dataset.entities.find((row) => row.id === id);
  const path = pathIn(language, entityPageUrl(dataset.id, id));
  return markup`<a href="${path}">${text(found?.name) || id}</a>`;
}

/** Its last year by what the dataset counts first, with its rank at each level. */
function latestView(telling: Telling): Markup {
  const { own, compiled, site } = telling;
  const { metric } = compiled.dataset.defaults;
  const years = own.filter(
    ({ document, entry }) =>
      document.metric === metric &&
      /^\d{4}$/.test(document.period.id) &&
      !document.mixed &&
      entry !== null,
  );
  const [latest] = years;
  if (!latest?.entry) return none;
  const { period, basis } = latest.document;
  const value = valueText(styleOf(telling, latest.metric), latest.bounds, latest.entry.reported);
  const what = site.words.title(
    titleOf(telling, 'metrics', metric),
    periodText(telling, period.id),
  );
  const ranks = years
    .filter(({ document }) => document.period.id === period.id && document.basis === basis)
    .map((place) => {
      const rank = rankText(telling, place, titleOf(telling, 'levels', place.document.level));
      return markup`<li><a href="${rankingPath(telling, place.document)}">${rank}</a></li>`;
    });
  return markup`<div class="latest"><p><b>${value}</b> ${what}</p>
<ul class="links">${ranks}</ul></div>
`;
}

function relationsView(telling: Telling): Markup {
  const { entity, compiled, site } = telling;
  const list = (links: readonly Markup[]): Markup[] =>
    links.flatMap((link, index) => (index === 0 ? [link] : [markup`${site.entity.comma}`, link]));
  const children = compiled.dataset.entities.filter(({ parent }) => parent === entity.id);
  const levels = entity.levels.map((id) => titleOf(telling, 'levels', id));
  const parts = [
    markup`${levels.join(site.entity.comma)}`,
    ...(entity.parent ? [markup`${site.entity.inside} ${entityLink(telling, entity.parent)}`] : []),
    ...(children.length > 0
      ? [markup`${site.entity.holds} ${list(children.map(({ id }) => entityLink(telling, id)))}`]
      : []),
    ...(entity.code ? [markup`${site.entity.code} ${entity.code}`] : []),
  ];
  return markup`<p class="hint">${parts.map((part, index) => markup`${index > 0 ? ' · ' : ''}${part}`)}</p>
`;
}

function takingSection({ compiled, entity, site }: Telling): Markup {
  const { id } = compiled.dataset;
  return section(
    'take',
    site.entity.takeHead,
    markup`<ul class="links"><li><a href="${entityUrl(id, entity.id)}">JSON</a></li><li><a href="/v1/datasets/${id}/bounds.csv">${site.entity.allBounds}</a></li><li><a href="/v1/changes/${id}.atom">${site.ranking.feed}</a></li></ul>`,
  );
}

function pageOf(telling: Telling): string {
  const { compiled, entity, site, language, text, origin } = telling;
  const { dataset } = compiled;
  const name = text(entity.name);
  const subject = text(dataset.title);
  const path = entityPageUrl(dataset.id, entity.id);
  const crumbs = [
    [site.frame.pages.home, pathIn(language, '/')],
    [subject, pathIn(language, `/datasets/${dataset.id}`)],
    [name, pathIn(language, path)],
  ] as const;
  const other = language === 'en' ? entity.name.zh : entity.name.en;
  const tag = language === 'en' ? 'zh-Hans' : 'en';
  return layout({
    language,
    path,
    translated: true,
    title: site.entity.title(name, subject),
    description: site.entity.description(name, subject),
    origin,
    dataset,
    card: datasetCard(compiled, language),
    head: markup`<link rel="alternate" type="application/json" href="${entityUrl(dataset.id, entity.id)}">
<link rel="alternate" type="application/atom+xml" href="/v1/changes/${dataset.id}.atom" title="${site.dataset.whatChanged}">
${jsonData(breadcrumbsJsonLd(crumbs, origin))}`,
    kind: 'data-page',
    main: markup`<nav class="crumbs" aria-label="${site.ranking.crumbs}"><a href="${crumbs[1][1]}">${subject}</a></nav>
<h1>${name}${other ? markup` <small lang="${tag}">${other}</small>` : none}</h1>
${relationsView(telling)}${latestView(telling)}${standingSections(telling)}${milestonesSection(telling)}${asideSection(telling)}${takingSection(telling)}`,
  });
}

/** The pages of all entities of a dataset as HTML, by address (`zh/entities/{dataset}/{entity}.html`). */
export function entityPages(compiled: CompiledDataset, origin: string): [string, string][] {
  const shared = sharedOf(compiled, origin);
  const { id, entities } = compiled.dataset;
  return LANGUAGES.flatMap((language) => {
    const folder = language === 'en' ? '' : `${language}/`;
    return entities.map((entity): [string, string] => [
      `${folder}entities/${id}/${entity.id}.html`,
      pageOf(tellingOf(shared, entity, language)),
    ]);
  });
}
