/** A list of statements, each with what it means. */
import { type Markup, markup } from '../markup.ts';
import type { Point } from '../words/method-words.ts';

export function pointsView(points: readonly Point[]): Markup {
  const items = points.map(({ head, text }) => markup`<li><b>${head}</b> ${text}</li>\n`);
  return markup`<ul class="points">
${items}</ul>`;
}
