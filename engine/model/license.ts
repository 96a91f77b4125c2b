/** Licences as the documents of other standards name them. */

const SPDX_ID = /^[-a-zA-Z0-9._]+$/;

/** The address of a licence that is given by its SPDX identifier; null for any other text. */
export function licenseUrl(license: string): string | null {
  if (!SPDX_ID.test(license) || license.startsWith('LicenseRef-')) return null;
  return `https://spdx.org/licenses/${license}.html`;
}
