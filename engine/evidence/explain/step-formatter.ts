/** Formatter of derivation steps as sentences, with the names, titles and units of the dataset. */

import type { IndexedDataset } from '../../dataset/indexed-dataset.ts';
import { type CellIdParts, parseCellId } from '../../model/address.ts';
import type { Texts } from '../../model/documents.ts';
import type { WordingLanguage } from '../../model/languages.ts';
import { localizedText, textsOf } from '../../model/text.ts';
import { formatStated } from '../../wording/format-bounds.ts';
import {
  formatList,
  formatPeriod,
  formatPeriodId,
  formatQuantity,
  outwardRounding,
  type Unit,
} from '../../wording/formatters.ts';
import type { Side } from '../fixpoint-state.ts';
import type { BoundId, StepFacts } from './derivation-step.ts';
import {
  type BoundWords,
  type FigureWords,
  growthWords,
  precisionWords,
  type SentenceKind,
  stepSentence,
} from './sentences.ts';

/** Formats the steps of one dataset. */
export class StepFormatter {
  readonly #lookup: IndexedDataset;
  /** Words of figures by language and observation: many steps name the same ones. */
  readonly #figures = new Map<string, FigureWords>();

  constructor(lookup: IndexedDataset) {
    this.#lookup = lookup;
  }

  /** Formats a step in every language of the wording. */
  format(step: StepFacts): Texts {
    return textsOf((language) => this.#sentence(step, language));
  }

  #sentence(step: StepFacts, language: WordingLanguage): string {
    const subject = parseCellId(step.cell);
    const claim = this.#lookup.claims.get(step.claims[0] ?? '');
    return stepSentence(
      sentenceKind(step, this.#lookup.metrics.get(subject.metric)?.growth !== undefined),
      {
        subject: this.#subjectWords(subject, language),
        value: this.#quantity(step.value, subject.metric, language, step.bound),
        side: step.bound,
        figures: step.observations.map((id) => this.#figureWords(id, language)),
        from: step.from.map((bound, index) =>
          this.#boundWords(bound, step.values[index] ?? 0, subject, language),
        ),
        publisher: this.#publisher(claim?.source ?? '', language),
        holder: this.#name(claim?.entity ?? '', language),
        isHolder: claim?.entity === subject.entity,
        list: (items) => formatList(items, language),
      },
      language,
    );
  }

  #name(entity: string, language: WordingLanguage): string {
    const texts = this.#lookup.names.get(entity);
    return texts ? localizedText(texts, language) : entity;
  }

  #publisher(source: string, language: WordingLanguage): string {
    return localizedText(this.#lookup.publishers.get(source), language) || source;
  }

  #subjectWords({ entity, metric, period }: CellIdParts, language: WordingLanguage): string {
    const title = this.#lookup.metrics.get(metric)?.title;
    const words = [
      this.#name(entity, language),
      title ? localizedText(title, language) : metric,
      formatPeriodId(period, language),
    ];
    return words.join(language === 'zh' ? '，' : ', ');
  }

  /** Words for a bound of another cell. Its name contains only the parts that differ from the explained cell. */
  #boundWords(
    { cell, bound: side }: BoundId,
    value: number,
    subject: CellIdParts,
    language: WordingLanguage,
  ): BoundWords {
    const parts = parseCellId(cell);
    const title = this.#lookup.metrics.get(parts.metric)?.title;
    const names = [
      ...(parts.entity === subject.entity ? [] : [this.#name(parts.entity, language)]),
      ...(parts.metric === subject.metric || !title ? [] : [localizedText(title, language)]),
      ...(parts.period === subject.period ? [] : [formatPeriodId(parts.period, language)]),
    ];
    return {
      name: names.join(language === 'zh' ? '，' : ', '),
      value:
        value === Number.POSITIVE_INFINITY
          ? null
          : this.#quantity(value, parts.metric, language, side),
      side,
    };
  }

  #figureWords(id: string, language: WordingLanguage): FigureWords {
    const key = `${language} ${id}`;
    const words = this.#figures.get(key) ?? this.#makeFigureWords(id, language);
    this.#figures.set(key, words);
    return words;
  }

  #makeFigureWords(id: string, language: WordingLanguage): FigureWords {
    const row = this.#lookup.observations.get(id);
    if (!row)
      return {
        ...{ publisher: '', value: id, precision: '', growth: '', period: '' },
        isModelled: false,
      };
    const unit = this.#quantity(row.precision ?? 0, row.metric, language, null);
    return {
      publisher: this.#publisher(row.source, language),
      value: formatStated(row, this.#unit(row.metric), language),
      precision:
        row.modelled && row.qualifier === 'exact'
          ? ''
          : precisionWords(row.qualifier, unit, language),
      isModelled: row.modelled ?? false,
      growth: row.yoy ? growthWords(row.yoy, language) : '',
      period: formatPeriod(row.period, language),
    };
  }

  #unit(metric: string): Unit {
    const definition = this.#lookup.metrics.get(metric);
    return { id: definition?.unit ?? '', name: definition?.unitName as Texts | undefined };
  }

  #quantity(value: number, metric: string, language: WordingLanguage, side: Side | null): string {
    return formatQuantity(
      value,
      this.#unit(metric),
      language,
      side === null ? 'halfExpand' : outwardRounding(side),
    );
  }
}

/** Kind of the sentence for a step. */
function sentenceKind(
  { bound, rule, from, isRepeat }: StepFacts,
  isRate: boolean,
): SentenceKind | 'same' {
  if (isRepeat) return 'same';
  const hasOppositeSide = from.some((source) => source.bound !== bound);
  switch (rule) {
    case 'subperiod':
      return hasOppositeSide ? 'rest' : 'sum';
    case 'growth':
      return from.length > 0 ? 'ratio' : isRate ? 'rate' : 'growth';
    case 'share':
      return 'ratio';
    case 'reported':
    case 'part':
    case 'inside':
    case 'claim':
      return rule;
  }
}
