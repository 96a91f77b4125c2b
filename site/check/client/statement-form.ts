/** The form of a statement: fills its menus from the vocabularies, and turns what is chosen into a query, or into what is wrong. */
import type { PageLanguage } from '../../../engine/model/languages.ts';
import { nearestNames } from '../../../engine/model/nearest-names.ts';
import { isFullYearId, monthsOf } from '../../../engine/model/period.ts';
import { localizedText } from '../../../engine/model/text.ts';
import { findMembers, memberNames } from '../../../engine/verdict/level-members.ts';
import { readNumber } from '../../../engine/verdict/sentence/find-quantities.ts';
import type { Question, StatementQuery } from '../../../engine/verdict/sentence/read-sentence.ts';
import { plainNumber } from '../../../engine/verdict/sentence/statement-queries.ts';
import { type DatasetVocabulary, periodsOf } from '../../../engine/verdict/sentence/vocabulary.ts';
import type { CheckClientWords, SaidWords } from '../../words/check-interface.ts';
import { fill, find, make } from './page-parts.ts';

/** A field that can't be understood, and why. */
export class FieldProblem extends Error {
  readonly field: string;

  constructor(field: string, message: string) {
    super(message);
    this.field = field;
  }
}

interface FormParts {
  readonly vocabularies: readonly DatasetVocabulary[];
  readonly words: CheckClientWords;
  readonly statementWords: StatementWords;
  readonly language: PageLanguage;
}

function fillSelect(
  select: HTMLSelectElement,
  options: readonly (readonly [value: string, text: string])[],
  chosen: string,
): void {
  select.replaceChildren(
    ...options.map(([value, text]) => {
      const option = make('option', { value }, text);
      option.toggleAttribute('selected', value === chosen);
      return option;
    }),
  );
}

export class StatementForm {
  readonly form = find('#statement', HTMLFormElement);
  readonly #parts: FormParts;
  readonly #relation = find('#relation', HTMLSelectElement);

  constructor(parts: FormParts) {
    this.#parts = parts;
    this.#relation.addEventListener('change', () => this.#showSaid());
    for (const name of ['metric', 'level'])
      this.#select(name).addEventListener('change', () => this.#update());
    this.#dataset.addEventListener('change', () => this.#update());
    this.#update();
    this.#showSaid();
  }

