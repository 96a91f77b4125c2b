/** Output of the builder: the snippet with its cost, the policy it needs, its caption and its picture. */
import { altText } from '../../pictures/alt-text.ts';
import { isShareable } from '../../shareable-rankings.ts';
import type { BuilderWords } from '../../words/en/builder-words.ts';
import { type SnippetInput, socialCardUrl } from '../snippet-input.ts';
import { PINNABLE, type Snippet } from '../snippets.ts';
import type { BuilderElements } from './elements.ts';
import { measureResponses } from './fetch-documents.ts';

export interface SnippetOutput {
  /** The snippet as copied. */
  readonly snippet: Snippet;
  /** The same snippet, loading from the page's own host. */
  readonly localSnippet: Snippet;
  readonly input: SnippetInput;
  readonly builder: BuilderWords;
}

/** Shows the options that apply to the destination. */
function showOptions(
  { form, file, altChoice, resizerChoice }: BuilderElements,
  { localSnippet, input: { choice } }: SnippetOutput,
): void {
  const pinned = form.querySelector<HTMLElement>('label:has([name=pinned])');
  pinned?.toggleAttribute('hidden', !PINNABLE.includes(choice.destination));
  resizerChoice.hidden = choice.destination !== 'iframe';
  altChoice.hidden = choice.destination !== 'markdown';
  file.hidden = localSnippet.file === '';
  file.href = localSnippet.file;
}

function showCard({ card, noCard }: BuilderElements, { input }: SnippetOutput): void {
  const has = isShareable(input.view);
  card.hidden = !has;
  noCard.hidden = has;
  if (!has) return;
  const address = socialCardUrl({ ...input, origin: location.origin });
  if (card.src !== address) card.src = address;
  card.alt = altText(input.view, input.altWords);
}

/** Shows the output; the cost follows once it is measured. */
export async function showSnippetOutput(
  parts: BuilderElements,
  taken: SnippetOutput,
): Promise<void> {
  const { snippet, localSnippet, input, builder } = taken;
  const { choice, view } = input;
  parts.snippet.value = snippet.text;
  parts.hint.textContent = builder.hints[choice.destination];
  parts.policy.textContent = snippet.policy || builder.noPolicy;
  parts.integrity.textContent = snippet.integrity || builder.latestBuild;
  parts.alt.placeholder = altText(view, input.altWords);
  showOptions(parts, taken);
  showCard(parts, taken);
  const bytes = await measureResponses(localSnippet.requests);
  if (parts.snippet.value === snippet.text)
    parts.cost.value = builder.costs(localSnippet.requests.length, bytes);
}
