/** Recipes: a few lines for each tool. A test runs those for curl and Python and compares their output. */
import { sampleComparisonUrl, sampleRankingUrl } from '../sample.ts';
import { type DocsData, firstLines, misspeltRankingUrl, printedRows } from './docs-data.ts';

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
