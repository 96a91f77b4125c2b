/** A member in the ground of comparisons. Its bounds are put into words when these are first read. */

import type { Entity, Metric } from '../../dataset/schema.ts';
import type { ComparisonMember } from '../../model/comparison-document.ts';
import type { Bounds, Texts } from '../../model/documents.ts';
import { formatBounds } from '../../wording/format-bounds.ts';
import type { Member } from '../members.ts';

const NONE: readonly string[] = [];

function boundsTexts({ low, high }: Bounds, metric: Metric): Texts {
  return formatBounds({ low, high: high ?? Number.POSITIVE_INFINITY }, metric);
}

/** A member as the document holds it; as JSON it has its words. */
export class LazyComparisonMember implements ComparisonMember {
  readonly bounds: Bounds;
  readonly figures: Bounds;
  readonly first: readonly string[];
  readonly #entity: Entity;
  readonly #metric: Metric;
  #known: ComparisonMember['known'] | null = null;

  constructor({ entity, published }: Member, metric: Metric, first: readonly string[]) {
    this.bounds = published.bounds;
    this.figures = published.figures;
    this.first = first.length > 0 ? first : NONE;
    this.#entity = entity;
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

  /** All of it, in the order of documents. */
  toJSON(): ComparisonMember {
    const { id, name, bounds, figures, first, known } = this;
    return { id, name, bounds, figures, first, known };
  }
}
