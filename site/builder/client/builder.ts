/** The embed builder’s page: loads the documents and words, and keeps form, preview and snippets in step. */

import { nearestPageLanguage, type PageLanguage } from '../../../engine/model/languages.ts';
import { localizeRanking } from '../../../widget/text/mod.ts';
import type { BuilderWords } from '../../words/en/builder-words.ts';
import type { ClientWords } from '../../words/en/client-words.ts';
import {
  builderOptions,
  type Choice,
  choiceQuery,
  DESTINATIONS,
  type Destination,
  nearestChoice,
  parseChoice,
  SOCIAL_POST_LANGUAGE,
} from '../builder-options.ts';
import { iframeUrl, type SnippetInput } from '../snippet-input.ts';
import { makeSnippet, PINNABLE } from '../snippets.ts';
import {
  fetchDataset,
  fetchEmbedHeight,
  fetchNewestBuild,
  fetchRankingView,
} from './fetch-documents.ts';
import {
  type BuilderElements,
  fillForm,
  fillRankingControls,
  fillSelects,
  findElements,
  readForm,
} from './form.ts';
import {
  availableWidth,
  connectResizeHandle,
  showPreview,
  showSnippetOutput,
} from './preview-frame.ts';

/** Phone width for which an iframe's height is measured, in CSS pixels. */
const PHONE = 360;

const language = nearestPageLanguage(document.documentElement.lang);
const site = await loadWords(language);
const { builder } = site;
const parts = findElements();
// Not through `dataset`, which on a form can be shadowed by a control of that name. Written by `builder-view.ts`.
const given = JSON.parse(parts.form.getAttribute('data-default-choice') ?? '{}') as Choice;
// On a narrow screen the whole preview is shown at first.
const defaults = { ...given, width: Math.min(given.width, availableWidth(parts)) };
const origin = parts.form.getAttribute('data-origin') ?? location.origin;

let choice = parseChoice(new URLSearchParams(location.search), defaults);
/** Number of the current update; results of older ones are dropped. */
let turn = 0;

/** Collects the input of a snippet. */
async function inputOf(of: Choice): Promise<SnippetInput> {
  const [view, altWords, captionWords] = await Promise.all([
    fetchRankingView(of),
    loadWords(nearestPageLanguage(of.lang)),
    of.destination === 'picture' ? loadWords(SOCIAL_POST_LANGUAGE) : site,
  ]);
  const bare = { choice: of, view, origin, build: null, height: 0, altWords, captionWords };
  const isFramed = of.destination === 'iframe' || of.destination === 'oembed';
  const [build, height] = await Promise.all([
    of.isPinned && PINNABLE.includes(of.destination) ? fetchNewestBuild() : null,
    isFramed ? fetchEmbedHeight(iframeUrl(bare), PHONE) : 0,
  ]);
  return { ...bare, build, height };
}

/** Writes the choice to the page's address, so that the address restores it. */
function rememberChoice(): void {
  const query = choiceQuery(choice, defaults);
  const address = query ? `${location.pathname}?${query}` : location.pathname;
  if (address !== location.pathname + location.search)
    history.replaceState(history.state, '', address);
}

async function show(): Promise<void> {
  turn += 1;
  const mine = turn;
  try {
    const dataset = await fetchDataset(choice.dataset);
    if (mine !== turn) return;
    choice = nearestChoice(dataset, choice);
    fillSelects(parts, builderOptions(dataset, choice, site), choice);
    rememberChoice();
    const input = await inputOf(choice);
    if (mine !== turn) return;
    const localized = localizeRanking(input.view, site.words, language);
    fillRankingControls(parts, localized, choice, builder);
    const snippet = makeSnippet(choice.destination, input);
    // The preview loads from the page's own host, which its policy allows.
    const localSnippet = makeSnippet(choice.destination, { ...input, origin: location.origin });
    showPreview(parts, localSnippet.html, choice);
    await showSnippetOutput(parts, { snippet, localSnippet, input, builder });
  } catch {
    if (mine === turn) parts.status.textContent = builder.loadFailed;
  }
}

function follow(): void {
  choice = readForm(parts, choice);
  parts.status.textContent = '';
  fillForm(parts, choice, builder);
  void show();
}

