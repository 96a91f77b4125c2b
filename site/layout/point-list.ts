/** A list of statements, each with an explanation. */
import { html, type Markup } from './html.ts';

/** A statement with its explanation. */
export interface Point {
  readonly head: string;
  readonly text: Markup;
}

/** The list; `space` separates each statement from its explanation. */
export function pointList(points: readonly Point[], space: string): Markup {
  const items = points.map(({ head, text }) => html`<li><b>${head}</b>${space}${text}</li>\n`);
  return html`<ul class="points">
${items}</ul>`;
}
