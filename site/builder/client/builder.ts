/**
 * The embed builder at work: reads the choice from the page's address, follows the controls, and shows the snippet, what a page
 * has of it, and what it needs. Loaded by `site.js` when the builder comes near.
 */
import { read } from '../../../widget/text/localized-ranking.ts';
import { builderWords } from '../../words/en/builder-words.ts';
import { widgetWords } from '../../words/widget-words.ts';
import { offersOf, settled } from '../builder-options.ts';
import { type Choice, DESTINATIONS, readChoice, writeChoice } from '../choice.ts';
import { frameAddress, type Material } from '../snippet-input.ts';
import { PINNABLE, snippetOf } from '../snippets.ts';
import { letButtonsCopy } from './copy-buttons.ts';
import { findParts } from './elements.ts';
import { datasetAt, heightAt, newestBuild, viewAt } from './fetch-documents.ts';
import { choiceIn, showChoice, showOffers, showRanking } from './form.ts';
import { letEdgeDrag, roomIn, showPreview } from './preview-frame.ts';
import { showTaken } from './snippet-output.ts';
import { letTabsChoose, showTab } from './tabs.ts';

/** The width of a phone that an iframe's height has to do for, in CSS pixels. */
const PHONE = 360;

const language = document.documentElement.lang.startsWith('zh') ? 'zh' : 'en';
const builder = builderWords[language];
const words = { ...widgetWords(language), builder };
const parts = findParts();
// Not by `dataset`, which of a form is a control of that name. Written by our own page, as `builder-section.ts` has it.
const given = JSON.parse(parts.form.getAttribute('data-standard') ?? '{}') as Choice;
// On a narrow screen all of the preview is seen at first.
const standard = { ...given, width: Math.min(given.width, roomIn(parts)) };
const origin = parts.form.getAttribute('data-origin') ?? location.origin;

let choice = readChoice(new URLSearchParams(location.search), standard);
/** Of the choice that is being shown; an older one that is still waited for is dropped. */
let turn = 0;

/** Everything the snippet is made of. */
async function materialOf(of: Choice): Promise<Material> {
  const view = await viewAt(of);
  const bare = { choice: of, view, origin, build: null, height: 0 };
  const isFramed = of.to === 'iframe' || of.to === 'oembed';
  const [build, height] = await Promise.all([
    of.pinned && PINNABLE.includes(of.to) ? newestBuild() : null,
    isFramed ? heightAt(frameAddress(bare), PHONE) : 0,
  ]);
  return { ...bare, build, height };
}

/** The page's address names what is chosen, and leads back here. */
function rememberChoice(): void {
  const query = writeChoice(choice, standard);
  const address = query ? `${location.pathname}?${query}#embed` : location.pathname + location.hash;
  if (address !== location.pathname + location.search + location.hash)
    history.replaceState(history.state, '', address);
}

async function show(): Promise<void> {
  turn += 1;
  const mine = turn;
  try {
    const dataset = await datasetAt(choice.dataset);
    if (mine !== turn) return;
    choice = settled(dataset, choice);
    showOffers(parts, offersOf(dataset, choice, words), choice);
    rememberChoice();
    const material = await materialOf(choice);
    if (mine !== turn) return;
    const reading = read(material.view, words.words, language);
    showRanking(parts, reading, choice, builder);
    const snippet = snippetOf(choice.to, material);
    // The preview asks the host that the page came from, which its policy allows.
    const here = snippetOf(choice.to, { ...material, origin: location.origin });
    showPreview(parts, here.html, choice);
    await showTaken(parts, { snippet, here, material, builder, language });
  } catch {
    if (mine === turn) parts.said.textContent = builder.trouble;
  }
}

function follow(): void {
  choice = choiceIn(parts, choice);
  parts.said.textContent = '';
  showChoice(parts, choice, builder);
  void show();
}

parts.form.addEventListener('submit', (event) => event.preventDefault());
parts.form.addEventListener('change', follow);
parts.form.addEventListener('input', ({ target }) => {
  if (target instanceof HTMLInputElement && target.type === 'range') setWidth(Number(target.value));
  // A colour that is written is meant.
  if (target instanceof HTMLInputElement && target.name === 'colour') {
    const own = parts.form.querySelector<HTMLInputElement>('[name=ground][value=own]');
    if (own) own.checked = true;
  }
});

/** While the width is drawn, nothing else is. */
function setWidth(width: number): void {
  choice = { ...choice, width };
  showChoice(parts, choice, builder);
  parts.preview.width = String(width);
  rememberChoice();
}

letEdgeDrag(parts, setWidth);
letTabsChoose(parts, (id) => {
  const to = DESTINATIONS.find((one) => one === id);
  if (!to || to === choice.to) return;
  choice = { ...choice, to };
  showTab(parts, to);
  follow();
});
letButtonsCopy(parts, builder, (id) =>
  id === 'policy' ? builder.policy : builder.tabs[choice.to],
);

showTab(parts, choice.to);
showChoice(parts, choice, builder);
parts.alt.value = choice.alt;
await show();
parts.form.toggleAttribute('data-ready', true);
