/** URLs of licences. A dataset states its licence as an SPDX identifier, a URL or any other text. */

/** An SPDX identifier with a version, such as `CC-BY-4.0`. */
const VERSIONED_SPDX_ID = /^(?!LicenseRef-)[a-z][-a-z0-9.]*-[0-9][a-z0-9.]*(-[-a-z0-9.]+)?$/i;
/** Common identifiers without a version. Any other word, such as `proprietary`, is not an identifier. */
const OTHER_SPDX_IDS: ReadonlySet<string> = new Set([
  ...['CC-PDDC', 'ISC', 'MIT', 'PostgreSQL', 'Unlicense', 'WTFPL', 'X11', 'Zlib'],
]);
/** Allows only the characters of RFC 3986, so that a URL can be part of a header. */
const WEB_URL = /^https?:\/\/[!#-;=?-[\]_a-z~]+$/i;

/** Whether a licence is an SPDX identifier. Checks the form only, because the list of identifiers has hundreds of entries. */
export function isSpdxId(license: string): boolean {
  return VERSIONED_SPDX_ID.test(license) || OTHER_SPDX_IDS.has(license);
}

/** The URL of a licence: the SPDX page of an identifier, a URL unchanged; null for any other text. */
export function licenseUrl(license: string): string | null {
  if (isSpdxId(license)) return `https://spdx.org/licenses/${license}.html`;
  return WEB_URL.test(license) ? license : null;
}
