/** URLs of licences, which datasets give as an SPDX identifier, as a URL or as any other text. */

/** An SPDX identifier with a version, such as `CC-BY-4.0`. */
const VERSIONED_SPDX_ID = /^(?!LicenseRef-)[a-z][-a-z0-9.]*-[0-9][a-z0-9.]*(-[-a-z0-9.]+)?$/i;
/** The common identifiers without a version. Any other word, such as `proprietary`, is taken for no identifier. */
const OTHER_SPDX_IDS: ReadonlySet<string> = new Set([
  ...['CC-PDDC', 'ISC', 'MIT', 'PostgreSQL', 'Unlicense', 'WTFPL', 'X11', 'Zlib'],
]);
/** Only the characters of RFC 3986, so that it can be part of a header. */
const WEB_URL = /^https?:\/\/[!#-;=?-[\]_a-z~]+$/i;

/** Whether a licence is given by its SPDX identifier. Judges by form: the list of identifiers has hundreds of entries. */
export function isSpdxId(license: string): boolean {
  return VERSIONED_SPDX_ID.test(license) || OTHER_SPDX_IDS.has(license);
}

/** The URL of a licence: the SPDX page of an identifier, a URL as it is; null for any other text. */
export function licenseUrl(license: string): string | null {
  if (isSpdxId(license)) return `https://spdx.org/licenses/${license}.html`;
  return WEB_URL.test(license) ? license : null;
}
