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
