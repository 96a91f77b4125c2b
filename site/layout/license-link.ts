/** A licence by its SPDX id, linked if the address of its text is known. */
import { licenseUrl } from '../../engine/model/license.ts';
import { html, type Markup } from './html.ts';

/** The link; only the id if no address is known. */
export function licenseLink(license: string): Markup {
  const url = licenseUrl(license);
  return url ? html`<a href="${url}" rel="license">${license}</a>` : html`${license}`;
}