parts.form.addEventListener('submit', (event) => event.preventDefault());
parts.form.addEventListener('change', follow);
parts.form.addEventListener('input', ({ target }) => {
  if (target instanceof HTMLInputElement && target.type === 'range') setWidth(Number(target.value));
  // Typing a colour selects it.
  if (target instanceof HTMLInputElement && target.name === 'colour') {
    const customColour = parts.form.querySelector<HTMLInputElement>('[name=ground][value=own]');
    if (customColour) customColour.checked = true;
  }
});

/** While the width is dragged, only the width is updated. */
function setWidth(width: number): void {
  choice = { ...choice, width };
  fillForm(parts, choice, builder);
  parts.preview.width = String(width);
  rememberChoice();
}

connectResizeHandle(parts, setWidth);
connectTabs(parts, (id) => {
  const destination = DESTINATIONS.find((name) => name === id);
  if (!destination || destination === choice.destination) return;
  choice = { ...choice, destination };
  selectTab(parts, destination);
  follow();
});
connectCopyButtons(parts, builder, (id) =>
  id === 'policy' ? builder.policy : builder.tabs[choice.destination],
);

selectTab(parts, choice.destination);
fillForm(parts, choice, builder);
parts.alt.value = choice.alt;
await show();
parts.form.toggleAttribute('data-ready', true);

// Tabs after the WAI-ARIA pattern: one is in the tab order, arrow keys move to and select the others.

/** Selects the tab of a destination and labels the panel with it. */
function selectTab({ tabs, panel }: BuilderElements, to: Destination): void {
  for (const tab of tabs) {
    const isChosen = tab.dataset.to === to;
    tab.setAttribute('aria-selected', String(isChosen));
    tab.tabIndex = isChosen ? 0 : -1;
    if (isChosen) panel.setAttribute('aria-labelledby', tab.id);
  }
}

/** The index that a key moves to from `at` among `count`; null for other keys. */
function nextIndex(key: string, at: number, count: number): number | null {
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  if (key === 'ArrowRight') return (at + 1) % count;
  if (key === 'ArrowLeft') return (at + count - 1) % count;
  return null;
}

/** Handles selection by pointer and keyboard. */
function connectTabs({ tabs }: BuilderElements, choose: (to: string) => void): void {
  for (const [at, tab] of tabs.entries()) {
    tab.addEventListener('click', () => choose(tab.dataset.to ?? ''));
    tab.addEventListener('keydown', (event) => {
      const next = nextIndex(event.key, at, tabs.length);
      const there = next === null ? undefined : tabs[next];
      if (!there) return;
      event.preventDefault();
      there.focus();
      choose(there.dataset.to ?? '');
    });
  }
}

function textOf(part: Element | null): string {
  return part instanceof HTMLTextAreaElement ? part.value : (part?.textContent ?? '');
}

/** Copies the element's text; if the clipboard isn't available, selects it instead. */
async function copy(part: Element | null): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(textOf(part));
    return true;
  } catch {
    if (part instanceof HTMLTextAreaElement) {
      part.focus();
      part.select();
    } else if (part) getSelection()?.selectAllChildren(part);
    return false;
  }
}

/** Connects the buttons; `nameOf` returns the name of an element for the announcement. */
function connectCopyButtons(
  { form, status }: BuilderElements,
  builder: BuilderWords,
  nameOf: (id: string) => string,
): void {
  for (const button of form.querySelectorAll<HTMLButtonElement>('button[data-copies]')) {
    const id = button.dataset.copies ?? '';
    button.addEventListener('click', async () => {
      const isDone = await copy(document.getElementById(id));
      status.textContent = isDone ? builder.copied(nameOf(id)) : builder.selected;
    });
  }
}

// Loads the words of a page language from a separate script, so that the builder's own contains none.

/** Loads the words; a browser loads each script once. Rejects if the script can't be loaded. */
export async function loadWords(language: PageLanguage): Promise<ClientWords> {
  // Bundled by `scripts/lib/build-site.ts` from `site/words/{language}/client-words.ts`, whose type it has.
  const module: { readonly clientWords: ClientWords } = await import(
    `/builder-words-${language}.js`
  );
  return module.clientWords;
}
