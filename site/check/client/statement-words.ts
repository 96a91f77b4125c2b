/** Readings in words: titles, names, periods and what is said, in the page's language. */
import type { PageLanguage } from '../../../engine/model/languages.ts';
import { isFullYearId, monthsOf } from '../../../engine/model/period.ts';
import { localizedText } from '../../../engine/model/text.ts';
import type { Question, StatementQuery } from '../../../engine/verdict/sentence/read-sentence.ts';
import type { DatasetVocabulary } from '../../../engine/verdict/sentence/vocabulary.ts';
import type { CheckClientWords, SaidWords } from '../../words/check-interface.ts';
import { fill } from './page-parts.ts';

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
