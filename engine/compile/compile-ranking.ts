/**
 * Compiles one ranking of a dataset, for a page that shows only one: its document and its vintages are those that `compile` makes, at a
 * fraction of the time.
 */
import { type IndexedDataset, indexDataset, sortDataset } from '../dataset/indexed-dataset.ts';
import type { Dataset } from '../dataset/schema.ts';
import { datesOfChange } from '../evidence/cell-evidence.ts';
import { StepCache } from '../evidence/explain/derivation-step.ts';
import { Explainer } from '../evidence/explain/explainer.ts';
import { RankCache } from '../evidence/rank.ts';
import { type DecimalsByMetric, PublishedDecimals } from '../evidence/rounding.ts';
import { type Solution, Solver } from '../evidence/solver.ts';
import { type RankingKey, rankingAddress } from '../model/address.ts';
import type { RankingDocument } from '../model/documents.ts';
import type { CompiledDataset, CompiledRanking, DatasetAsOf } from './compiled-dataset.ts';
import { hasRanking, membersOf } from './members.ts';
import { rankingDocument } from './ranking/ranking-document.ts';
import { newRankingKeys, type RankingInputs, rankingInputs } from './ranking/ranking-inputs.ts';
import type { ViewSource } from './ranking/view-document.ts';
import { eventsOf, VintageLog } from './vintages.ts';

/** One ranking of a dataset, with what its view shows of the others. */
export interface CompiledOneRanking extends ViewSource, Pick<CompiledDataset, 'solutions'> {
  /** Without vintages if it never existed. */
  readonly ranking: Pick<CompiledRanking, 'key' | 'vintages'>;
}

/** The keys of the rankings that exist on the date of a snapshot, in the order of their addresses. */
function existingRankings({ lookup, solutions, decimals }: DatasetAsOf): RankingKey[] {
  const known = new Set<string>();
  const keys = [...solutions.values()].flatMap((solution) =>
    [...newRankingKeys(lookup, solution, known)].filter((key) =>
      hasRanking(lookup, solution, key, decimals),
    ),
  );
  const byAddress = new Map(keys.map((key) => [rankingAddress(key), key]));
  return [...byAddress.keys()].sort().flatMap((address) => byAddress.get(address) ?? []);
}

class OneRankingCompiler {
  readonly #lookup: IndexedDataset;
  readonly #solver: Solver;
  readonly #rounding: PublishedDecimals;
  readonly #inputs: RankingInputs;
  readonly #stepCache = new StepCache();
  readonly #solutions = new Map<string, Solution>();
  readonly #log = new VintageLog<RankingDocument>();

  constructor(dataset: Dataset, key: RankingKey) {
    this.#lookup = indexDataset(dataset);
    this.#solver = new Solver(dataset);
    this.#rounding = new PublishedDecimals(dataset);
    this.#inputs = rankingInputs(this.#lookup, key, new RankCache());
  }

  /** Advances to a date on which rows of these bases became known or were withdrawn. */
  advance(asOf: string, bases: ReadonlySet<string>): void {
    for (const basis of bases) this.#solutions.set(basis, this.#solver.solve(basis, asOf));
    const { address, key } = this.#inputs;
    const solution = this.#solutions.get(key.basis);
    const decimals = this.#rounding.on(asOf);
    if (!solution) return;
    const snapshot = this.#snapshot(asOf, decimals);
    const document = rankingDocument(
      snapshot,
      this.#inputs,
      new Explainer(this.#lookup, solution, this.#stepCache, decimals),
      membersOf(this.#lookup, solution, key, decimals),
      this.#log.latest(address),
    );
    if (document)
      this.#log.appendIfChanged(
        address,
        asOf,
        (before) => before === document,
        () => document,
      );
    else this.#log.end(address, asOf);
  }

  #snapshot(asOf: string, decimals: DecimalsByMetric): DatasetAsOf {
    return { lookup: this.#lookup, asOf, solutions: this.#solutions, decimals };
  }

  compiled(asOf: string): CompiledOneRanking {
    const { address, key } = this.#inputs;
    const ranking = { key, vintages: this.#log.vintagesOf(address) };
    const existing = existingRankings(this.#snapshot(asOf, this.#rounding.on(asOf)));
    const rankings = existing.map((other) =>
      rankingAddress(other) === address
        ? ranking
        : { key: other, vintages: [{ asOf, document: other }] },
    );
    const { dataset } = this.#lookup;
    return { dataset, asOf, solutions: this.#solutions, rankings, ranking };
  }
}

/** Compiles the ranking `key` as known up to the latest date in the data. The others have one vintage, of that date. */
export function compileRanking(authored: Dataset, key: RankingKey): CompiledOneRanking {
  const dataset = sortDataset(authored);
  const compiler = new OneRankingCompiler(dataset, key);
  const events = eventsOf(dataset);
  const dates = datesOfChange(dataset);
  for (const date of dates)
    compiler.advance(date, new Set((events.get(date) ?? []).map(({ basis }) => basis)));
  const rewritten = dataset.rewrites.map(({ date }) => date);
  return compiler.compiled([...dates, ...rewritten].sort().at(-1) ?? '');
}
