/** Data as JSON inside a script element. */
import { type Markup, raw } from './html.ts';

/** A script element with JSON that can't end the element. `id` is for scripts that read the data. */
export function jsonScript(
  type: 'application/json' | 'application/ld+json',
  value: unknown,
  id = '',
): Markup {
  const json = JSON.stringify(value).replaceAll('<', '\\u003c');
  return raw(`<script type="${type}"${id && ` id="${id}"`}>${json}</script>`);
}
