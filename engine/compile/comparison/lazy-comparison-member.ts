/** Member of a comparison document. Its bounds are put into words on first access. */

import type { Entity, Metric } from '../../dataset/schema.ts';
import type { Bounds, Texts } from '../../model/documents.ts';
import type { ComparisonMember, UnroundedBounds } from '../../model/stored-comparison.ts';
import { formatBounds } from '../../wording/format-bounds.ts';
import { deepEqual } from '../incremental/structural-sharing.ts';
import { boundsDocument, type Member } from '../members.ts';

const NONE: readonly string[] = [];

function boundsTexts({ low, high }: Bounds, metric: Metric): Texts {
  return formatBounds({ low, high: high ?? Number.POSITIVE_INFINITY }, metric);
}

/** Bounds of a member before rounding; undefined if rounding changes none of them. */
export function unroundedBounds(member: Member): UnroundedBounds | undefined {
  const unrounded = {
    bounds: boundsDocument(member.bounds),
    figures: boundsDocument(member.figures),
  };
  return deepEqual(unrounded, member.published) ? undefined : unrounded;
}

/** Member of a comparison document; `toJSON` includes the words. */
export class LazyComparisonMember implements ComparisonMember {
  readonly bounds: Bounds;
  readonly figures: Bounds;
  readonly unrounded?: UnroundedBounds;
  readonly first: readonly string[];
  readonly #entity: Entity;
  readonly #metric: Metric;
  #known: ComparisonMember['known'] | null = null;

  constructor(member: Member, metric: Metric, first: readonly string[]) {
    const unrounded = unroundedBounds(member);
    this.bounds = member.published.bounds;
    this.figures = member.published.figures;
    if (unrounded) this.unrounded = unrounded;
    this.first = first.length > 0 ? first : NONE;
    this.#entity = member.entity;
    this.#metric = metric;
  }

  get id(): string {
    return this.#entity.id;
  }

  get name(): Texts {
    return this.#entity.name;
  }

  get known(): ComparisonMember['known'] {
    this.#known ??= {
      bounds: boundsTexts(this.bounds, this.#metric),
      figures: boundsTexts(this.figures, this.#metric),
    };
    return this.#known;
  }

  /** All fields, in the order of the document. */
  toJSON(): ComparisonMember {
    const { id, name, bounds, figures, unrounded, first, known } = this;
    return { id, name, bounds, figures, ...(unrounded ? { unrounded } : {}), first, known };
  }
}
