/** JSON-LD of an entity's page: its names, its code, and the Wikidata item about the same thing, for search engines. */
import { localizedPath } from '../../../engine/model/page-urls.ts';
import { entityPageUrl, entityUrl } from '../../../engine/model/urls.ts';
import type { EntityContext } from './page-context.ts';

/** The address of a Wikidata item, as linked data names it. */
export function wikidataUrl(item: string): string {
  return `https://www.wikidata.org/entity/${item}`;
}

/** The entity as schema.org/Thing with absolute addresses. */
export function entityJsonLd({ compiled, entity, language, text, origin }: EntityContext): object {
  const dataset = compiled.dataset.id;
  const name = text(entity.name);
  const otherNames = new Set(Object.values(entity.name).filter((other) => other !== name));
  return {
    '@context': 'https://schema.org',
    '@type': 'Thing',
    '@id': origin + entityUrl(dataset, entity.id),
    name,
    ...(otherNames.size > 0 ? { alternateName: [...otherNames] } : {}),
    url: origin + localizedPath(language, entityPageUrl(dataset, entity.id)),
    ...(entity.code ? { identifier: entity.code } : {}),
    ...(entity.wikidata ? { sameAs: wikidataUrl(entity.wikidata) } : {}),
  };
}
