/** A list of statements, each with what it means. */
import { html, type Markup } from './html.ts';

/** A statement with its reason. */
export interface Point {
  readonly head: string;
  readonly text: Markup;
}

/** The list; `space` separates a head from its text. */
export function pointList(points: readonly Point[], space: string): Markup {
  const items = points.map(({ head, text }) => html`<li><b>${head}</b>${space}${text}</li>\n`);
  return html`<ul class="points">
${items}</ul>`;
}
