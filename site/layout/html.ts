/** Typed front of `hono/html`: escapes text put into a template, and never returns a promise. */

import { html as honoHtml, raw as honoRaw } from 'hono/html';

/** A piece of HTML or SVG; `toString` returns its text. */
export interface Markup {
  readonly isEscaped: true;
  toString(): string;
}

type Value = string | number | Markup | readonly Markup[];

/** Renders a template and escapes its text values; attributes must be quoted. */
export function html(strings: TemplateStringsArray, ...values: readonly Value[]): Markup {
  const made = honoHtml(strings, ...values);
  if (made instanceof Promise) throw new Error('asynchronous value in a template, expected text');
  return made;
}

/** Marks a text as HTML. */
export function raw(text: string): Markup {
  return honoRaw(text);
}

/** Empty markup. */
export const none: Markup = raw('');

/** A script element with JSON that can't end the element. `id` is for scripts that read the data. */
export function jsonScript(
  type: 'application/json' | 'application/ld+json',
  value: unknown,
  id = '',
): Markup {
  const json = JSON.stringify(value).replaceAll('<', '\\u003c');
  return raw(`<script type="${type}"${id && ` id="${id}"`}>${json}</script>`);
}
