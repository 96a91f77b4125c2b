/** The ranking of a draft: its table's figures and what was added to them. */
import type { ReadProblem } from '../import/reading.ts';
import { NOTHING_RANKED } from '../scaffold/scaffold-dataset.ts';
import { type AddedEvidence, type EvidenceProblem, readAddedEvidence } from './added-evidence.ts';
import { placeErrors } from './draft-errors.ts';
import { buildRanking, chooseRanking, type DraftRanking } from './draft-ranking.ts';
import type { ReadDraft } from './read-draft.ts';

export interface RankedDraft {
  /** Null if something is wrong. */
  readonly ranking: DraftRanking | null;
  /** Figures of the table that can be read, but not be in a dataset, such as negative ones. */
  readonly figureProblems: readonly ReadProblem[];
  /** What is wrong with added figures and claims, which are then left out. */
  readonly evidenceProblems: readonly EvidenceProblem[];
  /** Why else the files aren't a dataset, or have no ranking. */
  readonly errors: readonly string[];
}

/** Claims that the ranking doesn't use, each at its place. */
function unusedClaims(
  { claims, claimIndexes }: AddedEvidence,
  { records, document }: DraftRanking,
): EvidenceProblem[] {
  const [columns = [], ...rows] = records.records.get('claims.csv') ?? [];
  // Each claim has a source of its own.
  const statuses = new Map(document.claims.map(({ source, status }) => [source, status]));
  return claims.flatMap(({ name, rank }, at) => {
    const status = statuses.get(rows[at]?.[columns.indexOf('source')] ?? '');
    const index = claimIndexes[at];
    if (index === undefined || status === undefined || status === 'used') return [];
    const hasRival = claims.some((other) => other.name === name && other.rank !== rank);
    const expected = hasRival
      ? 'contradicted by the figures or by another claim; not used'
      : 'contradicted by the figures; not used';
    return [{ kind: 'claim', index, field: 'rank', expected, fix: '' }];
  });
}

/** Ranks a complete draft. */
export function rankDraft({ draft, answers, reading, scaffold }: ReadDraft): RankedDraft {
  const { figures } = reading;
  const { ids, shown } = chooseRanking(figures, scaffold, draft.shown);
  const added = readAddedEvidence(draft, {
    ...{ reading, answers, today: scaffold.today },
    beside: figures.filter((_, at) => ids[at] === shown),
    publishers: new Set([scaffold.source.publisher, ...figures.map(({ source }) => source)]),
  });
  const whole = { ...scaffold, moreSources: added.sources, claims: added.claims };
  const built = buildRanking([...figures, ...added.figures], whole, shown);
  const placed = placeErrors(built.errors, reading, added.indexes);
  const isEmpty = built.ranking === null && built.errors.length === 0;
  return {
    ranking: built.ranking,
    figureProblems: placed.problems,
    evidenceProblems: [
      ...added.problems,
      ...placed.evidenceProblems,
      ...(built.ranking ? unusedClaims(added, built.ranking) : []),
    ],
    errors: isEmpty ? [NOTHING_RANKED] : placed.errors,
  };
}
