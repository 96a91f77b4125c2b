/** The header `Link` (RFC 8288): where a document is described, under which licence, in which other forms, and its one address. */
import { licenseUrl } from '../../engine/model/license.ts';

/** A target, path-absolute or absolute, and how the document relates to it. */
export interface Link {
  readonly href: string;
  readonly rel: 'alternate' | 'canonical' | 'describedby' | 'license' | 'service-desc';
  readonly type?: string;
}

/** The header's value. */
export function linkHeader(links: readonly Link[]): string {
  return links
    .map(({ href, rel, type }) => `<${href}>; rel="${rel}"${type ? `; type="${type}"` : ''}`)
    .join(', ');
}

/** The link to a dataset's licence, as a list to spread; empty where the licence has no URL. */
export function licenseLinks(license: string | undefined): readonly Link[] {
  const href = licenseUrl(license ?? '');
  return href === null ? [] : [{ href, rel: 'license' }];
}

/** The machine-readable description of the whole interface. */
export const SERVICE_DESC_LINK: Link = {
  href: '/v1/openapi.json',
  rel: 'service-desc',
  type: 'application/openapi+json',
};
