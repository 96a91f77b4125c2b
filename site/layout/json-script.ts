/** Data as JSON inside a script element. */
import { type Markup, raw } from './html.ts';

/** The element; nothing in the JSON can end it. `id` is for data that a script of the page reads. */
export function jsonScript(
  type: 'application/json' | 'application/ld+json',
  value: unknown,
  id = '',
): Markup {
  const json = JSON.stringify(value).replaceAll('<', '\\u003c');
  return raw(`<script type="${type}"${id && ` id="${id}"`}>${json}</script>`);
}
