/** The visible text of HTML, as it arrives from a parser. */
import { loweredText, raisedText } from './raised-text.ts';

export type Attributes = Readonly<Record<string, string | undefined>>;

/** Elements whose content is not text of the page. */
const UNSEEN = new Set([
  'head',
  'title',
  'script',
  'style',
  'template',
  'noscript',
  'svg',
  'math',
  'select',
  'textarea',
  'datalist',
]);

/** Elements that begin a line. */
const BLOCKS = new Set(['p', 'div', 'li', 'ul', 'ol', 'dl', 'dt', 'dd', 'hr', 'blockquote', 'pre']);

/** Whether an element begins a line. */
export function isLineBreak(name: string): boolean {
  return name === 'br' || BLOCKS.has(name);
}

/** Classes with which sites hide keys for sorting and texts for screen readers. */
const HIDDEN_CLASS =
  /(?:^|\s)(?:sortkey|sr-only|visually-?hidden|screen-reader-text|mw-editsection|navbar|navbar-mini)(?:\s|$)/i;

/** Whether an element and its content are invisible. */
export function isHidden(name: string, attributes: Attributes): boolean {
  if (UNSEEN.has(name) || attributes.hidden !== undefined) return true;
  const style = attributes.style ?? '';
  if (/display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)/i.test(style)) return true;
  return HIDDEN_CLASS.test(attributes.class ?? '');
}

interface Part {
  readonly kind: 'sup' | 'sub' | 'text';
  /** Its text piece by piece, none of them empty: joining a long text at each piece would take a long time. */
  readonly pieces: string[];
}

const textOf = ({ pieces }: Part): string => pieces.join('');

/** The last character; empty if there is none. */
const endOf = ({ pieces }: Part): string => pieces.at(-1)?.at(-1) ?? '';

/** Collects the text of one cell, or of one line outside tables. */
export class HtmlText {
  readonly #parts: Part[] = [{ kind: 'text', pieces: [] }];
  #images = '';
  #hasText = false;

  get isBlank(): boolean {
    return this.#images === '' && !this.#hasText;
  }

  #last(): Part {
    return this.#parts.at(-1) ?? { kind: 'text', pieces: [] };
  }

  add(text: string): void {
    // A space that doesn't break may separate thousands: it stays.
    const plain = text.replace(/[ \t\n\r\f]+/g, ' ');
    this.#hasText ||= plain.trim() !== '';
    const part = this.#last();
    const piece = /[ \n]/.test(endOf(part)) ? plain.replace(/^ /, '') : plain;
    if (piece !== '') part.pieces.push(piece);
  }

  open(name: string, attributes: Attributes): void {
    if (isLineBreak(name)) this.#breakLine();
    else if (name === 'img') this.#images += ` ${attributes.alt ?? ''}`;
    else if (name === 'sup' || name === 'sub') this.#parts.push({ kind: name, pieces: [] });
  }

  close(name: string): void {
    if (BLOCKS.has(name)) this.#breakLine();
    if (this.#parts.length > 1 && this.#last().kind === name) this.#join();
  }

  #breakLine(): void {
    const { pieces } = this.#last();
    // Spaces and lines that are blank at the end go.
    let last = '';
    while (last === '' && pieces.length > 0) last = (pieces.pop() ?? '').trimEnd();
    if (last !== '') pieces.push(last);
    pieces.push('\n');
  }

  #join(): void {
    const part = this.#parts.pop();
    const before = this.#last();
    if (!part) return;
    const text = textOf(part);
    const joined = part.kind === 'sup' ? raisedText(endOf(before), text) : loweredText(text);
    if (joined !== '') before.pieces.push(joined);
  }

  /** The text; the alternative texts of images if there is nothing else. */
  finish(): string {
    while (this.#parts.length > 1) this.#join();
    const text = textOf(this.#last())
      .replace(/ *\n+ */g, '\n')
      .trim();
    return text === '' ? this.#images.trim() : text;
  }
}
