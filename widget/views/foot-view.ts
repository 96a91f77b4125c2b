/**
 * Below the table: notes (entities without a comparable figure, and figures that weren't compared), then the footer:
 * sources, licence and date, and the tools that open below them.
 */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { dateText, type LocalizedRanking, publishersText, unlistedSentence } from '../text/mod.ts';

/** The notes. `more` is the content of the collapsible part; `onToggle` is called when that opens or closes. */
export function notesView(
  localized: LocalizedRanking,
  more: unknown,
  onToggle: () => void,
): TemplateResult {
  const { view, words } = localized;
  const { unlisted, setAside, conflicts } = view;
  const sentence = unlistedSentence(localized);
  return html`${sentence ? html`<p lang=${words.tag} class="unlisted">${sentence}</p>` : nothing}
    ${
      unlisted.length + setAside.length + conflicts.length > 0
        ? html`<details lang=${words.tag} @toggle=${onToggle}>
            <summary>${words.detailsHead}</summary>
            ${more}
          </details>`
        : nothing
    }`;
}

/** The tools. Each is the key of its button's label. */
const TOOLS = ['data', 'image', 'cite', 'embed'] as const;

export type FootTool = (typeof TOOLS)[number];

export interface FootState {
  /** The API's origin; null if the ranking isn't from an API. */
  readonly origin: string | null;
  /** The date of a frozen ranking; null for the latest. */
  readonly frozenOn: string | null;
  /** Whether the ranking couldn't be revalidated. */
  readonly isStale: boolean;
  readonly showLatest: () => void;
  readonly openTool: FootTool | null;
  readonly toggleTool: (tool: FootTool) => void;
  /** The content of the open tool. */
  readonly content: unknown;
}

/** The footer. In print, the ranking's URL replaces the tools. */
export function footView(localized: LocalizedRanking, state: FootState): TemplateResult {
  const { view, words } = localized;
  const { origin, frozenOn, isStale, showLatest, openTool, toggleTool, content } = state;
  const button = (name: FootTool): TemplateResult =>
    html` · <button aria-expanded=${openTool === name} @click=${() => toggleTool(name)}>${words[name]}</button>`;
  return html`<p class="foot" lang=${words.tag} part="foot">
      ${isStale ? html`<b>${words.stale}</b> · ` : nothing}
      ${
        frozenOn
          ? html`${words.frozen(dateText(words, frozenOn))}<span class="tools">, <button @click=${showLatest}>${words.today}</button></span> · `
          : nothing
      }${publishersText(localized)}${view.license && ` · ${words.licence(view.license)}`}${
        origin
          ? html`<span class="paper"> · ${origin + view.links.self}</span><span class="tools">${TOOLS.map(button)}</span>`
          : nothing
      }
    </p>
    ${openTool ? html`<div class="tool">${content}</div>` : nothing}`;
}
