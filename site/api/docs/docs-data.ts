/** Data of the documentation page besides the examples: one entry, the CSV, and the output of the recipes; fetched from the release. */
import { z } from 'zod';
import { parseRecords } from '../../../engine/mod.ts';
import type { Examples } from '../examples.ts';
import { type FetchPath, type Sample, sampleComparisonUrl, sampleRankingUrl } from '../sample.ts';

/** Data that the documentation page shows. */
export interface DocsData {
  readonly sample: Sample;
  readonly examples: Examples;
  /** The first entry of the sample's ranking, as indented JSON. */
  readonly entry: string;
  /** The ranking as CSV, without its byte order mark. */
  readonly csv: string;
  readonly comparison: string;
  /** The response to a period that doesn't exist. */
  readonly badRequestExample: string;
}

const view = z.object({ entries: z.array(z.unknown()).min(1) });

async function fetchText(fetchPath: FetchPath, address: string): Promise<string> {
  return (await fetchPath(address)).text();
}

/** URL with a misspelt period. */
export function misspeltRankingUrl(sample: Sample): string {
  return `${sampleRankingUrl(sample)}x`;
}

/** Fetches the data. Throws if the sample's ranking isn't a view document with entries. */
export async function fetchDocsData(
  fetchPath: FetchPath,
  sample: Sample,
  examples: Examples,
): Promise<DocsData> {
  const { entries } = view.parse(
    JSON.parse(await fetchText(fetchPath, sampleRankingUrl(sample, '.view.json'))),
  );
  return {
    sample,
    examples,
    entry: JSON.stringify(entries[0], null, 2),
    csv: await fetchText(fetchPath, sampleRankingUrl(sample, '.csv')),
    comparison: await fetchText(fetchPath, sampleComparisonUrl(sample)),
    badRequestExample: await fetchText(fetchPath, misspeltRankingUrl(sample)),
  };
}

/** The first lines of a text. */
export function firstLines(text: string, count: number): string {
  return text.split(/\r?\n/).slice(0, count).join('\n');
}

/** Output of the Python recipe: ranks, name and bounds of listed entries. */
export function printedRows(csv: string): string {
  const [header, ...records] = parseRecords(csv);
  const columns = header?.cells ?? [];
  return records
    .map(
      ({ cells }) =>
        (column: string) =>
          cells[columns.indexOf(column)],
    )
    .filter((read) => read('listed') === 'true')
    .map((read) => ['rank_best', 'rank_worst', 'name', 'low', 'high'].map(read).join(' '))
    .join('\n');
}

/** A field, by its path in the document, and its meaning. */
export type GlossaryEntry = readonly [field: string, meaning: string];

export const GLOSSARY: readonly GlossaryEntry[] = [
  [
    'entries[].rank',
    'The best and the worst rank that the evidence leaves possible among the listed entries. If both are the same, the rank is settled. Null on a mixed way of counting.',
  ],
  ['entries[].rank.byFigures', 'The same by published figures alone, without claims.'],
  [
    'entries[].rank.level',
    'The same among all members of the level that are in the data, including those without a figure, with claims; level.byFigures without claims.',
  ],
  [
    'entries[].rank.level.open',
    'True if an entity that isn’t in the data could come before. Absent if the level is complete, or the member is surely ahead of beyond.',
  ],
  ['complete', 'Whether the members in the data are all that the level has.'],
  [
    'beyond',
    'The value below which all are that aren’t in the data, and the source that says so. Absent if none does.',
  ],
  [
    'entries[].order',
    'Who is above or below the entry because one table prints it so, although the precision of the figures leaves it open. Not in .view.json.',
  ],
  [
    'entries[].rank.standing',
    'What the rank in the whole level rests on: proven by figures alone, stated by claims as well, or a range of ranks. An open rank is a range.',
  ],
  [
    'entries[].bounds',
    'The lowest and the highest value that the evidence leaves possible, both included. high is null if the value has no upper bound.',
  ],
  [
    'entries[].reported',
    'The published figure that represents the entry, and how exactly it was stated. Null if the entry is known only in part: its bounds then follow from other figures.',
  ],
  [
    'entries[].why',
    'The derivation of each bound: which rule, from which figures, claims and other bounds. Not in .view.json.',
  ],
  ['basis', 'The way of counting. Figures counted in different ways are never compared.'],
  [
    'mixed',
    'Present and true if it is unknown how the figures were counted. Nothing is compared then.',
  ],
  ['coverage', 'How many members of the level are listed, and how many there are.'],
  [
    'setAside',
    'Known figures that aren’t used, each with its reason: counted in another way (basis), withdrawn, or not final (status).',
  ],
  [
    'unlisted',
    'Members without a comparable figure: their upper bound, and their latest figure by any way of counting.',
  ],
  [
    'rivals',
    'Which unlisted entities could rank highest (rank): those that would need to exceed the low of one entry (above). count is how many could be above that entry. near would need at most twice their last figure, far is the number of those that would need more, and unknown have no full-year figure. Absent if none could rank above any entry.',
  ],
  [
    'named',
    'Names of other entities in derivations, claims and conflicts, such as the province that a city lies in. Absent if there are none.',
  ],
  [
    'claims',
    'Published statements of rank ("the highest in the country"), used or not. A used claim of rank 1 means that no other entity is above.',
  ],
  ['conflicts', 'Contradictory evidence, none of which decides anything on its own.'],
  ['asOf', 'The date on which something in this ranking last changed.'],
  [
    'links',
    'self is the permalink of what is known now; latest, without as_of, follows later changes.',
  ],
];

