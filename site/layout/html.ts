/** Typed front of `hono/html`: escapes text put into a template, and never returns a promise. */
import { html as honoHtml, raw as honoRaw } from 'hono/html';

/** A piece of HTML or SVG; `toString` gives its text. */
export interface Markup {
  readonly isEscaped: true;
  toString(): string;
}

type Value = string | number | Markup | readonly Markup[];

/** The template with its values, escaped where they are text; attributes must be quoted. */
export function html(strings: TemplateStringsArray, ...values: readonly Value[]): Markup {
  const made = honoHtml(strings, ...values);
  if (made instanceof Promise) throw new Error('asynchronous value in a template, expected text');
  return made;
}

/** Text that is HTML already. */
export function raw(text: string): Markup {
  return honoRaw(text);
}

/** Nothing. */
export const none: Markup = raw('');
