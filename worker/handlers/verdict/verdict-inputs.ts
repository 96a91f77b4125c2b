/** Collects what a statement is judged by beside its own ranking: the growth rates, or the rankings of other years. */

import { isFullYearId } from '../../../engine/model/period.ts';
import type { StatementOf } from '../../../engine/verdict/judgement.ts';
import type { VerdictInputs } from '../../../engine/verdict/verdict-document.ts';
import type { Problem } from '../../problem.ts';
import type { ComparisonReader } from './comparison-reader.ts';
import type { FoundStatement } from './find-ranking.ts';
import { parameterProblem } from './parse-statement.ts';

/** The most years that a statement may go back: each may need a body of its own. */
const MAX_YEARS = 100;

/** Throws a 400 if a rank is above the number of members that it is counted among. */
function checkRank({ statement, evidence }: FoundStatement): void {
  if (statement.kind !== 'rank') return;
  const { members } = evidence;
  const count =
    statement.among === 'listed' ? members.filter(({ listed }) => listed).length : members.length;
  if (statement.rank <= count) return;
  const expected = `1 to ${count}`;
  throw parameterProblem(`bad rank: ${statement.rank}; expected ${expected}`, {
    parameter: 'rank',
    value: String(statement.rank),
    expected,
  });
}

/** The ranking of the growth rates. Throws a 400 if the metric has no growth; null if no rate is known. */
async function readGrowth(
  reader: ComparisonReader,
  { statement, evidence, resolved }: FoundStatement,
  asOf: string | undefined,
): Promise<VerdictInputs['growth']> {
  if (statement.kind !== 'growth-least' && statement.kind !== 'growth-most') return null;
  const metric = evidence.document.subject?.growth;
  if (!metric)
    throw parameterProblem(`${resolved.key.metric} has no growth; expected another statement`, {
      parameter: statement.kind,
      value: String(statement.value),
      expected: 'a metric that another one is the growth of',
    });
  const growth = await reader.readIfExists({ ...resolved.key, metric, asOf });
  return growth?.evidence ?? null;
}

function yearsProblem(year: string, expected: string): Problem {
  const detail = `bad first-since: ${year}; expected ${expected}`;
  return parameterProblem(detail, { parameter: 'first-since', value: year, expected });
}

/** The years from the one to the other. Throws a 400 if the period is no full year, or the first year isn't before it. */
function yearsOf({ year }: StatementOf<'first-since'>, period: string): string[] {
  if (!isFullYearId(period)) throw yearsProblem(year, 'a period that is a full year');
  const [from, to] = [Number(year), Number(period)];
  if (from >= to || to - from > MAX_YEARS)
    throw yearsProblem(year, `a year from ${Math.max(0, to - MAX_YEARS)} to ${to - 1}`);
  return Array.from({ length: to - from + 1 }, (_, index) => String(from + index).padStart(4, '0'));
}

async function readYears(
  reader: ComparisonReader,
  { statement, evidence, resolved }: FoundStatement,
  asOf: string | undefined,
): Promise<VerdictInputs['years']> {
  if (statement.kind !== 'first-since') return [];
  const { dataset, metric, period, level } = resolved.key;
  const years: VerdictInputs['years'][number][] = [];
  for (const year of yearsOf(statement, period)) {
    const ranking =
      year === period
        ? { evidence }
        : await reader.readIfExists({ dataset, metric, period: year, level, asOf });
    years.push({ year, evidence: ranking?.evidence ?? null });
  }
  return years;
}

/** Collects the inputs of a verdict. Throws a 400 for a statement that can't be made of this ranking. */
export async function collectInputs(
  reader: ComparisonReader,
  found: FoundStatement,
  asOf: string | undefined,
): Promise<Omit<VerdictInputs, 'words'>> {
  checkRank(found);
  return {
    statement: found.statement,
    evidence: found.evidence,
    growth: await readGrowth(reader, found, asOf),
    years: await readYears(reader, found, asOf),
  };
}
