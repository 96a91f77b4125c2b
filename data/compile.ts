/**
 * A dataset into its rankings with all their vintages: what was known on each date on which something changed. Pure and
 * byte-stable: no clock, no order of rows.
 */
import { type RankingKey, rankingAddress } from './address.ts';
import { isCounted } from './dataset-file.ts';
import type { RankingDocument } from './documents.ts';
import { solve } from './evidence/bounds.ts';
import { Explainer, type Sentences } from './evidence/explain.ts';
import type { Solution } from './evidence/solution.ts';
import { datesOfChange } from './evidence/used.ts';
import { type Lookup, makeLookup } from './lookup.ts';
import { inOrder } from './order.ts';
import { rankingDocument } from './ranking.ts';
import type { Claim, Dataset, Observation } from './schema.ts';

/** What was known of a ranking from a date on; `document` is null from the date on which it ceased to exist. */
export interface Vintage {
  readonly asOf: string;
  readonly document: RankingDocument | null;
}

export interface CompiledRanking {
  readonly key: RankingKey;
  /** Ascending by date. */
  readonly vintages: readonly Vintage[];
}

export interface CompiledDataset {
  readonly dataset: Dataset;
  /** The latest date in the data, or the date asked for. */
  readonly asOf: string;
  /** In the order of their addresses. */
  readonly rankings: readonly CompiledRanking[];
  /** The solution of each basis at the compiled date. */
  readonly solutions: ReadonlyMap<string, Solution>;
}

/** The metrics of which figures can change a ranking of this one: itself and its parts. */
function related(lookup: Lookup, metric: string): Set<string> {
  const chain = new Set([metric]);
  for (const id of chain) {
    for (const row of lookup.dataset.metrics) if (row.partOf === id) chain.add(row.id);
  }
  return chain;
}

/** Every ranking that a solution may have. */
function* keysOf(lookup: Lookup, solution: Solution): Generator<RankingKey> {
  const { dataset } = lookup;
  const { grid, reports } = solution;
  const named = new Set<string>();
  for (const rows of reports.observations.values()) {
    for (const row of rows) named.add(`${row.metric} ${row.period.id}`);
  }
  for (const metric of dataset.metrics) {
    for (const period of grid.periods) {
      if (isCounted(metric) && !named.has(`${metric.id} ${period.id}`)) continue;
      for (const level of dataset.levels) {
        yield {
          dataset: dataset.id,
          metric: metric.id,
          period: period.id,
          level: level.id,
          basis: grid.basis,
        };
      }
    }
  }
}

/** The content of a document by which vintages are told apart: all but its date and its links. */
function contentOf(document: RankingDocument | null): string {
  return JSON.stringify(document && { ...document, asOf: '', links: null });
}

class Compiler {
  readonly #lookup: Lookup;
  readonly #solutions = new Map<string, Solution>();
  readonly #keys = new Map<string, RankingKey>();
  readonly #vintages = new Map<string, Vintage[]>();
  readonly #contents = new Map<string, string>();
  readonly #sentences: Sentences = new Map();

  constructor(dataset: Dataset) {
    this.#lookup = makeLookup(dataset);
  }

  /** Goes on to a date on which `events` became known or were withdrawn. */
  advance(asOf: string, events: readonly (Observation | Claim)[]): void {
    const { dataset } = this.#lookup;
    const bases = new Set(events.map((event) => event.basis));
    for (const basis of bases) this.#solutions.set(basis, solve(dataset, basis, asOf));
    for (const solution of this.#solutions.values()) {
      for (const key of keysOf(this.#lookup, solution)) this.#keys.set(rankingAddress(key), key);
    }
    const metrics = new Set(events.map((event) => event.metric));
    const snapshot = { lookup: this.#lookup, asOf, solutions: this.#solutions };
    const explainers = new Map<string, Explainer>();
    for (const [address, key] of this.#keys) {
      const touched = [...related(this.#lookup, key.metric)].some((metric) => metrics.has(metric));
      const solution = this.#solutions.get(key.basis);
      if (!solution || !(bases.has(key.basis) || touched)) continue;
      const explainer =
        explainers.get(key.basis) ?? new Explainer(this.#lookup, solution, this.#sentences);
      explainers.set(key.basis, explainer);
      this.#keep(address, asOf, rankingDocument(snapshot, key, explainer));
    }
  }

  #keep(address: string, asOf: string, document: RankingDocument | null): void {
    const content = contentOf(document);
    if (content === (this.#contents.get(address) ?? 'null')) return;
    this.#contents.set(address, content);
    const vintages = this.#vintages.get(address);
    if (vintages) vintages.push({ asOf, document });
    else this.#vintages.set(address, [{ asOf, document }]);
  }

  get solutions(): ReadonlyMap<string, Solution> {
    return this.#solutions;
  }

  rankings(): CompiledRanking[] {
    const addresses = [...this.#vintages.keys()].sort();
    return addresses.flatMap((address) => {
      const key = this.#keys.get(address);
      return key ? [{ key, vintages: this.#vintages.get(address) ?? [] }] : [];
    });
  }
}

/** Compiles a dataset as known up to `asOf` (`YYYY-MM-DD`; the latest date in the data without). */
export function compile(authored: Dataset, asOf?: string): CompiledDataset {
  const dataset = inOrder(authored);
  const dates = datesOfChange(dataset);
  const until = asOf ?? dates.at(-1) ?? '';
  const compiler = new Compiler(dataset);
  const statements = [...dataset.observations, ...dataset.claims];
  for (const date of dates.filter((day) => day <= until)) {
    const events = statements.filter((row) => row.knownFrom === date || row.withdrawnOn === date);
    compiler.advance(date, events);
  }
  return { dataset, asOf: until, rankings: compiler.rankings(), solutions: compiler.solutions };
}

/** The ranking documents as known on a date, in the order of their addresses. */
export function rankingsAsOf(dataset: Dataset, asOf?: string): RankingDocument[] {
  return compile(dataset, asOf).rankings.flatMap(({ vintages }) => vintages.at(-1)?.document ?? []);
}
