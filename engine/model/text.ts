/**
 * Texts by language, templates of sentences, and what is made of texts: escaped markup and URLs of
 * licences.
 */

import type { Source, SourceRef, Texts } from './documents.ts';
import { languageFallbacks, WORDING_LANGUAGES, type WordingLanguage } from './languages.ts';

/** The text in the language nearest to `tag`; empty if there is none. */
export function localizedText(texts: Texts | undefined, tag: string): string {
  for (const language of languageFallbacks(tag)) {
    const text = texts?.[language];
    if (text) return text;
  }
  return '';
}

/** The texts in the languages of the engine's wording. */
export function textsOf(toText: (language: WordingLanguage) => string): Texts {
  const texts: { en: string; [language: string]: string } = { en: toText('en') };
  for (const language of WORDING_LANGUAGES) texts[language] ??= toText(language);
  return texts;
}

/**
 * A text that continues a sentence: its first letter in lower case, unless it begins with an abbreviation ("UN estimate").
 */
export const lowerFirst = (text: string): string =>
  /^\p{Lu}\p{Lu}/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);

/** The publisher's name in the language nearest to `tag`. */
export function publisherText(
  { publisher, name }: Pick<SourceRef, 'publisher' | 'name'>,
  tag: string,
): string {
  return localizedText(name, tag) || publisher;
}

/** The title in the language nearest to `tag`. */
export function sourceTitleText(
  { title, titles }: Pick<Source, 'title' | 'titles'>,
  tag: string,
): string {
  return localizedText(titles, tag) || title;
}

/** The value at a path of names; null if there is none. */
function valueAt(document: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce((value, name) => (value as Readonly<Record<string, unknown>> | null)?.[name], document);
}

/** The filled template. Items of lists are separated by semicolons; a missing value is a question mark. */
export function fillTemplate(template: string, document: unknown): string {
  return template.replace(/[{<]([\w.]+)(?:\|(.*?)\})?[}>]?/g, (_, path: string, item?: string) => {
    const value = valueAt(document, path);
    return item && Array.isArray(value)
      ? value.map((one) => fillTemplate(item, one)).join('; ')
      : String(value ?? '?');
  });
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Escapes text for an element or a double-quoted attribute, in HTML and XML. */
export function escapeMarkup(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}

/** English names of the months, January first. The first three letters of each are its short name. */
export const ENGLISH_MONTHS: readonly string[] = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September'],
  ...['October', 'November', 'December'],
];

/** The English name of a month, which is given as `YYYY-MM` or `MM`: `November`. */
export function englishMonth(month: string): string {
  return ENGLISH_MONTHS[Number(month.slice(-2)) - 1] ?? '';
}

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
