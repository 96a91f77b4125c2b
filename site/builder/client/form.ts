/** Converts the state of the controls to a choice and back. */

import { dateText, type LocalizedRanking } from '../../../widget/text/mod.ts';
import type { BuilderWords } from '../../words/en/builder-words.ts';
import {
  type BuilderOptions,
  type Choice,
  parseChoice,
  parseColour,
  parseLimit,
  parseWidth,
  type SelectOption,
} from '../builder-options.ts';

/** Reads the controls; fields without a control keep their value. */
export function readForm({ form, tabs }: BuilderElements, now: Choice): Choice {
  const data = new FormData(form);
  const text = (name: string): string => String(data.get(name) ?? '').trim();
  const colour = parseColour(text('colour'));
  const ground = text('ground') === 'own' ? (colour ?? now.background) : text('ground');
  const chosen =
    tabs.find((tab) => tab.getAttribute('aria-selected') === 'true')?.dataset.to ?? now.destination;
  const query = new URLSearchParams({
    ranking: `${text('dataset')}/${text('metric')}/${text('period')}`,
    lang: text('lang'),
    theme: text('theme'),
    view: text('view'),
    to: chosen,
    ground,
  });
  return {
    ...parseChoice(query, now),
    level: text('level'),
    basis: text('basis'),
    asOf: text('as_of'),
    limit: parseLimit(text('limit')),
    highlight: data.getAll('highlight').map(String),
    heading: text('heading'),
    alt: text('alt'),
    isPinned: data.has('pinned'),
    isResized: data.has('resizer'),
    width: parseWidth(text('width'), now.width),
    hasScripts: !data.has('unscripted'),
  };
}

function control(form: HTMLFormElement, name: string): HTMLInputElement | HTMLSelectElement | null {
  const found = form.elements.namedItem(name);
  const isOne = found instanceof HTMLInputElement || found instanceof HTMLSelectElement;
  return isOne ? found : null;
}

function setChecked(form: HTMLFormElement, name: string, isChecked: boolean): void {
  const found = control(form, name);
  if (found instanceof HTMLInputElement) found.checked = isChecked;
}

function setValue(form: HTMLFormElement, name: string, value: string): void {
  const found = control(form, name);
  // Don't overwrite a field while the user types in it.
  if (found && found.value !== value && found !== document.activeElement) found.value = value;
}

/** Keeps existing options, so that an open list doesn't close. */
function setOptions(
  form: HTMLFormElement,
  name: string,
  options: readonly SelectOption[],
  chosen: string,
): void {
  const list = control(form, name);
  if (!(list instanceof HTMLSelectElement)) return;
  const isSame =
    list.length === options.length &&
    options.every(({ value, title }, at) => {
      const there = list.options[at];
      return there?.value === value && there.text === title;
    });
  if (!isSame) list.replaceChildren(...options.map(({ value, title }) => new Option(title, value)));
  list.value = chosen;
}

/** Fills the lists with the options for the choice. */
export function fillSelects(
  { form }: BuilderElements,
  offers: BuilderOptions,
  choice: Choice,
): void {
  setOptions(form, 'metric', offers.metric, choice.metric);
  setOptions(form, 'period', offers.period, choice.period);
  setOptions(form, 'level', offers.level, choice.level);
  setOptions(form, 'basis', offers.basis, choice.basis);
}

/** Fills the controls of vintages and places from the ranking. */
export function fillRankingControls(
  { form, places, chosen }: BuilderElements,
  { view, words, name }: LocalizedRanking,
  choice: Choice,
  builder: BuilderWords,
): void {
  const days = [...new Set([...view.available.vintages, ...(choice.asOf ? [choice.asOf] : [])])];
  const options = days
    .sort()
    .reverse()
    .map((value) => ({ value, title: builder.frozen(dateText(words, value)) }));
  setOptions(form, 'as_of', [{ value: '', title: builder.live }, ...options], choice.asOf);
  const ids = view.entries.map(({ entity }) => entity.id);
  const there = [...places.querySelectorAll('input')].map(({ value }) => value);
  if (ids.join(' ') !== there.join(' '))
    places.replaceChildren(...ids.map((id) => placeLabel(id, name(id))));
  for (const box of places.querySelectorAll('input'))
    box.checked = choice.highlight.includes(box.value);
  chosen.value = builder.chosen(choice.highlight.length);
}

