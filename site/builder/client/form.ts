/** The controls as a choice, and a choice as what the controls show. */
import { dateText } from '../../../widget/text/format.ts';
import type { Reading } from '../../../widget/text/localized-ranking.ts';
import type { BuilderWords } from '../../words/en/builder-words.ts';
import type { Offers, Option } from '../builder-options.ts';
import { type Choice, colourOf, limitOf, readChoice, widthOf } from '../choice.ts';
import type { Parts } from './elements.ts';

/** What the form holds; what it has no control for stays as it is. */
export function choiceIn({ form, tabs }: Parts, now: Choice): Choice {
  const data = new FormData(form);
  const text = (name: string): string => String(data.get(name) ?? '').trim();
  const colour = colourOf(text('colour'));
  const ground = text('ground') === 'own' ? (colour ?? now.ground) : text('ground');
  const chosen = tabs.find((tab) => tab.ariaSelected === 'true')?.dataset.to ?? now.to;
  const query = new URLSearchParams({
    ranking: `${text('dataset')}/${text('metric')}/${text('period')}`,
    lang: text('lang'),
    theme: text('theme'),
    view: text('view'),
    to: chosen,
    ground,
  });
  return {
    ...readChoice(query, now),
    level: text('level'),
    basis: text('basis'),
    asOf: text('as_of'),
    limit: limitOf(text('limit')),
    highlight: data.getAll('highlight').map(String),
    heading: text('heading'),
    alt: text('alt'),
    pinned: data.has('pinned'),
    resized: data.has('resizer'),
    width: widthOf(text('width'), now.width),
    scripted: !data.has('unscripted'),
  };
}

function control(form: HTMLFormElement, name: string): HTMLInputElement | HTMLSelectElement | null {
  const found = form.elements.namedItem(name);
  const isOne = found instanceof HTMLInputElement || found instanceof HTMLSelectElement;
  return isOne ? found : null;
}

function check(form: HTMLFormElement, name: string, isChecked: boolean): void {
  const found = control(form, name);
  if (found instanceof HTMLInputElement) found.checked = isChecked;
}

function fill(form: HTMLFormElement, name: string, value: string): void {
  const found = control(form, name);
  // What is being written isn't written over.
  if (found && found.value !== value && found !== document.activeElement) found.value = value;
}

/** Options that are there already stay, so that an open list doesn't close. */
function offer(
  form: HTMLFormElement,
  name: string,
  options: readonly Option[],
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

/** Lets the lists offer what there is beside the choice. */
export function showOffers({ form }: Parts, offers: Offers, choice: Choice): void {
  offer(form, 'metric', offers.metric, choice.metric);
  offer(form, 'period', offers.period, choice.period);
  offer(form, 'level', offers.level, choice.level);
  offer(form, 'basis', offers.basis, choice.basis);
}

/** Lets the days and places be chosen that the ranking has. */
export function showRanking(
  { form, places, chosen }: Parts,
  { view, words, name }: Reading,
  choice: Choice,
  builder: BuilderWords,
): void {
  const days = [...new Set([...view.available.vintages, ...(choice.asOf ? [choice.asOf] : [])])];
  const options = days
    .sort()
    .reverse()
    .map((value) => ({ value, title: builder.frozen(dateText(words, value)) }));
  offer(form, 'as_of', [{ value: '', title: builder.living }, ...options], choice.asOf);
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

/** Shows a choice that came from elsewhere, such as the page's address; lists and places follow with their documents. */
export function showChoice({ form, pixels }: Parts, choice: Choice, builder: BuilderWords): void {
  for (const name of ['lang', 'theme', 'view'] as const) fill(form, name, choice[name]);
  fill(form, 'dataset', choice.dataset);
  fill(form, 'limit', choice.limit === null ? '' : String(choice.limit));
  fill(form, 'heading', choice.heading);
  fill(form, 'width', String(choice.width));
  const isOwn = choice.ground.startsWith('#');
  if (isOwn) fill(form, 'colour', choice.ground);
  const grounds = form.elements.namedItem('ground');
  if (grounds instanceof RadioNodeList) grounds.value = isOwn ? 'own' : choice.ground;
  check(form, 'unscripted', !choice.scripted);
  check(form, 'pinned', choice.pinned);
  check(form, 'resizer', choice.resized);
  pixels.value = builder.pixels(choice.width);
}
