/** Renders docs/importing.md: what the importer does with cells and with the tables of tests/fixtures/tables. */
import { describeProblems } from '../../../engine/editing/import/describe-reading.ts';
import { parseGrid } from '../../../engine/editing/import/grid/parse-grid.ts';
import { MOST_CELLS, MOST_COLUMNS } from '../../../engine/editing/import/grid/table-limits.ts';
import { MOST_BYTES } from '../../../engine/editing/import/grid/workbook/unpack.ts';
import { readTable } from '../../../engine/editing/import/reader/table-reader.ts';
import type { QuestionTopic, Reading } from '../../../engine/editing/import/reading.ts';
import { newsroomTables } from './newsroom-tables.ts';
import { compareExample, exampleTables, figureBounds, readExample } from './table-expectations.ts';

const TODAY = '2026-11-26';

/** Cells of a column of figures, by subject. Each is read in a table of its own. */
const CELLS: readonly (readonly [subject: string, heading: string, cells: readonly string[]])[] = [
  [
    'Thousands and decimals',
    'Made',
    ['1,234.5', '1.234,5', '1 234,5', '12,34,567', '1’234’567', '١٬٢٣٤'],
  ],
  [
    'Words for powers',
    'Made',
    ['2.5 million', '2.5 mn', '3亿', '12.5万', '4 lakh', '1,2 Mrd.', '850k'],
  ],
  ['Units', 'Made (tonnes)', ['1,200 tonnes', '5 kg', '12 %']],
  [
    'How exactly',
    'Made',
    [
      'about 400,000',
      'over 400,000',
      'under 5,000',
      '>90',
      '<5',
      '约300',
      '200余',
      '8,167 ± 5',
      '1,200–1,400',
      '3½',
    ],
  ],
  [
    'Notes',
    'Made',
    ['1,200[a]', '1,200¹', '1,200*', '1,200 (estimate)', '1,200 (2023)', '1,200 (Jan–Oct 2024)'],
  ],
  ['Nothing', 'Made', ['–', 'n/a', '..', '暂无']],
  [
    'Damage by a spreadsheet, and what is no number',
    'Made',
    ['2.78E+06', 'Nov-58', '#REF!', '99:32', '8,188 / 8,201', '12 or so'],
  ],
];

function readCells(heading: string, cell: string): Reading {
  // A second row, so that a blank cell is part of a table of figures.
  const second = /\d/.test(cell) ? '–' : '7';
  return readTable(parseGrid(`Place\t${heading}\nA\t${cell}\nB\t${second}\n`), {}, TODAY);
}

function number(value: number): string {
  return value.toLocaleString('en', { maximumFractionDigits: 6 });
}

/** What a cell becomes, in words. */
function describeCell(heading: string, cell: string): string {
  const reading = readCells(heading, cell);
  const [question] = reading.questions;
  if (question) return `asked: ${question.text}`;
  const figure = reading.figures.find(({ name }) => name === 'A');
  if (figure) {
    const [low, high] = figureBounds(figure);
    const bounds =
      high === Number.POSITIVE_INFINITY
        ? `${number(low)} or more`
        : `${number(Math.max(0, low))} to ${number(high)}`;
    const more = [figure.unit, figure.period ?? '', figure.status ?? '', figure.notes.join('; ')];
    return [`${figure.qualifier}: ${bounds}`, ...more.filter(Boolean)].join(', ');
  }
  const [problem] = reading.problems;
  if (problem) {
    const fix = problem.fix === '' ? '' : `: ${problem.fix}`;
    return `a problem: expected ${problem.expected}${fix}`;
  }
  return 'no figure';
}

const escapeCell = (text: string) => text.replaceAll('|', '\\|');

function cellTables(): string[] {
  return CELLS.flatMap(([subject, heading, cells]) => [
    `**${subject}**${heading === 'Made' ? '' : `, under “${heading}”`}`,
    '',
    '| cell | what it becomes |',
    '| --- | --- |',
    ...cells.map((cell) => `| ${escapeCell(cell)} | ${escapeCell(describeCell(heading, cell))} |`),
    '',
  ]);
}

/** One question of each topic, from the tables. */
function questionList(): string[] {
  const first = new Map<QuestionTopic, string>();
  for (const { bytes, expected } of exampleTables()) {
    const reading = expected.outcome === 'ask' ? readExample(bytes, {}) : null;
    if (!reading || 'refusal' in reading) continue;
    for (const { topic, text, choices } of reading.questions) {
      const answers = choices.slice(0, 3).map(({ label }) => label);
      const list = answers.length > 0 ? ` (${answers.join(' · ')})` : '';
      if (!first.has(topic)) first.set(topic, `- \`${topic}\`: ${text}${list}`);
    }
  }
  return [...first.values()];
}

/** Refused cells with their messages, from the tables. */
function problemList(): string[] {
  const messages = exampleTables().flatMap(({ bytes, expected }) => {
    const reading = expected.problems.length > 0 ? readExample(bytes, {}) : null;
    return reading && !('refusal' in reading) ? describeProblems(reading).slice(0, 1) : [];
  });
  const kinds = new Map(
    messages.map((message) => [
      message.replace(/.*expected /, '').replace(/[\d.,]+/g, '#'),
      message,
    ]),
  );
  return [...kinds.values()].slice(0, 12).map((message) => `- ${message}`);
}

