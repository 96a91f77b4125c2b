/** Atom 1.0 feed (RFC 4287) of the changes of a dataset: one entry for each date, newest first. */

import type { CompiledDataset } from '../compile/compiled-dataset.ts';
import type { Change, ChangesDocument } from '../model/documents.ts';
import { escapeMarkup } from '../model/text.ts';
import { ChangeText } from './change-text.ts';

/** Characters that XML 1.0 does not allow, even escaped. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the pattern matches control characters on purpose
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

/** Escapes text for XML content and attribute values. */
export function escapeXml(text: string): string {
  return escapeMarkup(text.replace(FORBIDDEN, '\ufffd')).replaceAll("'", '&apos;');
}

/** Atom `link` element of the feed or of an entry. */
function linkElement(rel: string, href: string, type: string): string {
  return `<link rel="${rel}" type="${type}" href="${escapeXml(href)}"/>`;
}

/** Atom `updated` element: midnight UTC of a date, as in RFC 3339. */
function updatedElement(date: string): string {
  return `<updated>${date}T00:00:00Z</updated>`;
}

function entryElement(change: Change, address: string, words: ChangeText): string {
  const entryUrl = `${address}#${change.date}`;
  return [
    '  <entry>',
    `    <id>${escapeXml(entryUrl)}</id>`,
    `    <title>${escapeXml(words.title(change))}</title>`,
    `    ${updatedElement(change.date)}`,
    `    ${linkElement('alternate', entryUrl, 'application/json')}`,
    `    <summary>${escapeXml(words.summary(change).join('\n'))}</summary>`,
    '  </entry>',
  ].join('\n');
}

/**
 * Atom feed of a dataset. `origin` is the origin of absolute URLs, without a trailing slash (`https://example.org`).
 * The id of an entry is the permanent URL of the changes with the date as fragment.
 */
export function changesFeed(
  compiled: CompiledDataset,
  { asOf, changes, links }: ChangesDocument,
  origin: string,
): string {
  const { title, license } = compiled.dataset;
  const words = new ChangeText(compiled);
  const address = origin + links.self;
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">',
    `  <id>${escapeXml(address)}</id>`,
    `  <title>${escapeXml(`${title.en}: what changed`)}</title>`,
    `  ${updatedElement(changes[0]?.date ?? asOf)}`,
    '  <author><name>Likewise</name></author>',
    ...(license ? [`  <rights>${escapeXml(license)}</rights>`] : []),
    `  ${linkElement('self', origin + links.atom, 'application/atom+xml')}`,
    `  ${linkElement('alternate', address, 'application/json')}`,
    ...changes.map((change) => entryElement(change, address, words)),
    '</feed>',
    '',
  ].join('\n');
}
