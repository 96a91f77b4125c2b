/**
 * The state of the page for a new ranking as the fragment of its address: `#v1.` and base64url of the raw deflate of JSON.
 * Other programs may make such links, so the format is part of `docs/stability.md`. Browsers send no fragment to a server.
 */

import type { Draft } from '../../../engine/model/draft.ts';

type Texts = Readonly<Record<string, string>>;

/** Why a link has no state. */
export type ShareLinkProblem =
  /** It begins with no version, or with an unknown one. */
  | 'other-version'
  /** It has characters that no link has. */
  | 'not-base64url'
  /** It is cut off or changed. */
  | 'damaged'
  /** It unfolds to more text than any page has. */
  | 'too-large'
  /** It is JSON, but not a state. */
  | 'wrong-shape';

export type SharedResult = { readonly state: Draft } | { readonly problem: ShareLinkProblem };

const PREFIX = '#v1.';
/** After the prefix. Some programs for messages cut off longer addresses. */
const MAX_LINK_LENGTH = 8_000;
/** Of the JSON. A link of the maximum length can unfold to several times as many. */
const MAX_TEXT_LENGTH = 2_000_000;

const FIGURE_FIELDS = ['place', 'value', 'publisher', 'published', 'address', 'title'] as const;
const CLAIM_FIELDS = ['place', 'rank', 'publisher', 'published', 'address'] as const;

function toBase64url(bytes: Uint8Array): string {
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function fromBase64url(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}

function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null
    ? Object.keys(value).length === 0
    : value === '';
}

/** The fragment; null if it would be longer than a link may be. */
export async function encodeShareLink(state: Draft): Promise<string | null> {
  const filled = Object.entries(state).filter(
    ([name, value]) => name !== 'isShared' && (name === 'table' || !isEmpty(value)),
  );
  const json = new Blob([JSON.stringify(Object.fromEntries(filled))]);
  const deflated = json.stream().pipeThrough(new CompressionStream('deflate-raw'));
  const text = toBase64url(new Uint8Array(await new Response(deflated).arrayBuffer()));
  return text.length > MAX_LINK_LENGTH ? null : PREFIX + text;
}

/** The inflated text; null if it is longer than any state. Rejects if the bytes are damaged. */
async function inflateText(bytes: Uint8Array<ArrayBuffer>): Promise<string | null> {
  const reader = new Blob([bytes])
    .stream()
    .pipeThrough(new DecompressionStream('deflate-raw'))
    .pipeThrough(new TextDecoderStream('utf-8', { fatal: true }))
    .getReader();
  let text = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text;
    text += value;
    if (text.length > MAX_TEXT_LENGTH) {
      await reader.cancel();
      return null;
    }
  }
}

type Unchecked = Readonly<Record<string, unknown>>;

function isRecord(value: unknown): value is Unchecked {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isTexts(value: unknown): value is Texts {
  return isRecord(value) && Object.values(value).every((text) => typeof text === 'string');
}

function isList(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((text) => typeof text === 'string');
}

/** Rows with the fields, each a text, empty if it is missing; null if something is no text. */
function readRows<Field extends string>(
  value: unknown,
  fields: readonly Field[],
): Readonly<Record<Field, string>>[] | null {
  if (!Array.isArray(value)) return null;
  const rows = value.map((row: unknown) =>
    isRecord(row) ? fields.map((field) => [field, row[field] ?? ''] as const) : null,
  );
  const isRight = rows.every((row) => row?.every(([, text]) => typeof text === 'string'));
  // Each field was found to be a text.
  return isRight ? rows.map((row) => Object.fromEntries(row ?? []) as Record<Field, string>) : null;
}

function readState(value: unknown): Draft | null {
  if (!isRecord(value)) return null;
  const { table, answers = {}, roles = {}, keep = [], replies = {}, shown = '' } = value;
  const figures = readRows(value.figures ?? [], FIGURE_FIELDS);
  const claims = readRows(value.claims ?? [], CLAIM_FIELDS);
  if (typeof table !== 'string' || typeof shown !== 'string' || !figures || !claims) return null;
  if (!isTexts(answers) || !isTexts(roles) || !isTexts(replies)) return null;
  if (!isList(keep)) return null;
  return { table, answers, roles, keep, replies, figures, claims, shown };
}

/**
 * The state in a fragment, or why there is none; never throws. Ignores what a program for messages took for part of the
 * address, such as a full stop or a bracket behind it.
 */
export async function decodeShareLink(fragment: string): Promise<SharedResult> {
  if (!fragment.startsWith(PREFIX)) return { problem: 'other-version' };
  const text = fragment.slice(PREFIX.length).replace(/[^\w-]+$/, '');
  if (!/^[\w-]+$/.test(text)) return { problem: 'not-base64url' };
  try {
    const json = await inflateText(fromBase64url(text));
    if (json === null) return { problem: 'too-large' };
    const state = readState(JSON.parse(json));
    return state ? { state } : { problem: 'wrong-shape' };
  } catch {
    return { problem: 'damaged' };
  }
}
