/** A list of statements, each with what it means. */

import type { Point } from '../words/method-words.ts';
import { type Markup, markup } from './markup.ts';

/** No space follows an ideograph or its punctuation. */
const CHINESE = /[\p{Script=Han}，。：？]$/u;

export function pointList(points: readonly Point[]): Markup {
  const items = points.map(
    ({ head, text }) => markup`<li><b>${head}</b>${CHINESE.test(head) ? '' : ' '}${text}</li>\n`,
  );
  return markup`<ul class="points">
${items}</ul>`;
}
