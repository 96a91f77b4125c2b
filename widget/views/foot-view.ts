/** The foot line: where it all comes from, as known when, and the tools that open below it. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { dateText, type LocalizedRanking, publishersText } from '../text/mod.ts';

/** What opens at the foot: each is the name of the word on its button. */
const TOOLS = ['data', 'image', 'cite', 'embed'] as const;

export type FootTool = (typeof TOOLS)[number];

export interface FootState {
  /** The API's. */
  readonly origin: string;
  /** The date that the page asked for, or null for today's. */
  readonly frozenOn: string | null;
  /** Whether nobody could be asked for anything newer. */
  readonly isStale: boolean;
  readonly showLatest: () => void;
  readonly openTool: FootTool | null;
  readonly toggleTool: (tool: FootTool) => void;
  /** What stands in the tool that is open. */
  readonly content: unknown;
}

/** The foot line; on paper, where nothing opens, with the address of what is shown. */
export function footView(localized: LocalizedRanking, state: FootState): TemplateResult {
  const { view, words } = localized;
  const { origin, frozenOn, isStale, showLatest, openTool, toggleTool, content } = state;
  const button = (name: FootTool): TemplateResult =>
    html` · <button aria-expanded=${openTool === name} @click=${() => toggleTool(name)}>${words[name]}</button>`;
  return html`<p class="foot" lang=${words.tag} part="foot">
      ${isStale ? html`<b>${words.stale(dateText(words, view.asOf))}</b> · ` : nothing}
      ${
        frozenOn
          ? html`${words.frozen(dateText(words, frozenOn))}<span class="tools">, <button @click=${showLatest}>${words.today}</button></span> · `
          : nothing
      }${publishersText(localized)} · ${words.licence(view.license)}<span class="paper"> · ${origin + view.links.self}</span><span class="tools">${TOOLS.map(button)}</span>
    </p>
    ${openTool ? html`<div class="tool">${content}</div>` : nothing}`;
}