function placeLabel(id: string, name: string): HTMLLabelElement {
  const label = document.createElement('label');
  const box = document.createElement('input');
  label.className = 'check';
  Object.assign(box, { type: 'checkbox', name: 'highlight', value: id });
  label.append(box, ` ${name}`);
  return label;
}

/**
 * Shows a choice from elsewhere, such as the page's address; lists and places follow once their documents are loaded.
 */
export function fillForm(
  { form, pixels }: BuilderElements,
  choice: Choice,
  builder: BuilderWords,
): void {
  for (const name of ['lang', 'theme', 'view'] as const) setValue(form, name, choice[name]);
  setValue(form, 'dataset', choice.dataset);
  setValue(form, 'limit', choice.limit === null ? '' : String(choice.limit));
  setValue(form, 'heading', choice.heading);
  setValue(form, 'width', String(choice.width));
  const isOwn = choice.background.startsWith('#');
  if (isOwn) setValue(form, 'colour', choice.background);
  const backgrounds = form.elements.namedItem('ground');
  if (backgrounds instanceof RadioNodeList) backgrounds.value = isOwn ? 'own' : choice.background;
  setChecked(form, 'unscripted', !choice.hasScripts);
  setChecked(form, 'pinned', choice.isPinned);
  setChecked(form, 'resizer', choice.isResized);
  pixels.value = builder.pixels(choice.width);
}

/** The page's elements that the builder uses, looked up once. A missing element is an error that names it. */

/** The element with an id and a class. Throws if there is none. */
function requireElement<Kind extends Element>(id: string, kind: new () => Kind): Kind {
  const found = document.getElementById(id);
  if (found instanceof kind) return found;
  throw new Error(`no element ${JSON.stringify(id)} in the page; expected a ${kind.name}`);
}

export interface BuilderElements {
  readonly form: HTMLFormElement;
  readonly places: HTMLElement;
  readonly chosen: HTMLOutputElement;
  readonly pixels: HTMLOutputElement;
  readonly previewArea: HTMLElement;
  readonly preview: HTMLIFrameElement;
  readonly resizeHandle: HTMLElement;
  readonly panel: HTMLElement;
  readonly hint: HTMLElement;
  readonly snippet: HTMLTextAreaElement;
  readonly file: HTMLAnchorElement;
  readonly status: HTMLElement;
  readonly cost: HTMLOutputElement;
  readonly policy: HTMLElement;
  readonly integrity: HTMLElement;
  readonly alt: HTMLTextAreaElement;
  readonly altChoice: HTMLElement;
  readonly resizerChoice: HTMLElement;
  readonly card: HTMLImageElement;
  readonly noCard: HTMLElement;
  readonly tabs: readonly HTMLButtonElement[];
}

/** Finds all elements. Throws if one is missing. */
export function findElements(): BuilderElements {
  const form = requireElement('builder', HTMLFormElement);
  return {
    form,
    places: requireElement('places', HTMLElement),
    chosen: requireElement('chosen', HTMLOutputElement),
    pixels: requireElement('pixels', HTMLOutputElement),
    previewArea: requireElement('preview-area', HTMLElement),
    preview: requireElement('preview', HTMLIFrameElement),
    resizeHandle: requireElement('resize-handle', HTMLElement),
    panel: requireElement('snippet-panel', HTMLElement),
    hint: requireElement('hint', HTMLElement),
    snippet: requireElement('snippet', HTMLTextAreaElement),
    file: requireElement('file', HTMLAnchorElement),
    status: requireElement('copy-status', HTMLElement),
    cost: requireElement('cost', HTMLOutputElement),
    policy: requireElement('policy', HTMLElement),
    integrity: requireElement('integrity', HTMLElement),
    alt: requireElement('alt', HTMLTextAreaElement),
    altChoice: requireElement('alt-choice', HTMLElement),
    resizerChoice: requireElement('resizer-choice', HTMLElement),
    card: requireElement('card', HTMLImageElement),
    noCard: requireElement('no-card', HTMLElement),
    tabs: [...form.querySelectorAll<HTMLButtonElement>('[role=tab]')],
  };
}
