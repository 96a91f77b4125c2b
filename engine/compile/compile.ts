/**
 * Compiles a dataset into documents with all their vintages: rankings, comparison documents and leaders, one vintage
 * for each date on which something in them changed. Pure and deterministic to the byte: reads no clock, ignores the
 * order of rows.
 */

import { type IndexedDataset, indexDataset, sortDataset } from '../dataset/indexed-dataset.ts';
import type { Dataset } from '../dataset/schema.ts';
import { areListsEqual, datesOfChange } from '../evidence/cell-evidence.ts';
import { StepCache } from '../evidence/explain/derivation-step.ts';
import { Explainer } from '../evidence/explain/explainer.ts';
import type { ComponentSolution } from '../evidence/fixpoint.ts';
import { RankCache } from '../evidence/rank.ts';
import { type DecimalsByMetric, PublishedDecimals } from '../evidence/rounding.ts';
import { type Solution, Solver } from '../evidence/solver.ts';
import {
  type LeadersKey,
  leadersAddress,
  type RankingKey,
  rankingAddress,
} from '../model/address.ts';
import type { LeadersDocument, RankingDocument } from '../model/documents.ts';
import type { ComparisonDocument } from '../model/stored-comparison.ts';
import { comparisonContent, comparisonDocument, hasContent } from './comparison-document.ts';
import type {
  CompiledDataset,
  CompiledLeaders,
  CompiledRanking,
  DatasetAsOf,
  Judgement,
} from './compiled-dataset.ts';
import { LeadersEvidence, leadersDocument } from './leaders-document.ts';
import { type Member, membersOf } from './members.ts';
import { rankingDocument } from './ranking/ranking-document.ts';
import {
  mayShow,
  newRankingKeys,
  type RankingInputs,
  rankingInputs,
} from './ranking/ranking-inputs.ts';
import {
  deepEqual,
  type EvidenceRow,
  eventsOf,
  isSameContent,
  type Vintage,
  VintageLog,
} from './vintages.ts';

/** Compiles a dataset as known up to `asOf` (`YYYY-MM-DD`; default: the latest date in the data). */
export function compile(authored: Dataset, asOf?: string): CompiledDataset {
  const dataset = sortDataset(authored);
  const dates = datesOfChange(dataset);
  const lastDate =
    asOf ?? [...dates, ...dataset.rewrites.map((row) => row.date)].sort().at(-1) ?? '';
  const compiler = new Compiler(dataset);
  const events = eventsOf(dataset);
  for (const date of dates.filter((day) => day <= lastDate)) {
    compiler.advance(date, events.get(date) ?? []);
  }
  return {
    dataset,
    asOf: lastDate,
    rankings: compiler.rankings(),
    leaders: compiler.leaders(),
    solutions: compiler.solutions,
    judgements: compiler.judgements(),
  };
}

/** Ranking documents as known on a date, in the order of their addresses. */
export function rankingsAsOf(dataset: Dataset, asOf?: string): RankingDocument[] {
  return compile(dataset, asOf).rankings.flatMap(({ vintages }) => vintages.at(-1)?.document ?? []);
}

/** Metric and level of a list of leaders. */
type Subject = Pick<LeadersKey, 'metric' | 'level'>;

/** Compiles a dataset date by date. */
export class Compiler {
  readonly #lookup: IndexedDataset;
  readonly #solver: Solver;
  readonly #solutions = new Map<string, Solution>();
  readonly #inputs = new Map<string, RankingInputs>();
  /** Solutions of the components behind each ranking, by its address. */
  readonly #components = new Map<string, readonly ComponentSolution[]>();
  readonly #known = new Set<string>();
  readonly #publishedDecimals: PublishedDecimals;
  #decimals: DecimalsByMetric;
  readonly #ranges = new RankCache();
  readonly #leadersKeys = new Map<string, LeadersKey>();
  readonly #rankings = new VintageLog<RankingDocument>();
  readonly #comparisons = new VintageLog<ComparisonDocument>();
  readonly #leaders = new VintageLog<LeadersDocument>();
  readonly #judgements = new VintageLog<Judgement>();
  readonly #stepCache = new StepCache();

  constructor(dataset: Dataset) {
    this.#lookup = indexDataset(dataset);
    this.#solver = new Solver(dataset);
    this.#publishedDecimals = new PublishedDecimals(dataset);
    this.#decimals = this.#publishedDecimals.on('');
    const basisChoices = [null, ...dataset.bases.map((basis) => basis.id)];
    for (const { id: metric } of dataset.metrics) {
      for (const { id: level } of dataset.levels) {
        for (const basis of basisChoices) {
          const key = { dataset: dataset.id, metric, level, basis };
          this.#leadersKeys.set(leadersAddress(key), key);
        }
      }
    }
  }