  #select(name: string): HTMLSelectElement {
    return find(`#statement select[name="${name}"]`, HTMLSelectElement);
  }

  /** A menu, or a hidden field if there is only one dataset. */
  get #dataset(): HTMLSelectElement | HTMLInputElement {
    const field = this.form.elements.namedItem('dataset');
    return field instanceof HTMLInputElement ? field : this.#select('dataset');
  }

  #input(name: string): HTMLInputElement {
    return find(`#statement input[name="${name}"]`, HTMLInputElement);
  }

  get #vocabulary(): DatasetVocabulary | undefined {
    const { value } = this.#dataset;
    return this.#parts.vocabularies.find(({ id }) => id === value);
  }

  /** Shows the field of what is said, and no other. */
  #showSaid(): void {
    for (const field of this.form.querySelectorAll<HTMLElement>('[data-said]'))
      field.classList.toggle('chosen', field.dataset.said === this.#relation.value);
    const rank = this.#input('rank');
    if (this.#relation.value === 'rank' && rank.value === '') rank.value = '1';
  }

  /** Fills the menus that depend on others, keeping what is chosen. */
  #update(chosen: Partial<StatementQuery> = {}): void {
    const vocabulary = this.#vocabulary;
    if (!vocabulary) return;
    const { language, statementWords } = this.#parts;
    const { defaults, entities } = vocabulary;
    const titled = (
      items: readonly { readonly id: string; readonly title: DatasetVocabulary['title'] }[],
    ) => items.map(({ id, title }) => [id, localizedText(title, language)] as const);
    const keep = (name: 'metric' | 'level', ids: readonly string[]) => {
      const wanted = chosen[name] ?? this.#select(name).value;
      return ids.includes(wanted) ? wanted : defaults[name];
    };
    const metric = keep(
      'metric',
      vocabulary.metrics.map(({ id }) => id),
    );
    const level = keep(
      'level',
      vocabulary.levels.map(({ id }) => id),
    );
    fillSelect(this.#select('metric'), titled(vocabulary.metrics), metric);
    fillSelect(this.#select('level'), titled(vocabulary.levels), level);
    const periods = periodsOf(vocabulary, metric, level);
    const wanted = chosen.period ?? this.#select('period').value;
    const period = periods.includes(wanted) ? wanted : defaults.period;
    const periodOptions = periods.map((id) => [id, statementWords.period(id)] as const);
    fillSelect(this.#select('period'), periodOptions, period);
    const names = entities.filter(({ levels }) => levels.includes(level));
    find('#names', HTMLDataListElement).replaceChildren(
      ...names.map(({ name }) => make('option', { value: localizedText(name, language) })),
    );
  }

  /** Shows a statement in the form. */
  show({ dataset, metric, period, level, pairs }: StatementQuery): void {
    this.#dataset.value = dataset;
    this.#update({ metric, period, level });
    const [, entity = ''] = pairs[0] ?? [];
    const [said = 'rank', value = ''] = pairs[1] ?? [];
    this.#input('entity').value = this.#parts.statementWords.name(dataset, entity);
    this.#relation.value = said;
    this.#input(said).value =
      said === 'above' ? this.#parts.statementWords.name(dataset, value) : value;
    this.#showSaid();
  }

  #entity(field: string, vocabulary: DatasetVocabulary): string {
    const text = this.#input(field).value.trim();
    const { entities } = vocabulary;
    const level = this.#select('level').value;
    const named = findMembers(entities, text);
    const atLevel = named.filter(({ levels }) => levels.includes(level));
    const found = atLevel.length > 0 ? atLevel : named;
    const [only, ...others] = found;
    if (only && others.length === 0) return only.id;
    const { words } = this.#parts;
    const problem = only ? '' : fill(words.unknownName, { name: text });
    const nearest = only ? found.map(({ id }) => id) : nearestNames(text, memberNames(entities));
    const names = text && nearest.join(', ');
    throw new FieldProblem(field, `${problem} ${names && fill(words.nearest, { names })}`.trim());
  }

  /** The chosen statement. Throws a `FieldProblem` if a field can't be understood. */
  query(): StatementQuery {
    const vocabulary = this.#vocabulary;
    if (!vocabulary) throw new FieldProblem('dataset', this.#parts.words.noStatement);
    const said = this.#relation.value;
    const entity = this.#entity('entity', vocabulary);
    const value = said === 'above' ? this.#entity(said, vocabulary) : this.#number(said);
    return {
      dataset: vocabulary.id,
      metric: this.#select('metric').value,
      period: this.#select('period').value,
      level: this.#select('level').value,
      pairs: [
        ['entity', entity],
        [said, value],
      ],
    };
  }

  #number(field: string): string {
    const text = this.#input(field).value;
    const number = readNumber(text);
    if (number !== null) return plainNumber(number);
    throw new FieldProblem(field, fill(this.#parts.words.badNumber, { value: text }));
  }

  /** Moves the focus to a field. */
  focus(field: string): void {
    this.form.querySelector<HTMLElement>(`[name="${field}"]`)?.focus();
  }
}

// Readings in words: titles, names, periods and what is said, in the page's language.

const isSaid = (name: string, said: SaidWords): name is keyof SaidWords =>
  Object.hasOwn(said, name);

/** Words for readings in one language. */
export class StatementWords {
  readonly #vocabularies: readonly DatasetVocabulary[];
  readonly #words: CheckClientWords;
  readonly #language: PageLanguage;

  constructor(
    vocabularies: readonly DatasetVocabulary[],
    words: CheckClientWords,
    language: PageLanguage,
  ) {
    this.#vocabularies = vocabularies;
    this.#words = words;
    this.#language = language;
  }

  #vocabulary(id: string): DatasetVocabulary | undefined {
    return this.#vocabularies.find((one) => one.id === id);
  }

  /** The name of an entity; the id if it has none. */
  name(dataset: string, id: string): string {
    const entity = this.#vocabulary(dataset)?.entities.find((one) => one.id === id);
    return localizedText(entity?.name, this.#language) || id;
  }

  /** The name of an entity, with its id where another one has the same. */
  #distinctName(dataset: string, id: string): string {
    const name = this.name(dataset, id);
    const entities = this.#vocabulary(dataset)?.entities ?? [];
    const isShared = entities.some((one) => one.id !== id && this.name(dataset, one.id) === name);
    return isShared ? `${name} (${id})` : name;
  }

  /** A period as in a sentence: `2025`, `January – November 2025`. */
  period(id: string): string {
    if (isFullYearId(id)) return id;
    const { from, to } = monthsOf(id);
    const format = new Intl.DateTimeFormat(this.#language, {
      ...{ month: 'short', year: 'numeric', timeZone: 'UTC' },
    });
    const [first, last] = [from, to].map((month) => new Date(`${month}-01T00:00:00Z`));
    return first && last ? format.formatRange(first, last) : id;
  }

  #said({ dataset, metric, pairs }: StatementQuery): string {
    const [name = '', value = ''] = pairs[1] ?? [];
    if (!isSaid(name, this.#words.said)) return '';
    const isName = name === 'above';
    const unit = this.#vocabulary(dataset)?.metrics.find(({ id }) => id === metric)?.unit;
    const number = Number(value).toLocaleString(this.#language, { maximumFractionDigits: 15 });
    const isCount = name === 'rank' || name === 'first-since';
    const shown = isName ? this.#distinctName(dataset, value) : isCount ? value : number;
    const percent = unit === 'percent' && /^(?:least|most|value)$/.test(name) ? '%' : '';
    return fill(this.#words.said[name].text, { value: shown + percent });
  }

  /** What a reading says to one question. */
  answer(question: Question, reading: StatementQuery): string {
    const { dataset, metric, period, level, pairs } = reading;
    const vocabulary = this.#vocabulary(dataset);
    switch (question) {
      case 'entity':
        return this.#distinctName(dataset, pairs[0]?.[1] ?? '');
      case 'metric': {
        const title = vocabulary?.metrics.find(({ id }) => id === metric)?.title;
        return localizedText(title, this.#language) || metric;
      }
      case 'period':
        return this.period(period);
      case 'level':
        return localizedText(
          vocabulary?.levels.find(({ id }) => id === level)?.title,
          this.#language,
        );
      case 'relation': {
        const about = this.answer('metric', reading);
        return fill(this.#words.about, { metric: about, said: this.#said(reading) });
      }
    }
  }
}
