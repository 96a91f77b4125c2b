/** JSON-LD of a ranking's page: a dataset that is part of another, and the breadcrumbs. */

import { datasetPageUrl, localizedPath } from '../../../engine/model/address.ts';
import { isFullYearId } from '../../../engine/model/period.ts';
import { licenseUrl } from '../../../engine/model/text.ts';
import { scopeText } from '../../../widget/text/mod.ts';
import { quantitativeProperty } from '../quantitative-value.ts';
import { downloadUrl } from './downloads-section.ts';
import { pagePath, type RankingContext } from './page-context.ts';
import { rankingHeadline, searchTitle } from './ranking-headline.ts';

/** One breadcrumb: name and path. */
export type Breadcrumb = readonly [name: string, path: string];

/** Breadcrumbs as schema.org/BreadcrumbList. */
export function breadcrumbsJsonLd(crumbs: readonly Breadcrumb[], origin: string): object {
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: crumbs.map(([name, path], index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: origin + path,
    })),
  };
}

/** The breadcrumbs of a ranking's page. */
export function breadcrumbsOf(context: RankingContext): readonly Breadcrumb[] {
  const { dataset, language, localized, site } = context;
  return [
    [site.frame.pages.home, localizedPath(language, '/')],
    [localized.text(dataset.title), localizedPath(language, datasetPageUrl(dataset.id))],
    [searchTitle(context), pagePath(context)],
  ];
}

/** The ranking as schema.org/Dataset with absolute addresses. */
export function rankingJsonLd(context: RankingContext): object {
  const { view, localized, dataset, origin } = context;
  const { period } = view;
  const isYear = isFullYearId(period.id);
  const metric = localized.text(view.titles.metric);
  const unit = localized.text(view.titles.unit) || view.unit;
  const download = (ending: '.csv' | '.json', encodingFormat: string) => ({
    '@type': 'DataDownload',
    contentUrl: origin + downloadUrl(context, ending),
    encodingFormat,
  });
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    '@id': origin + view.links.latest,
    name: searchTitle(context),
    description: `${rankingHeadline(context)}. ${scopeText(localized)}.`,
    url: origin + pagePath(context),
    isPartOf: `${origin}/v1/datasets/${dataset.id}`,
    ...(dataset.license && { license: licenseUrl(dataset.license) ?? dataset.license }),
    temporalCoverage: isYear ? period.id : `${period.from}/${period.to}`,
    variableMeasured: view.entries.map(({ entity, bounds }) =>
      quantitativeProperty(`${metric}: ${localized.name(entity.id)}`, bounds, unit),
    ),
    dateModified: view.asOf,
    isAccessibleForFree: true,
    distribution: [download('.csv', 'text/csv'), download('.json', 'application/json')],
  };
}
