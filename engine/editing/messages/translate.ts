/**
 * Translates the engine's messages to data editors. As in gettext, the English text is the key of its translation, so that each
 * message is stated once, where it is made. A message arrives here with its values filled in: templates find them again.
 */

/**
 * Translations by English template. A template's values are named in braces, and a translation has them by the same names:
 * `line {line} has {text} already`. A kind behind the name says what the value is:
 *
 * - `{name}`: any text, copied.
 * - `{name:number}`: a text without letters, copied.
 * - `{name:message}`: another message, translated. The template fits only if the catalog has it.
 * - `{name:either}`: a message or any text.
 * - `{name:messages}`, `{name:list}`: several messages, or several texts, with commas between them. In the translation, the catalog's
 *   entry for `, ` is between them.
 *
 * Of several templates that fit, the one with the longest literal text is taken.
 */
export type MessageCatalog = readonly Readonly<Record<string, string>>[];

const VALUE_KINDS = ['text', 'number', 'message', 'either', 'messages', 'list'] as const;
type ValueKind = (typeof VALUE_KINDS)[number];

interface Template {
  readonly pattern: RegExp;
  /** The kinds of its values, in the order of the pattern's groups. */
  readonly kinds: readonly ValueKind[];
  /** The position of each name among them. */
  readonly positions: ReadonlyMap<string, number>;
  readonly literalLength: number;
  readonly translation: string;
}

interface CatalogIndex {
  /** Messages without values. */
  readonly fixed: ReadonlyMap<string, string>;
  /** Those with values, the longest literal text first. */
  readonly templates: readonly Template[];
}

const PLACEHOLDER = /\{(\w+)(?::(\w+))?\}/g;

const escapeLiteral = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

function compileTemplate(english: string, translation: string): Template {
  const placeholders = [...english.matchAll(PLACEHOLDER)];
  const kinds = placeholders.map(
    ([, , name]) => VALUE_KINDS.find((kind) => kind === name) ?? 'text',
  );
  const literals = english.replace(PLACEHOLDER, '\0').split('\0');
  const groups = kinds.map((kind) => (kind === 'number' ? '([^\\p{L}]+?)' : '(.*?)'));
  const source = literals.map((literal, at) => escapeLiteral(literal) + (groups[at] ?? ''));
  return {
    pattern: new RegExp(`^${source.join('')}$`, 'su'),
    kinds,
    positions: new Map(placeholders.map(([, name = ''], at) => [name, at])),
    literalLength: literals.join('').length,
    translation,
  };
}

function indexCatalog(catalog: MessageCatalog): CatalogIndex {
  const entries = catalog.flatMap((messages) => Object.entries(messages));
  const isFixed = ([english]: readonly [string, string]) => english.search(PLACEHOLDER) < 0;
  return {
    fixed: new Map(entries.filter(isFixed)),
    templates: entries
      .filter((entry) => !isFixed(entry))
      .map(([english, translation]) => compileTemplate(english, translation))
      .toSorted((a, b) => b.literalLength - a.literalLength),
  };
}

/** Commas between the items of a list, not those inside of quotation marks. */
const LIST_COMMA = /, (?![^“]*”)/;

/** The translation of a value; null if it has to be a message and isn't one. */
function translateValue(value: string, kind: ValueKind, index: CatalogIndex): string | null {
  const joinItems = (items: readonly string[]) => items.join(index.fixed.get(', ') ?? ', ');
  switch (kind) {
    case 'text':
    case 'number':
      return value;
    case 'message':
      return findTranslation(value, index);
    case 'either':
      return findTranslation(value, index) ?? value;
    case 'list':
      return joinItems(value.split(LIST_COMMA));
    case 'messages': {
      const items = value.split(LIST_COMMA).map((item) => findTranslation(item, index));
      return items.every((item) => item !== null) ? joinItems(items) : null;
    }
  }
}

function applyTemplate(text: string, template: Template, index: CatalogIndex): string | null {
  const values = template.pattern.exec(text)?.slice(1);
  const translated = values?.map((value, at) =>
    translateValue(value, template.kinds[at] ?? 'text', index),
  );
  if (!translated || translated.includes(null)) return null;
  return template.translation.replace(
    PLACEHOLDER,
    (_, name: string) => translated[template.positions.get(name) ?? -1] ?? '',
  );
}

function findTranslation(text: string, index: CatalogIndex): string | null {
  const fixed = index.fixed.get(text);
  if (fixed !== undefined) return fixed;
  for (const template of index.templates) {
    const found = applyTemplate(text, template, index);
    if (found !== null) return found;
  }
  return null;
}

/** By catalog, since compiling one takes longer than translating a message. */
const indexes = new WeakMap<MessageCatalog, CatalogIndex>();

/** The translation of a message; the message itself if the catalog has none. */
export function translateMessage(text: string, catalog: MessageCatalog): string {
  const index = indexes.get(catalog) ?? indexCatalog(catalog);
  indexes.set(catalog, index);
  return findTranslation(text, index) ?? text;
}
