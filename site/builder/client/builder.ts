/**
 * Controller of the embed builder: reads the choice from the page's address, follows the controls, and shows the
 * snippet, its preview and its requirements.
 */
import { nearestPageLanguage } from '../../../engine/model/languages.ts';
import { localizeRanking } from '../../../widget/text/mod.ts';
import { builderOptions, nearestChoice } from '../builder-options.ts';
import {
  type Choice,
  choiceQuery,
  DESTINATIONS,
  parseChoice,
  SOCIAL_POST_LANGUAGE,
} from '../choice.ts';
import { iframeUrl, type SnippetInput } from '../snippet-input.ts';
import { makeSnippet, PINNABLE } from '../snippets.ts';
import { connectCopyButtons } from './copy-buttons.ts';
import { findElements } from './elements.ts';
import {
  fetchDataset,
  fetchEmbedHeight,
  fetchNewestBuild,
  fetchRankingView,
} from './fetch-documents.ts';
import { fillForm, fillRankingControls, fillSelects, readForm } from './form.ts';
import { loadWords } from './load-words.ts';
import { availableWidth, connectResizeHandle, showPreview } from './preview-frame.ts';
import { showSnippetOutput } from './snippet-output.ts';
import { connectTabs, selectTab } from './tabs.ts';

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
