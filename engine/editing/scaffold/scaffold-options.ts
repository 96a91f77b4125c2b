/** What a new dataset needs besides the figures of its table. */

import { isId } from '../../dataset/cells.ts';
import { isFullYear, parsePeriod } from '../../model/period.ts';
import type { Qualifier } from '../../model/vocabulary.ts';
import type { Multiple } from '../import/cells/number-words.ts';
import type { MarginsAnswer, ReadFigure } from '../import/reading.ts';

/** Who is in a list. */
export const AMONG = ['all', 'top'] as const;
export type Among = (typeof AMONG)[number];

/** What is known of a source. */
export type SourceFields = Readonly<
  Record<'publisher' | 'title' | 'url' | 'published' | 'kind', string>
>;

/** A published statement of rank. */
export interface NewClaim {
  /** The name of its place. */
  readonly name: string;
  readonly rank: number;
  /** A figure of the metric and period that it is about. */
  readonly about: ReadFigure;
  /** The name of its source in `moreSources`. */
  readonly source: string;
}

/** Values that the table does not contain. */
export interface ScaffoldOptions {
  readonly id: string;
  readonly title: string;
  /** Whether somebody chose the title: it is then the heading of the rankings. */
  readonly isTitled?: boolean;
  /** An SPDX identifier, or another text; empty: none was chosen. */
  readonly license: string;
  /** Whether the figures are of everyone, or of the top of a longer list; null: nobody said. */
  readonly among?: Among | null;
  /** What becomes of the table's margins of error; null if it has none. */
  readonly margins?: MarginsAnswer | null;
  /** Whether the table came by a link, so that this copy's owner doesn't answer for it. */
  readonly isFromLink?: boolean;
  /** The title of the metric of figures for which the table names none, or of all if `metric` is not null. */
  readonly metric: string | null;
  /** The unit of figures for which the table names none; its power counts where the table multiplies by none. */
  readonly unit: Multiple;
  /** The period of figures for which the table names none. */
  readonly period: string;
  /** The title of the level: `Countries`. */
  readonly level: string;
  /** The qualifier of figures that are stated without a word such as “about”. */
  readonly qualifier: Qualifier;
  /** The source of figures for which no column names one. */
  readonly source: SourceFields;
  /** Sources of figures and claims from elsewhere, by the name that these have as their source. */
  readonly moreSources?: ReadonlyMap<string, SourceFields>;
  readonly claims?: readonly NewClaim[];
  /** The day on which it was read, `YYYY-MM-DD`. */
  readonly today: string;
}

/** The default period: the latest one with at least half as many figures as the fullest; a full year if there is one. */
export function defaultPeriod(observations: readonly { readonly period?: string }[]): string {
  const groups = [...Map.groupBy(observations, ({ period = '' }) => period)].map(([id, rows]) => {
    const period = parsePeriod(id);
    return { id, count: rows.length, end: period?.end ?? 0, isYear: period && isFullYear(period) };
  });
  const years = groups.filter(({ isYear }) => isYear);
  const candidates = years.length > 0 ? years : groups;
  const fullest = Math.max(0, ...candidates.map(({ count }) => count));
  const wellCovered = candidates.filter(({ count }) => count * 2 >= fullest);
  return wellCovered.toSorted((a, b) => b.end - a.end)[0]?.id ?? '';
}

/** The ASCII letters and digits of a text, joined by hyphens; empty if it has none. */
export function slugify(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}|['’]/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60)
    .replace(/-$/, '');
}

/** Allocates an id for each text: its slug, or `other` if it has none, with a number if taken. Equal texts share an id. */
export class IdAllocator {
  readonly #ids = new Map<string, string>();
  readonly #taken = new Set<string>();
  readonly #other: string;

  constructor(other: string) {
    this.#other = other;
  }

  idFor(text: string): string {
    const existing = this.#ids.get(text);
    if (existing !== undefined) return existing;
    const slug = slugify(text);
    const stem = isId(slug) ? slug : this.#other;
    let id = slug === stem ? stem : `${stem}-1`;
    for (let number = 2; this.#taken.has(id); number += 1) id = `${stem}-${number}`;
    this.#taken.add(id);
    this.#ids.set(text, id);
    return id;
  }

  get all(): ReadonlyMap<string, string> {
    return this.#ids;
  }
}