  /** Solves a basis as known on a date, and notes the rankings that it may have from now on. */
  #solve(basis: string, asOf: string): Solution {
    const solution = this.#solver.solve(basis, asOf);
    this.#solutions.set(basis, solution);
    for (const key of newRankingKeys(this.#lookup, solution, this.#known)) {
      const inputs = rankingInputs(this.#lookup, key, this.#ranges);
      this.#inputs.set(inputs.address, inputs);
    }
    return solution;
  }

  /** Advances to a date on which `events` became known or were withdrawn, and records the documents that changed. */
  advance(asOf: string, events: readonly EvidenceRow[]): void {
    const { dataset } = this.#lookup;
    const bases = new Set(events.map((event) => event.basis));
    for (const basis of bases) this.#recordJudgement(basis, asOf, this.#solve(basis, asOf));
    const decimals = this.#publishedDecimals.on(asOf);
    const isRoundingChanged = decimals !== this.#decimals;
    this.#decimals = decimals;
    const snapshot = { lookup: this.#lookup, asOf, solutions: this.#solutions, decimals };
    const explainers = new Map<string, Explainer>();
    const explainerOf = (basis: string, solution: Solution): Explainer => {
      const known =
        explainers.get(basis) ?? new Explainer(this.#lookup, solution, this.#stepCache, decimals);
      explainers.set(basis, known);
      return known;
    };
    const changed: Subject[] = dataset.claims.filter((claim) => bases.has(claim.basis));
    for (const inputs of this.#inputs.values()) {
      const { key } = inputs;
      const solution = this.#solutions.get(key.basis);
      if (!solution) continue;
      const isAffected =
        (bases.has(key.basis) && this.#isEvidenceNew(inputs, solution)) ||
        isRoundingChanged ||
        events.some((row) => mayShow(inputs, row));
      if (!isAffected) continue;
      const explainer = explainerOf(key.basis, solution);
      const members = membersOf(this.#lookup, solution, key, decimals);
      const isRankingChanged = this.#recordRanking(snapshot, inputs, explainer, members);
      const isComparisonChanged =
        (bases.has(key.basis) || isRoundingChanged) &&
        this.#recordComparison(snapshot, inputs, solution, members);
      if (isRankingChanged || isComparisonChanged) changed.push(key);
    }
    this.#recordLeaders(snapshot, changed);
  }

  /** Whether the evidence behind a ranking is solved anew since it was asked last. */
  #isEvidenceNew({ address, cells }: RankingInputs, solution: Solution): boolean {
    const before = this.#components.get(address);
    const components = cells.flatMap(([, period]) => solution.componentsIn(period));
    this.#components.set(address, components);
    return before === undefined || !areListsEqual(before, components);
  }

  #recordRanking(
    snapshot: DatasetAsOf,
    inputs: RankingInputs,
    explainer: Explainer,
    members: readonly Member[],
  ): boolean {
    const { address } = inputs;
    const before = this.#rankings.latest(address);
    const document = rankingDocument(snapshot, inputs, explainer, members, before);
    if (!document) return this.#rankings.end(address, snapshot.asOf);
    const isUnchanged = () => document === before;
    return this.#rankings.appendIfChanged(address, snapshot.asOf, isUnchanged, () => document);
  }

  /**
   * Records the comparison document of a ranking, or its end if the ranking no longer exists. Returns whether it changed.
   * Only rows of its own basis and changed decimals can alter it.
   */
  #recordComparison(
    { lookup, asOf }: DatasetAsOf,
    inputs: RankingInputs,
    solution: Solution,
    members: readonly Member[],
  ): boolean {
    const { address } = inputs;
    if (!this.#rankings.latest(address)) return this.#comparisons.end(address, asOf);
    const before = this.#comparisons.latest(address);
    const { level, metric, period } = inputs.key;
    const order = solution.orderEvidence(level, metric, period);
    const input = { lookup, solution, inputs, asOf, members, order };
    const content = comparisonContent(input, before);
    return this.#comparisons.appendIfChanged(
      address,
      asOf,
      (old) => hasContent(old, content),
      () => comparisonDocument(input, content),
    );
  }

  /** Records the leaders of each metric and level in which a ranking, or the status of a claim, may have changed. */
  #recordLeaders(snapshot: DatasetAsOf, changed: readonly Subject[]): void {
    const subjects = new Set(changed.map(({ metric, level }) => `${metric}/${level}`));
    const rankingOf = (key: RankingKey) => this.#rankings.latest(rankingAddress(key));
    const comparisonOf = (key: RankingKey) => this.#comparisons.latest(rankingAddress(key));
    const inputs = { ...snapshot, rankingOf, comparisonOf };
    const known = new Map<string, LeadersEvidence>();
    for (const [address, key] of this.#leadersKeys) {
      const subject = `${key.metric}/${key.level}`;
      if (!subjects.has(subject)) continue;
      const evidence = known.get(subject) ?? new LeadersEvidence(inputs, key);
      known.set(subject, evidence);
      const document = leadersDocument(evidence, key.basis);
      if (!document) this.#leaders.end(address, snapshot.asOf);
      else
        this.#leaders.appendIfChanged(
          address,
          snapshot.asOf,
          (before) => isSameContent(before, document),
          () => document,
        );
    }
  }

  #recordJudgement(basis: string, asOf: string, { claims, conflicts }: Solution): void {
    const isSame = (before: Judgement) =>
      deepEqual(before.conflicts, conflicts) &&
      before.claims.size === claims.size &&
      [...claims].every(([id, status]) => before.claims.get(id) === status);
    this.#judgements.appendIfChanged(basis, asOf, isSame, () => ({ claims, conflicts }));
  }

  judgements(): ReadonlyMap<string, readonly Vintage<Judgement>[]> {
    const bases = this.#judgements.addresses();
    return new Map(bases.map((basis) => [basis, this.#judgements.vintagesOf(basis)]));
  }

  get solutions(): ReadonlyMap<string, Solution> {
    return this.#solutions;
  }

  rankings(): CompiledRanking[] {
    return this.#rankings.addresses().flatMap((address) => {
      const key = this.#inputs.get(address)?.key;
      if (!key) return [];
      const vintages = this.#rankings.vintagesOf(address);
      return [{ key, vintages, comparisons: this.#comparisons.vintagesOf(address) }];
    });
  }

  leaders(): CompiledLeaders[] {
    return this.#leaders.addresses().flatMap((address) => {
      const key = this.#leadersKeys.get(address);
      return key ? [{ key, vintages: this.#leaders.vintagesOf(address) }] : [];
    });
  }
}
