/** JSON-LD of an entity's page: its names, its code, and the Wikidata item about the same thing, for search engines. */

import { localizedPath } from '../../../engine/model/address.ts';
import { isFullYearId } from '../../../engine/model/period.ts';
import { entityPageUrl, entityUrl } from '../../../engine/model/urls.ts';
import { quantitativeProperty } from '../quantitative-value.ts';
import type { EntityContext } from './page-context.ts';

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
