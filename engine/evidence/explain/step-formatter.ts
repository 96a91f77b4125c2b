/** Puts steps into words: what a step says in ids and numbers, with the names, titles and units of the data. */

import type { Lookup } from '../../dataset/indexed-dataset.ts';
import type { Texts } from '../../model/documents/mod.ts';
import { parsePeriod } from '../../model/period.ts';
import {
  type Language,
  listWords,
  periodWords,
  quantity,
  roundingOf,
  textIn,
} from '../../wording/formatters.ts';
import type { Side } from '../fixpoint-state.ts';
import {
  type BoundWords,
  type FigureWords,
  precisionWords,
  type SentenceKind,
  sentence,
} from './sentences.ts';
import type { BoundOfCell, StepFacts } from './step-facts.ts';

/** What a cell's name says. */
interface CellParts {
  readonly entity: string;
  readonly metric: string;
  readonly period: Parameters<typeof periodWords>[0];
}

function partsOf(cell: string): CellParts {
  const [entity = '', metric = '', period = ''] = cell.split('/');
  return { entity, metric, period: parsePeriod(period) ?? { id: period, from: '', to: '' } };
}

/** Tells the steps of one dataset. */
export class StepTeller {
  readonly #lookup: Lookup;

  constructor(lookup: Lookup) {
    this.#lookup = lookup;
  }

  /** A step in English and Chinese. */
  textOf(step: StepFacts): Texts {
    return { en: this.#say(step, 'en'), zh: this.#say(step, 'zh') };
  }

  #say(step: StepFacts, language: Language): string {
    const own = partsOf(step.cell);
    const claim = this.#lookup.claims.get(step.claims[0] ?? '');
    return sentence(
      kindOf(step, this.#lookup.metrics.get(own.metric)?.growth !== undefined),
      {
        subject: this.#subject(own, language),
        value: this.#quantity(step.value, own.metric, language, step.bound),
        side: step.bound,
        figures: step.observations.map((id) => this.#figure(id, language)),
        from: step.from.map((bound, index) =>
          this.#sayBound(bound, step.values[index] ?? 0, own, language),
        ),
        publisher: this.#lookup.publishers.get(claim?.source ?? '') ?? '',
        holder: this.#name(claim?.entity ?? '', language),
        isHolder: claim?.entity === own.entity,
        list: (items) => listWords(items, language),
      },
      language,
    );
  }

  #name(entity: string, language: Language): string {
    const texts = this.#lookup.names.get(entity);
    return texts ? textIn(texts, language) : entity;
  }

  #subject({ entity, metric, period }: CellParts, language: Language): string {
    const title = this.#lookup.metrics.get(metric)?.title;
    const words = [
      this.#name(entity, language),
      title ? textIn(title, language) : metric,
      periodWords(period, language),
    ];
    return words.join(language === 'zh' ? '，' : ', ');
  }

  /** Another cell's bound, said with only what sets it apart from the one being explained. */
  #sayBound(
    { cell, bound: side }: BoundOfCell,
    value: number,
    own: CellParts,
    language: Language,
  ): BoundWords {
    const parts = partsOf(cell);
    const title = this.#lookup.metrics.get(parts.metric)?.title;
    const names = [
      ...(parts.entity === own.entity ? [] : [this.#name(parts.entity, language)]),
      ...(parts.metric === own.metric || !title ? [] : [textIn(title, language)]),
      ...(parts.period.id === own.period.id ? [] : [periodWords(parts.period, language)]),
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

  #figure(id: string, language: Language): FigureWords {
    const row = this.#lookup.observations.get(id);
    if (!row) return { publisher: '', value: id, how: '', growth: '', period: '' };
    const rate = row.yoy?.value.toFixed(row.yoy.decimals) ?? '';
    const sign = (row.yoy?.value ?? 0) > 0 ? '+' : '';
    const unit = this.#quantity(row.precision ?? 0, row.metric, language, null);
    return {
      publisher: this.#lookup.publishers.get(row.source) ?? row.source,
      value: this.#quantity(row.value, row.metric, language, null),
      how: precisionWords(row.qualifier, unit, language),
      growth: language === 'zh' ? `同比${sign}${rate}%` : `${sign}${rate} % on the year before`,
      period: periodWords(row.period, language),
    };
  }

  #quantity(value: number, metric: string, language: Language, side: Side | null): string {
    const found = this.#lookup.metrics.get(metric);
    const unit = { id: found?.unit ?? '', name: found?.unitName as Texts | undefined };
    return quantity(value, unit, language, side === null ? 'halfExpand' : roundingOf(side));
  }
}

/** Which sentence tells a step. */
function kindOf({ bound, rule, from, same }: StepFacts, isRate: boolean): SentenceKind | 'same' {
  if (same) return 'same';
  const opposite = from.some((other) => other.bound !== bound);
  switch (rule) {
    case 'subperiod':
      return opposite ? 'rest' : 'sum';
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
