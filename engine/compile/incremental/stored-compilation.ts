/**
 * A compilation as plain data, which a later one of the same dataset goes on from. Most of it is of dates about which nothing new
 * becomes known.
 */
import type { Dataset } from '../../dataset/schema.ts';
import { DerivationStep } from '../../evidence/explain/derivation-step.ts';
import { memoize } from '../../evidence/incremental/memoize.ts';
import type { RankingDocument, RankingEntry, WhyStep } from '../../model/documents.ts';
import type { CompiledDataset, CompiledRanking, EarlierCompilation } from '../compiled-dataset.ts';
import { lastSharedDate, stateDigests } from '../state-digests.ts';

/** What is stored of a compilation. It can be cloned with `structuredClone`, and keeps what its documents share. */
export interface StoredCompilation
  extends Pick<CompiledDataset, 'rankings' | 'leaders' | 'judgements'> {
  /** What was known on each date; see `stateDigests`. */
  readonly digests: ReadonlyMap<string, string>;
}

/** The rankings with each step of their derivations replaced. What they share stays shared. */
function withSteps(
  rankings: readonly CompiledRanking[],
  replace: (step: WhyStep) => WhyStep,
): CompiledRanking[] {
  const stepOf = memoize(replace);
  const stepsOf = memoize((steps: readonly WhyStep[]) => steps.map(stepOf));
  const entryOf = memoize((entry: RankingEntry) => ({ ...entry, why: stepsOf(entry.why) }));
  const entriesOf = memoize((entries: readonly RankingEntry[]) => entries.map(entryOf));
  const documentOf = (document: RankingDocument) => ({
    ...document,
    entries: entriesOf(document.entries),
  });
  return rankings.map(({ key, vintages, comparisons }) => ({
    key,
    vintages: vintages.map(({ asOf, document }) => ({
      asOf,
      document: document && documentOf(document),
    })),
    comparisons,
  }));
}

/** A step without the code that words it. */
const plainStep = (step: WhyStep): WhyStep =>
  step instanceof DerivationStep ? step.toJSON() : step;

/** A step that equals one that is derived again: that has its text, but not among its own properties. */
const restoredStep = (step: WhyStep): WhyStep =>
  new DerivationStep({ ...step, values: [], isRepeat: false }, { format: () => step.text });

/** What to store of a compilation. */
export function storeCompilation({
  dataset,
  rankings,
  leaders,
  judgements,
}: CompiledDataset): StoredCompilation {
  const digests = stateDigests(dataset);
  return { digests, rankings: withSteps(rankings, plainStep), leaders, judgements };
}

/** What a compilation of a dataset can go on from; null if it has nothing in common with what is stored. */
export function earlierCompilation(
  dataset: Dataset,
  { digests, rankings, leaders, judgements }: StoredCompilation,
): EarlierCompilation | null {
  const until = lastSharedDate(dataset, digests);
  if (until === null) return null;
  return { until, rankings: withSteps(rankings, restoredStep), leaders, judgements };
}
