/** The `Link` header (RFC 8288): a document's canonical URL, description, licence and other formats. */
import { licenseUrl } from '../../engine/model/text.ts';

/** A link target, path-absolute or absolute, and its relation to the document. */
export interface Link {
  readonly href: string;
  readonly rel: 'alternate' | 'canonical' | 'describedby' | 'license' | 'service-desc';
  readonly type?: string;
}

/** Formats the header's value. */
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