interface Counts {
  tables: number;
  right: number;
  asked: number;
  partly: number;
  refused: number;
}

/** What happens to the tables of each folder. */
function classTable(): string[] {
  const counts = new Map<string, Counts>();
  for (const table of exampleTables()) {
    const row = counts.get(table.folder) ?? {
      tables: 0,
      right: 0,
      asked: 0,
      partly: 0,
      refused: 0,
    };
    const reading = readExample(table.bytes, {});
    const { refused } = compareExample(table);
    row.tables += 1;
    if ('refusal' in reading || (reading.figures.length === 0 && reading.questions.length === 0))
      row.refused += 1;
    else if (reading.questions.length > 0) row.asked += 1;
    else if (reading.problems.length > 0 || refused.length > 0) row.partly += 1;
    else row.right += 1;
    counts.set(table.folder, row);
  }
  const rows = [...counts].map(
    ([folder, { tables, right, asked, partly, refused }]) =>
      `| ${folder} | ${tables} | ${right} | ${asked} | ${partly} | ${refused} |`,
  );
  return [
    '| class | tables | read | asked about | with problems | no figures |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows,
  ];
}

/** Where each table of a newsroom stops: what is asked before any rank, what is refused, and what is never a figure. */
function newsroomTable(): string[] {
  const rows = newsroomTables().map(({ name, reading: { questions, problems, columns } }) => {
    const topics = Map.groupBy(questions, ({ topic }) => topic);
    const asked = [...topics].map(([topic, all]) =>
      all.length > 1 ? `${topic} ×${all.length}` : topic,
    );
    const unused = columns.filter(({ role }) => role === 'unused');
    const cells = [
      name,
      asked.join(', '),
      problems.length > 0 ? `${problems.length}, such as “${problems[0]?.found}”` : '',
      unused.map(({ heading }) => heading.replaceAll('\n', ' ')).join(', '),
    ];
    return `| ${cells.map(escapeCell).join(' | ')} |`;
  });
  return [
    '| table | asks | cells refused | columns not used |',
    '| --- | --- | --- | --- |',
    ...rows,
  ];
}

/** The page. */
export function importingPage(): string {
  return `${[
    '# Importing tables',
    '',
    'One importer reads the tables of `npm run data:new` and `npm run data:add`: text with any separator, Markdown, HTML, aligned columns and',
    '`.xlsx`, in UTF-8, UTF-16, GBK, Big5, Shift-JIS, EUC-JP, EUC-KR or Windows-1252. This page is made by a test from what the importer does',
    '(`tests/repo/importing.test.ts`).',
    '',
    'Every cell becomes a figure, a name, a note, a blank, something that isn’t used, a question or a problem, and the commands print the sum.',
    'A number is taken only if everything in its cell is understood. What commas and points mean is decided once for each column. Columns that',
    'are no figures (ranks, codes, years of foundation, dates) and rows that are no places (totals, averages, “of which”, “others”) are shown',
    'and left out; `--value`, `--ignore`, `--skip` and `--keep` decide otherwise, and `--help` explains every option.',
    '',
    'The commands show the plan, ask what only the owner of the table can say, print warnings, and ask before they write. With a problem nothing',
    'is written; all problems are listed at once, each with its line and column in your table.',
    '',
    `A table has at most ${MOST_CELLS.toLocaleString('en')} cells and ${MOST_COLUMNS} columns, and a workbook at most ${MOST_BYTES / 1e6} MB when it is unpacked; a larger one is refused,`,
    'with the line up to which it is too large.',
    '',
    '## What a cell becomes',
    '',
    ...cellTables(),
    '## What is asked',
    '',
    'At a terminal the command asks. Otherwise it lists the questions with the options that answer them, such as',
    '`--answer "number-format:Output=,"`.',
    '',
    ...questionList(),
    '',
    '## What is a problem',
    '',
    ...problemList(),
    '',
    '## The tables it is tested with',
    '',
    'The tables in `tests/fixtures/tables/` are as people have them, most of them written by others than the author of the importer. In none of',
    'them is a figure wrong or missing without a word.',
    '',
    ...classTable(),
    '',
    '## Margins of error',
    '',
    'A column of margins (±, +a/−b, intervals, standard errors, sizes of samples) or a margin inside a cell stops the import:',
    '`--answer margins=leave-out` ranks the figures without them, and `--answer margins=use` lists them without ranks. `data:new` gives the',
    'figures a basis whose title says so, in rankings, pictures, tables and answers. `data:add` needs such a basis in `dataset.json`, and prints it.',
    '',
    '## Tables of a newsroom',
    '',
    'The tables in `tests/fixtures/newsroom-tables/` are such as a news editor pastes. None is ranked by its margins of error, by its column of',
    'ranks or by the sizes of its samples, and where figures have margins of error nothing is ranked before somebody says what becomes of them.',
    '',
    ...newsroomTable(),
  ].join('\n')}\n`;
}
