/** A licence by its SPDX id, linked where its text has a known address. */
import { licenseUrl } from '../../engine/model/license.ts';
import { html, type Markup } from './html.ts';

/** The link; the id alone where no address is known. */
export function licenseLink(license: string): Markup {
  const url = licenseUrl(license);
  return url ? html`<a href="${url}" rel="license">${license}</a>` : html`${license}`;
}
