/** `/docs.md`: the documentation as Markdown, from the same reference as the page. */
import { FLAG_MEANINGS } from '../../../engine/mod.ts';
import { PROBLEM_KINDS } from '../../../worker/http/problem-response.ts';
import type { ProblemKind } from '../../../worker/problem.ts';
import { mainOperations } from '../main-operations.ts';
import { describedOperations, type Operation } from '../operations.ts';
import { PARAMETERS } from '../parameters.ts';
import { PROBLEMS } from '../problems.ts';
import { TAGS, type Tag } from '../route-reference.ts';
import { STABILITY_POLICY } from '../stability.ts';
import type { DocsData } from './docs-data.ts';
import { GLOSSARY } from './glossary.ts';
import { quickStartRecipes, type Recipe, recipes } from './recipes.ts';

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
