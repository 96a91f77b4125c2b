/**
 * Compiles a dataset into documents with all their vintages: rankings, comparison documents and leaders, one vintage
 * for each date on which something in them changed. Pure and deterministic to the byte: reads no clock, ignores the
 * order of rows.
 */

import { type IndexedDataset, indexDataset } from '../dataset/indexed-dataset.ts';
import type { Claim, Dataset, Observation } from '../dataset/schema.ts';
import { sortDataset } from '../dataset/sort-dataset.ts';
import { Explainer } from '../evidence/explain/explainer.ts';
import { RankCache } from '../evidence/incremental/rank-cache.ts';
import { StepCache } from '../evidence/incremental/step-cache.ts';
import { type DecimalsByMetric, PublishedDecimals } from '../evidence/rounding.ts';
import type { Solution } from '../evidence/solution.ts';
import { Solver } from '../evidence/solver.ts';
import { datesOfChange } from '../evidence/usable.ts';
import {
  type LeadersKey,
  leadersAddress,
  type RankingKey,
  rankingAddress,
} from '../model/document-address.ts';
import type { Conflict, LeadersDocument, RankingDocument } from '../model/documents.ts';
import type { ComparisonDocument } from '../model/stored-comparison.ts';
import type { ClaimStatus } from '../model/vocabulary.ts';
import {
  comparisonContent,
  comparisonDocument,
  hasContent,
} from './comparison/comparison-document.ts';
import type { DatasetAsOf } from './dataset-as-of.ts';
import { DayEvents } from './incremental/day-events.ts';
import { RankingInputs } from './incremental/ranking-inputs.ts';
import { deepEqual, isSameContent } from './incremental/structural-sharing.ts';
import { LeadersEvidence, leadersDocument } from './leaders/leaders-document.ts';
import { type Member, membersOf } from './members.ts';
import { rankingDocument } from './ranking/ranking-document.ts';
import { newRankingKeys } from './ranking/ranking-keys.ts';
import { type Vintage, VintageLog } from './vintages.ts';

export type { Vintage } from './vintages.ts';

/** A ranking with all vintages of its document and of its comparison document. */
export interface CompiledRanking {
  readonly key: RankingKey;
  /** Ascending by date. */
  readonly vintages: readonly Vintage<RankingDocument>[];
  /**
   * Vintages of the comparison document. Their dates are independent: bounds without claims can change while the
   * ranking stays the same.
   */
  readonly comparisons: readonly Vintage<ComparisonDocument>[];
}

/**
 * Leaders of one metric at one level: on the basis of the key, or on the default basis of each year if the key has
 * none.
 */
export interface CompiledLeaders {
  readonly key: LeadersKey;
  /** Ascending by date. */
  readonly vintages: readonly Vintage<LeadersDocument>[];
}

/** What is judged of the evidence of one basis on a date: the status of each known claim by id, and all conflicts. */
export interface Judgement {
  readonly claims: ReadonlyMap<string, ClaimStatus>;
  readonly conflicts: readonly Conflict[];
}

/** All compiled documents of a dataset, with the solutions that they come from. */
export interface CompiledDataset {
  readonly dataset: Dataset;
  /** The requested date, or else the latest date in the data (`YYYY-MM-DD`). */
  readonly asOf: string;
  /** In the order of their addresses. */
  readonly rankings: readonly CompiledRanking[];
  /** In the order of their addresses. */
  readonly leaders: readonly CompiledLeaders[];
  /** Solution of each basis at the compiled date, by basis id. */
  readonly solutions: ReadonlyMap<string, Solution>;
  /** Judgements of each basis, ascending by date. */
  readonly judgements: ReadonlyMap<string, readonly Vintage<Judgement>[]>;
}

/** Metric and level of a list of leaders. */
type Subject = Pick<LeadersKey, 'metric' | 'level'>;

class Compiler {
  readonly #lookup: IndexedDataset;
  readonly #solver: Solver;
  readonly #solutions = new Map<string, Solution>();
  readonly #inputs = new Map<string, RankingInputs>();
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

  /** Advances to a date on which `events` became known or were withdrawn, and records the documents that changed. */
  advance(asOf: string, events: readonly (Observation | Claim)[]): void {
    const { dataset } = this.#lookup;
    const bases = new Set(events.map((event) => event.basis));
    for (const basis of bases) {
      const solution = this.#solver.solve(basis, asOf);
      this.#solutions.set(basis, solution);
      this.#recordJudgement(basis, asOf, solution);
      for (const key of newRankingKeys(this.#lookup, solution, this.#known)) {
        const address = rankingAddress(key);
        this.#inputs.set(address, new RankingInputs(this.#lookup, address, key, this.#ranges));
      }
    }
    const decimals = this.#publishedDecimals.on(asOf);
    const isRoundingChanged = decimals !== this.#decimals;
    this.#decimals = decimals;
    const snapshot = { lookup: this.#lookup, asOf, solutions: this.#solutions, decimals };
    const dayEvents = new DayEvents(events);
    const explainers = new Map<string, Explainer>();
    const explainerOf = (basis: string, solution: Solution): Explainer => {
      const known =
        explainers.get(basis) ?? new Explainer(this.#lookup, solution, this.#stepCache, decimals);
      explainers.set(basis, known);
      return known;
    };
    const changed: Subject[] = dataset.claims.filter((claim) => bases.has(claim.basis));
    for (const inputs of this.#inputs.values()) {
      const { address, key } = inputs;
      const solution = this.#solutions.get(key.basis);
      if (!solution) continue;
      const isSolutionChanged = bases.has(key.basis) && inputs.updateVersion(solution);
      if (isRoundingChanged) inputs.forgetEntries();
      const isAffected = isSolutionChanged || isRoundingChanged;
      if (!isAffected && !dayEvents.affects(inputs, () => this.#rankings.latest(address))) continue;
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
    const input = { lookup, solution, inputs, asOf, members };
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
    const inputs = { ...snapshot, rankingOf, comparisonOf, ranges: this.#ranges };
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

/** Rows that became known or were withdrawn, by date. */
export function eventsOf(dataset: Dataset): Map<string, (Observation | Claim)[]> {
  const events = new Map<string, (Observation | Claim)[]>();
  for (const row of [...dataset.observations, ...dataset.claims]) {
    for (const date of new Set([row.knownFrom, row.withdrawnOn ?? row.knownFrom])) {
      const rows = events.get(date);
      if (rows) rows.push(row);
      else events.set(date, [row]);
    }
  }
  return events;
}

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
