/**
 * HTML to paste into any page: a ranking of the author's own with its view document inside, and a table for readers
 * without scripts. Its only request is for the widget's script; it depends on no address of the ranking, which has none.
 */
import type { RankingView, Source } from '../../../engine/model/documents.ts';
import { localizeRanking, titleText } from '../../../widget/text/mod.ts';
import { type WidgetBuild, widgetScriptTag } from '../../builder/snippet-input.ts';
import { staticTable } from '../../builder/static-table.ts';
import { html, none, raw } from '../../layout/html.ts';
import type { ClientWords } from '../../words/en/client-words.ts';

export interface InlineSnippetInput {
  /** The view document. With the entries of the full document, the widget shows derivations. */
  readonly view: RankingView;
  /** The sources of the full document, with titles and addresses. */
  readonly sources: readonly Source[];
  /** Words of the snippet's language. */
  readonly site: Pick<ClientWords, 'meta' | 'words' | 'detailsWords'>;
  /** Scheme and host of the widget's script. */
  readonly origin: string;
  /** Replaces the title in the caption, unless empty. */
  readonly heading: string;
  /** The build of the widget to load; null for the newest one at each visit. */
  readonly build: WidgetBuild | null;
}

function escapeJson(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/**
 * The view document as JSON, with all of its sources and without the links to other forms of the ranking. Nothing in it ends
 * the script element or a CDATA section, starts an entity or is part of a comment, because content systems look for these.
 */
function inlineJson({ links: _, ...view }: RankingView, sources: readonly Source[]): string {
  return JSON.stringify({ ...view, sources }).replace(/[<>&]|(?<=-)-/g, escapeJson);
}

/** The title of the ranking as readers see it: its heading or, without one, metric and period. */
export function inlineTitle({ view, site, heading }: InlineSnippetInput): string {
  return heading || titleText(localizeRanking(view, site.words, site.meta.language));
}

/**
 * The snippet. It has no blank lines, which content systems turn into paragraphs, and no double hyphens, which they turn
 * into dashes.
 */
export function inlineSnippet(input: InlineSnippetInput): string {
  const { view, sources, site, heading } = input;
  const { meta, words, detailsWords } = site;
  const options = { limit: null, highlight: [], heading };
  const localized = localizeRanking(view, words, meta.language);
  return html`<likewise-ranking lang="${meta.language}"${heading ? html` heading="${heading}"` : none}>
  <script type="application/json">${raw(inlineJson(view, sources))}</script>
${staticTable(localized, options, { sources, detailsWords })}</likewise-ranking>
${widgetScriptTag(input)}`
    .toString()
    .replace(/\n\s*\n/g, '\n')
    .replaceAll('--', '-&#45;');
}
