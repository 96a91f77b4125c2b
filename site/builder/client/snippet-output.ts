/** What is taken away: the snippet, and beside it what it costs, what a strict page has to allow, its words and its picture. */
import { altText } from '../../pictures/alt-text.ts';
import { comparesEnough } from '../../shareable-rankings.ts';
import type { BuilderWords } from '../../words/en/builder-words.ts';
import type { SiteLanguage } from '../../words/widget-words.ts';
import { cardAddress, type Material } from '../snippet-input.ts';
import { PINNABLE, type Snippet } from '../snippets.ts';
import type { Parts } from './elements.ts';
import { bytesOf } from './fetch-documents.ts';

export interface Taken {
  /** As it is copied. */
  readonly snippet: Snippet;
  /** The same from the host that the page came from. */
  readonly here: Snippet;
  readonly material: Material;
  readonly builder: BuilderWords;
  /** Of the page. */
  readonly language: SiteLanguage;
}

/** What only some destinations have a use for. */
function showOptions({ form, file }: Parts, { here, material: { choice } }: Taken): void {
  const label = (name: string) => form.querySelector<HTMLElement>(`label:has([name=${name}])`);
  label('pinned')?.toggleAttribute('hidden', !PINNABLE.includes(choice.to));
  label('resizer')?.toggleAttribute('hidden', choice.to !== 'iframe');
  file.hidden = here.file === '';
  file.href = here.file;
}

function showCard({ card, noCard }: Parts, { material }: Taken): void {
  const has = comparesEnough(material.view);
  card.hidden = !has;
  noCard.hidden = has;
  if (!has) return;
  const address = cardAddress({ ...material, origin: location.origin });
  if (card.src !== address) card.src = address;
  card.alt = altText(material.view, material.choice.lang.startsWith('zh') ? 'zh' : 'en');
}

/** Shows all of it; the cost comes when it has been weighed. */
export async function showTaken(parts: Parts, taken: Taken): Promise<void> {
  const { snippet, here, material, builder } = taken;
  const { choice, view } = material;
  parts.snippet.value = snippet.text;
  parts.hint.textContent = builder.hints[choice.to];
  parts.policy.textContent = snippet.policy || builder.noPolicy;
  parts.integrity.textContent = snippet.integrity || builder.evergreen;
  parts.alt.placeholder = altText(view, choice.lang.startsWith('zh') ? 'zh' : 'en');
  showOptions(parts, taken);
  showCard(parts, taken);
  const bytes = await bytesOf(here.requests);
  if (parts.snippet.value === snippet.text)
    parts.cost.value = builder.costs(here.requests.length, bytes);
}