/** Code to run, and its output if a test checks it. */
export interface Recipe {
  readonly title: string;
  /** The tool, by which a test selects the recipe. */
  readonly tool: 'curl' | 'python' | 'r' | 'power-query' | 'observable' | 'typescript';
  readonly code: string;
  readonly output?: string;
}

/** Quick start: lines for a terminal. */
export function quickStartRecipes({
  sample,
  csv,
  comparison,
  badRequestExample,
}: DocsData): readonly Recipe[] {
  const { origin } = sample;
  return [
    {
      title: 'The ranking as a table. Without .csv: JSON, with derivations and sources.',
      tool: 'curl',
      code: `curl -s ${origin}${sampleRankingUrl(sample, '.csv')} | head -n 3`,
      output: firstLines(csv, 3),
    },
    {
      title: 'Is the second entry above the first?',
      tool: 'curl',
      code: `curl -s '${origin}${sampleComparisonUrl(sample)}'`,
      output: comparison.trimEnd(),
    },
    {
      title: 'Errors name the nearest valid value.',
      tool: 'curl',
      code: `curl -s ${origin}${misspeltRankingUrl(sample)}`,
      output: badRequestExample.trimEnd(),
    },
    {
      title: 'Conditional request: 304 if you already have it.',
      tool: 'curl',
      code: `curl -s -o /dev/null -w '%{http_code}\\n' -H 'If-None-Match: *' ${origin}${sampleRankingUrl(sample)}`,
      output: '304',
    },
  ];
}

function pythonRecipe({ sample, csv }: DocsData): Recipe {
  return {
    title: 'Python, standard library only',
    tool: 'python',
    code: `import csv
import io
import urllib.request

url = '${sample.origin}${sampleRankingUrl(sample, '.csv')}'
with urllib.request.urlopen(url) as answer:
    for row in csv.DictReader(io.TextIOWrapper(answer, 'utf-8-sig')):
        if row['listed'] == 'true':
            print(row['rank_best'], row['rank_worst'], row['name'], row['low'], row['high'])`,
    output: printedRows(csv),
  };
}

/** Longer recipes, one per tool. */
export function recipes(data: DocsData): readonly Recipe[] {
  const { sample } = data;
  const { origin } = sample;
  const csvPath = sampleRankingUrl(sample, '.csv');
  return [
    pythonRecipe(data),
    {
      title: 'R',
      tool: 'r',
      code: `ranking <- read.csv('${origin}${csvPath}', fileEncoding = 'UTF-8-BOM')
subset(ranking, listed, c(rank_best, rank_worst, name, low, high))

# With derivations and sources:
document <- jsonlite::fromJSON('${origin}${sampleRankingUrl(sample)}', simplifyVector = FALSE)
document$entries[[1]]$why`,
    },
    {
      title: 'Excel: Data, Get Data, Blank Query, Advanced Editor (Power Query)',
      tool: 'power-query',
      code: `let
    Answer = Web.Contents("${origin}", [RelativePath = "${csvPath.slice(1)}"]),
    Rows = Csv.Document(Answer, [Encoding = 65001, QuoteStyle = QuoteStyle.Csv]),
    Headed = Table.PromoteHeaders(Rows, [PromoteAllScalars = true]),
    Ranking = Table.TransformColumnTypes(
        Headed,
        {{"rank_best", Int64.Type}, {"rank_worst", Int64.Type}, {"low", type number}, {"high", type number}},
        "en-US"
    )
in
    Ranking`,
    },
    {
      title: 'Observable',
      tool: 'observable',
      code: `ranking = d3.csv("${origin}${csvPath}", d3.autoType)

Plot.plot({
  marginLeft: 120,
  marks: [
    Plot.ruleY(ranking.filter((d) => d.listed && d.high !== null), {
      y: "name", x1: "low", x2: "high", strokeWidth: 6, sort: { y: "-x2" }
    })
  ]
})`,
    },
    {
      title: 'TypeScript: types from openapi.json',
      tool: 'typescript',
      code: `// npx openapi-typescript ${origin}/v1/openapi.json -o likewise.ts
import createClient from 'openapi-fetch';
import type { paths } from './likewise.ts';

const likewise = createClient<paths>({ baseUrl: '${origin}' });
const { data, error } = await likewise.GET('/v1/rankings/{dataset}/{metric}/{period}', {
  params: { path: { dataset: '${sample.dataset}', metric: '${sample.metric}', period: 'latest' } },
});
console.log(data?.entries[0]?.rank ?? error?.detail);`,
    },
  ];
}
