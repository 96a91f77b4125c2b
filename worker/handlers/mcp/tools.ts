/** The tools: each computes an answer of the API from one release, which is then cut and put into a sentence. */
import type { ChangesDocument } from '../../../engine/model/documents.ts';
import type { ToolName } from '../../../engine/model/mcp.ts';
import { parseDate } from '../../http/query.ts';
import { parseOnce } from '../../releases/parse-once.ts';
import { rankingLocation } from '../../releases/ranking-location.ts';
import { resolveRanking } from '../../releases/resolve.ts';
import type { RankingSelector } from '../../releases/selectors.ts';
import { changesBetween } from '../changes/changes-between.ts';
import { requireDataset } from '../datasets/dataset-handlers.ts';
import { ComparisonReader } from '../verdict/comparison-reader.ts';
import { parseStatement } from '../verdict/parse-statement.ts';
import { judge, readWording } from '../verdict.ts';
import { figures } from './figures.ts';
import { find } from './find.ts';
import { readDocument, type ToolArguments, type ToolRelease } from './tool-release.ts';

type Tool = (release: ToolRelease, given: ToolArguments) => Promise<object>;

function selectorOf(given: ToolArguments): RankingSelector {
  const { dataset = '', metric = '', period = '', level, basis, as_of: asOf } = given;
  return { dataset, metric, period, level, basis, asOf: parseDate('as_of', asOf) };
}

async function ranking({ loaded, readBody }: ToolRelease, given: ToolArguments): Promise<object> {
  const resolved = resolveRanking(loaded.manifest, selectorOf(given));
  const { bytes } = await readBody(rankingLocation(resolved, 'view.json'));
  return parseOnce<object>(bytes);
}

/** A text with the names of arguments, which have an underscore where parameters of the API have a hyphen. */
export function withArgumentNames(text: string): string {
  return text.replace(/\b(growth|first)-(?=(least|most|since)\b)/g, '$1_');
}

async function verdict(
  { loaded, readBody, env }: ToolRelease,
  given: ToolArguments,
): Promise<object> {
  const query = Object.entries(given).map(([name, value]) => [
    name.replace(/(growth|first)_/, '$1-'),
    value,
  ]);
  const statement = parseStatement(Object.fromEntries(query));
  const wording = await readWording(env);
  return judge(new ComparisonReader(loaded, readBody), selectorOf(given), statement, wording);
}

async function changes(release: ToolRelease, given: ToolArguments): Promise<object> {
  const { dataset = '', from, to } = given;
  requireDataset(release.loaded.manifest, dataset);
  const document = await readDocument<ChangesDocument>(release, `changes/${dataset}`);
  return changesBetween(document, { from: parseDate('from', from), to: parseDate('to', to) });
}

/** The tools by name. Each throws a problem that names the argument. */
export const TOOLS: Readonly<Record<ToolName, Tool>> = { find, ranking, verdict, figures, changes };
