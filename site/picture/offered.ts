/** Which rankings are offered as pictures: those that compare enough to be passed on without their page. */
import type { CompiledDataset, CompiledRanking } from '../../data/compile.ts';

const FEWEST_PLACES = 3;

/** The rankings that exist now, on a way of counting that compares, with at least three places listed. */
export function offered({ rankings }: CompiledDataset): CompiledRanking[] {
  return rankings.filter(({ vintages }) => {
    const document = vintages.at(-1)?.document;
    return document != null && !document.mixed && document.entries.length >= FEWEST_PLACES;
  });
}
