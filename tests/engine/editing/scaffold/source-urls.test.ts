/** The URLs of a new dataset's sources: those that the table names, where they are those of one source. */
import { expect, test } from 'vitest';
import { parseDataset } from '../../../../engine/dataset/parse-dataset.ts';
import { parseGrid } from '../../../../engine/editing/import/grid/parse-grid.ts';
import { readTable } from '../../../../engine/editing/import/reader/table-reader.ts';
import { datasetOptions } from '../../../../engine/editing/scaffold/dataset-questions.ts';
import { scaffoldDataset } from '../../../../engine/editing/scaffold/scaffold-dataset.ts';

const TODAY = '2026-11-26';

/** The sources of a table by the office, each with its URL, or the errors of the files. */
function sourcesOf(lines: readonly string[]): unknown {
  const { figures } = readTable(
    parseGrid(`${lines.join('\n').replaceAll(' | ', '\t')}\n`),
    {},
    TODAY,
  );
  const replies = {
    title: 'Ports',
    unit: 'TEU',
    period: '2024',
    level: 'Ports',
    publisher: 'Office',
  };
  const settings = {
    license: 'CC0-1.0',
    kind: 'press',
    qualifier: 'stated',
    today: TODAY,
  } as const;
  const files = scaffoldDataset(figures, datasetOptions('ports', replies, settings));
  const { dataset, errors } = parseDataset('ports', files);
  return dataset?.sources.map(({ publisher, url }) => [publisher, url]) ?? errors;
}

test('a URL that all figures of a source have is the source’s', () => {
  expect(
    sourcesOf(['Port | Handled | URL', 'Oslo | 5 | www.example.org', 'Rome | 7 | www.example.org']),
  ).toEqual([['Office', 'http://www.example.org']]);
});

test('URLs of the places themselves are none of the source’s', () => {
  expect(
    sourcesOf([
      'Port | Handled | Website',
      'Oslo | 5 | www.oslo.example',
      'Rome | 7 | www.rome.example',
    ]),
  ).toEqual([['Office', '']]);
});
