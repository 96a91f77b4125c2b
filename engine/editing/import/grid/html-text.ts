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
  text: string;
}

/** Collects the text of one cell, or of one line outside tables. */
export class HtmlText {
  readonly #parts: Part[] = [{ kind: 'text', text: '' }];
  #images = '';

  get isBlank(): boolean {
    return this.#images === '' && this.#parts.every(({ text }) => text.trim() === '');
  }

  #last(): Part {
    const part = this.#parts.at(-1) ?? { kind: 'text', text: '' };
    return part;
  }

  add(text: string): void {
    // A space that doesn't break may separate thousands: it stays.
    const plain = text.replace(/[ \t\n\r\f]+/g, ' ');
    const part = this.#last();
    part.text += /[ \n]$/.test(part.text) ? plain.replace(/^ /, '') : plain;
  }

  open(name: string, attributes: Attributes): void {
    if (isLineBreak(name)) this.#breakLine();
    else if (name === 'img') this.#images += ` ${attributes.alt ?? ''}`;
    else if (name === 'sup' || name === 'sub') this.#parts.push({ kind: name, text: '' });
  }

  close(name: string): void {
    if (BLOCKS.has(name)) this.#breakLine();
    if (this.#parts.length > 1 && this.#last().kind === name) this.#join();
  }

  #breakLine(): void {
    const part = this.#last();
    part.text = `${part.text.trimEnd()}\n`;
  }

  #join(): void {
    const part = this.#parts.pop();
    const before = this.#last();
    if (!part) return;
    before.text +=
      part.kind === 'sup' ? raisedText(before.text, part.text) : loweredText(part.text);
  }

  /** The text; the alternative texts of images if there is nothing else. */
  finish(): string {
    while (this.#parts.length > 1) this.#join();
    const text = this.#last()
      .text.replace(/ *\n+ */g, '\n')
      .trim();
    return text === '' ? this.#images.trim() : text;
  }
}
