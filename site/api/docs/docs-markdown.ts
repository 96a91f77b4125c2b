/** `/docs.md` and `/llms.txt`: the documentation as Markdown, whole and as a beginning, from the same reference as the page. */

import { FLAG_MEANINGS } from '../../../engine/mod.ts';
import type { DatasetDocument } from '../../../engine/model/documents.ts';
import { localizedText } from '../../../engine/model/text.ts';
import { PROBLEM_KINDS } from '../../../worker/http/problem-response.ts';
import type { ProblemKind } from '../../../worker/problem.ts';
import { describedOperations, mainOperations, type Operation, PARAMETERS } from '../operations.ts';
import { PROBLEMS } from '../problems.ts';
import { TAGS, type Tag } from '../route-reference.ts';
import type { Sample } from '../sample.ts';
import { STABILITY_POLICY } from '../stability.ts';
import { type DocsData, GLOSSARY, quickStartRecipes, type Recipe, recipes } from './docs-data.ts';

function recipeLines({ title, code, output }: Recipe): string[] {
  const printed = output === undefined ? [] : ['```', output, '```', ''];
  return [`### ${title}`, '', '```', code, '```', '', ...printed];
}

function operationLine({ path, response, mediaType, route }: Operation): string {
  const query = route.query.map((name) => `\`${name}\``).join(', ');
  return `- \`${path}\`: ${response.summary} (${mediaType})${query ? `; ${query}` : ''}`;
}

function tagLines(tag: Tag): string[] {
  const rows = describedOperations().filter(({ reference }) => reference.tag === tag);
  return [`### ${TAGS[tag]}`, '', ...rows.map(operationLine), ''];
}

function list(pairs: readonly (readonly [name: string, meaning: string])[]): string[] {
  return [...pairs.map(([name, meaning]) => `- \`${name}\`: ${meaning}`), ''];
}

/** The documentation as Markdown. */
export function docsMarkdown(data: DocsData): string {
  const { sample } = data;
  // The keys of the records are tags and kinds of problems.
  const tags = Object.keys(TAGS) as Tag[];
  const kinds = Object.keys(PROBLEMS) as ProblemKind[];
  return [
    '# Likewise: API documentation',
    '',
    'Every ranking is available as JSON, CSV, Markdown or a picture, with all the evidence behind it. No key is needed; CORS is open.',
    '',
    '## Ten operations to begin with',
    '',
    ...mainOperations(sample).map(
      ({ operation, example }) => `- [${operation.response.summary}](${sample.origin}${example})`,
    ),
    '',
    '## Quick start',
    '',
    ...quickStartRecipes(data).flatMap(recipeLines),
    '## Fields of a ranking',
    '',
    ...list(GLOSSARY),
    '## All addresses',
    '',
    'JSON also with the ending `.json`; pages also in Chinese under `/zh`; everything under `/v1` also under `/v1/releases/{release}` while the release is kept.',
    '',
    ...tags.flatMap(tagLines),
    '## Parameters',
    '',
    ...list(Object.entries(PARAMETERS).map(([name, { description }]) => [name, description])),
    '## Letters of the column flag in CSV',
    '',
    ...list(Object.entries(FLAG_MEANINGS)),
    '## Errors',
    '',
    ...list(
      kinds.map((kind) => {
        const { status, title } = PROBLEM_KINDS[kind];
        const { description, remedy } = PROBLEMS[kind];
        return [`${status} ${title}`, `${description} ${remedy}`];
      }),
    ),
    '## Recipes',
    '',
    ...recipes(data).flatMap(recipeLines),
    '## What you can rely on',
    '',
    ...STABILITY_POLICY.flatMap(({ title, statements }) => [
      `### ${title}`,
      '',
      ...statements.map((statement) => `- ${statement}`),
      '',
    ]),
  ].join('\n');
}

/** Datasets that are named; `/v1/datasets` lists all. */
const MAX_DATASETS = 3;

/** The text of `/llms.txt`, in at most thirty lines. `datasets` are those of the release, that of the front page first. */
export function llmsText(
  datasets: readonly Pick<DatasetDocument, 'id' | 'title'>[],
  sample: Sample,
): string {
  const { origin } = sample;
  const link = (title: string, path: string) => `[${title}](${origin}${path})`;
  const named = datasets
    .slice(0, MAX_DATASETS)
    .map(({ id, title }) => `- ${link(localizedText(title, 'en'), `/v1/rankings/${id}`)}`);
  const lines = mainOperations(sample).map(
    ({ operation: { response }, example }) => `- ${link(response.summary, example)}`,
  );
  return [
    '# Likewise',
    '',
    '> Rankings that compare like with like: each rank is the range that published evidence leaves possible, with its derivation and its sources. A rank is called proven only if figures alone prove it; what rests on a published statement of rank is called stated.',
    '',
    `- Before you state a rank, a value or an order, ask for the verdict on it: ${origin}/v1/verdict/{dataset}/{metric}/{period}.md?entity=NAME&rank=1 (or above=, least=, most=, value=). For people: ${origin}/check`,
    `- Model Context Protocol, read-only and without a key: ${origin}/mcp`,
    '- Rankings, entities, verdicts and the documentation as Markdown: put .md after the path, before the query.',
    '- as_of=YYYY-MM-DD returns what was known on that day. Cite the permalink and the sources.',
    '',
    '## Datasets',
    '',
    ...named,
    '',
    '## API',
    '',
    ...lines,
    `- ${link('Documentation', '/docs.md')}; ${link('OpenAPI', '/v1/openapi.json')}`,
    '',
  ].join('\n');
}
