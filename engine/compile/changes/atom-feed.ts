/** The changes of a dataset as a feed: Atom 1.0 (RFC 4287), one entry a date, newest first. */

import type { Change, ChangesDocument } from '../../model/documents.ts';
import type { CompiledDataset } from '../compile.ts';
import { ChangeText } from './change-text.ts';

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Characters that XML 1.0 can't hold, even escaped. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

/** Text as XML holds it, in an element or an attribute. */
export function escapeXml(text: string): string {
  return text.replace(FORBIDDEN, '\ufffd').replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign);
}

/** A link of the feed or of an entry. */
function linkElement(rel: string, href: string, type: string): string {
  return `<link rel="${rel}" type="${type}" href="${escapeXml(href)}"/>`;
}

/** The moment from which a date counts, as RFC 3339 writes it. */
function updatedElement(date: string): string {
  return `<updated>${date}T00:00:00Z</updated>`;
}

function entryElement(change: Change, address: string, words: ChangeText): string {
  const own = `${address}#${change.date}`;
  return [
    '  <entry>',
    `    <id>${escapeXml(own)}</id>`,
    `    <title>${escapeXml(words.title(change))}</title>`,
    `    ${updatedElement(change.date)}`,
    `    ${linkElement('alternate', own, 'application/json')}`,
    `    <summary>${escapeXml(words.summary(change).join('\n'))}</summary>`,
    '  </entry>',
  ].join('\n');
}

/**
 * The feed. `origin` is that of its absolute addresses, without a slash at its end (`https://example.org`); ids are the
 * permanent address of the changes with the date behind it.
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
    `  <rights>${escapeXml(license)}</rights>`,
    `  ${linkElement('self', origin + links.atom, 'application/atom+xml')}`,
    `  ${linkElement('alternate', address, 'application/json')}`,
    ...changes.map((change) => entryElement(change, address, words)),
    '</feed>',
    '',
  ].join('\n');
}
