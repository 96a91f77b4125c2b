/** Compares what the importer reads in a table of tests/fixtures/tables with what a careful reader reads in it. */
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { z } from 'zod';
import { parseGrid } from '../../../engine/editing/import/grid/parse-grid.ts';
import { readTable } from '../../../engine/editing/import/reader/table-reader.ts';
import type {
  ReadFigure,
  Reading,
  ReadingAnswers,
} from '../../../engine/editing/import/reading.ts';
import { CommandError } from '../../../engine/model/command-error.ts';

const FOLDER = 'tests/fixtures/tables';
const TODAY = '2026-11-26';

const figure = z.object({
  line: z.number(),
  column: z.number(),
  name: z.string(),
  names: z.record(z.string(), z.string()).optional(),
  metric: z.string().nullable(),
  period: z.string().nullable(),
  value: z.string().optional(),
  low: z.string().optional(),
  high: z.string().optional(),
  unit: z.string(),
  growth: z.string().optional(),
  status: z.string().optional(),
  note: z.string().optional(),
  source: z.string().optional(),
});
const cell = z.object({ line: z.number(), column: z.number(), found: z.string() });
const byColumn = z.record(z.string(), z.string().nullable());
const expectation = z.object({
  about: z.string(),
  outcome: z.enum(['read', 'ask', 'refuse']),
  asks: z
    .array(z.object({ topic: z.string(), column: z.number().optional(), why: z.string() }))
    .default([]),
  answers: z
    .object({
      'number-format': byColumn.optional(),
      'date-order': z.enum(['dmy', 'mdy']).optional(),
      period: byColumn.optional(),
      unit: byColumn.optional(),
      'growth-period': byColumn.optional(),
      columns: byColumn.optional(),
    })
    .default({}),
  figures: z.array(figure),
  totals: z.array(z.object({ line: z.number(), name: z.string() })),
  notUsed: z.array(z.object({ column: z.number(), why: z.string() })),
  problems: z.array(cell),
  warnings: z.array(cell).default([]),
});
type ExpectedFigure = z.infer<typeof figure>;
export type Expectation = z.infer<typeof expectation>;

export interface ExampleTable {
  /** `grouping/swiss-apostrophes`. */
  readonly id: string;
  readonly folder: string;
  readonly bytes: Uint8Array;
  readonly expected: Expectation;
}

/** All tables, by folder and name. */
export function exampleTables(): ExampleTable[] {
  const folders = readdirSync(FOLDER, { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );
  return folders.flatMap(({ name: folder }) => {
    const files = readdirSync(join(FOLDER, folder));
    return files
      .filter((file) => !file.endsWith('.expected.json'))
      .map((file) => {
        const base = file.slice(0, -extname(file).length);
        const text = readFileSync(join(FOLDER, folder, `${base}.expected.json`), 'utf8');
        return {
          ...{ id: `${folder}/${base}`, folder },
          bytes: new Uint8Array(readFileSync(join(FOLDER, folder, file))),
          expected: expectation.parse(JSON.parse(text)),
        };
      });
  });
}

function columnMap<Value>(record: Readonly<Record<string, Value>> | undefined): Map<number, Value> {
  return new Map(Object.entries(record ?? {}).map(([column, value]) => [Number(column), value]));
}

const ROLE_OF_ANSWER = { name: 'name', figures: 'value', none: 'unused' } as const;

/** The answers of an expectation in the importer's terms. */
export function answersOf({ answers }: Expectation): ReadingAnswers {
  const text = (value: string | null) => value ?? '';
  const entries = (record: Readonly<Record<string, string | null>> | undefined) =>
    new Map([...columnMap(record)].map(([column, value]) => [column, text(value)]));
  const roles = [...entries(answers.columns)].flatMap(([column, answer]) =>
    answer in ROLE_OF_ANSWER
      ? [[column, ROLE_OF_ANSWER[answer as keyof typeof ROLE_OF_ANSWER]] as const]
      : [],
  );
  const decimals = [...entries(answers['number-format'])].map(
    ([column, sign]) => [column, sign === ',' ? ',' : '.'] as const,
  );
  return {
    decimals: new Map(decimals),
    periods: entries(answers.period),
    units: entries(answers.unit),
    growthPeriods: entries(answers['growth-period']),
    roles: new Map(roles),
    ...(answers['date-order'] ? { dateOrder: answers['date-order'] } : {}),
  };
}

/** The reading; or why the text isn't a table. */
export function readExample(
  bytes: Uint8Array,
  answers: ReadingAnswers,
): Reading | { refusal: string } {
  try {
    return readTable(parseGrid(bytes), answers, TODAY);
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    return { refusal: `${error.message}; ${error.hint}` };
  }
}

/** The lowest and highest value that a figure leaves possible. */
export function figureBounds({
  value,
  valueTo,
  precision,
  qualifier,
}: ReadFigure): [low: number, high: number] {
  const [number, unit] = [Number(value), Number(precision || '0')];
  switch (qualifier) {
    case 'stated':
      return [number - unit / 2, number + unit];
    case 'about':
      return [number - unit, number + unit];
    case 'over':
      return [number, number + unit];
    case 'under':
      return [number - unit, number];
    case 'at-least':
      return [number, Number.POSITIVE_INFINITY];
    case 'at-most':
      return [Number.NEGATIVE_INFINITY, number];
    case 'between':
      return [number, Number(valueTo)];
  }
}

function isNumberText(a: string | undefined, b: string | null): boolean {
  if (a === undefined || b === null) return a === undefined && b === null;
  return Number(a) === Number(b);
}

/** What is wrong in a figure that was taken; empty if nothing is. */
function compareFigure(expected: ExpectedFigure, found: ReadFigure): string[] {
  const wrong: string[] = [];
  const check = (what: string, isRight: boolean, is: unknown, want: unknown) => {
    if (!isRight) wrong.push(`${what} ${JSON.stringify(is)} instead of ${JSON.stringify(want)}`);
  };
  const [low, high] = figureBounds(found);
  check('name', found.name === expected.name, found.name, expected.name);
  check('period', found.period === expected.period, found.period, expected.period);
  check('unit', found.unit === expected.unit, found.unit, expected.unit);
  if (expected.value !== undefined) {
    const value = Number(expected.value);
    check(
      'value',
      low <= value && value <= high && Number(found.value) === value,
      found.value,
      expected.value,
    );
  }
  if (expected.low !== undefined && found.qualifier !== 'under')
    check('low', low <= Number(expected.low) * (1 + 1e-9), low, expected.low);
  if (expected.high !== undefined)
    check('high', high >= Number(expected.high) * (1 - 1e-9), high, expected.high);
  check('growth', isNumberText(expected.growth, found.growth), found.growth, expected.growth);
  check(
    'status',
    (expected.status ?? null) === found.status,
    found.status,
    expected.status ?? null,
  );
  if (expected.source !== undefined)
    check('source', found.source === expected.source, found.source, expected.source);
  return wrong.map((text) => `line ${found.line}, column ${found.column}: ${text}`);
}

export interface Comparison {
  /** Figures that are wrong, missing without a word, or taken although they must not be. */
  readonly wrong: readonly string[];
  /** Figures that were reported as problems or asked about, although a reader understands them. */
  readonly refused: readonly string[];
  /** Questions that a reader wouldn't ask. */
  readonly needless: readonly string[];
  /** Questions that a reader would ask, and the importer doesn't. */
  readonly unasked: readonly string[];
  /** Titles and notes that differ from a reader's. */
  readonly blemishes: readonly string[];
}

interface Place {
  readonly line: number;
  readonly column: number;
}

const at = ({ line, column }: Place) => `${line} ${column}`;

/** The key of a figure: its place; with its name on a line that has several rows, as HTML without line breaks has. */
function figureKeys(expected: Expectation): (figure: Place & { readonly name: string }) => string {
  const places = expected.figures.map(at);
  const isCrowded = new Set(places).size < places.length;
  return (figure) => (isCrowded ? `${at(figure)} ${figure.name}` : at(figure));
}

/** Titles, names and notes of a figure that differ from a reader's. */
function compareTexts(one: ExpectedFigure, taken: ReadFigure): string[] {
  const texts: string[] = [];
  if (taken.metric !== one.metric)
    texts.push(`metric ${JSON.stringify(taken.metric)} instead of ${JSON.stringify(one.metric)}`);
  for (const [language, name] of Object.entries(one.names ?? {}))
    if (taken.names[language] !== name)
      texts.push(
        `name ${JSON.stringify(taken.names[language])} instead of ${JSON.stringify(name)}`,
      );
  const { note } = one;
  if (note !== undefined && !taken.notes.some((text) => text.includes(note)))
    texts.push(`notes ${JSON.stringify(taken.notes)} without ${JSON.stringify(note)}`);
  return texts;
}

/** Cells that must be reported or warned of, and aren't. */
function missingReports(expected: Expectation, reading: Reading): string[] {
  const reported = new Set(reading.problems.map(at));
  const warned = new Set([...reported, ...reading.warnings.map(at)]);
  const taken = new Set(reading.figures.map(at));
  const asked = new Set(reading.questions.map(({ column }) => column));
  const isSaid = (cell: Place) =>
    reported.has(at(cell)) || asked.has(cell.column) || taken.has(at(cell));
  const where = ({ line, column }: Place) => `line ${line}, column ${column}`;
  const sum = Object.values(reading.counts).reduce((total, count) => total + count, 0);
  return [
    ...expected.problems
      .filter((cell) => !isSaid(cell))
      .map((cell) => `${where(cell)}: ${JSON.stringify(cell.found)} is dropped without a word`),
    ...expected.warnings
      .filter((cell) => !warned.has(at(cell)))
      .map((cell) => `${where(cell)}: no warning of ${JSON.stringify(cell.found)}`),
    ...(sum === reading.cellCount ? [] : [`accounts for ${sum} of ${reading.cellCount} cells`]),
  ];
}

/** Compares a reading, made with the answers, with the expectation. */
function compareReading(
  expected: Expectation,
  reading: Reading,
): Omit<Comparison, 'needless' | 'unasked'> {
  const key = figureKeys(expected);
  const found = new Map(reading.figures.map((one) => [key(one), one]));
  const wanted = new Set(expected.figures.map(key));
  const reported = new Set(reading.problems.map(at));
  const reportedLines = new Set(reading.problems.map(({ line }) => line));
  const asked = new Set(reading.questions.map(({ column }) => column));
  const isRefused = (one: Place) =>
    reported.has(at(one)) ||
    asked.has(one.column) ||
    asked.has(null) ||
    reportedLines.has(one.line);
  const pairs = expected.figures.flatMap((one) => {
    const taken = found.get(key(one));
    return taken ? [{ one, taken }] : [];
  });
  const absent = expected.figures.filter((one) => !found.has(key(one)));
  const extra = reading.figures.filter((one) => !wanted.has(key(one)));
  const where = ({ line, column }: Place) => `line ${line}, column ${column}`;
  return {
    wrong: [
      ...pairs.flatMap(({ one, taken }) => compareFigure(one, taken)),
      ...absent
        .filter((one) => !isRefused(one))
        .map((one) => `${where(one)}: ${one.name} is missing without a word`),
      ...extra.map((one) => `${where(one)}: took ${JSON.stringify(one.text)} of ${one.name}`),
      ...missingReports(expected, reading),
    ],
    refused: absent.filter(isRefused).map(where),
    blemishes: [...new Set(pairs.flatMap(({ one, taken }) => compareTexts(one, taken)))],
  };
}

/** Compares what the importer does with a table, before and after the answers. */
export function compareExample({ bytes, expected }: ExampleTable): Comparison {
  const before = readExample(bytes, {});
  const after = readExample(bytes, answersOf(expected));
  const none = { wrong: [], refused: [], needless: [], unasked: [], blemishes: [] };
  if ('refusal' in before || 'refusal' in after) {
    return expected.figures.length === 0
      ? none
      : { ...none, refused: ['refusal' in before ? before.refusal : 'the table'] };
  }
  const topics = new Set(expected.asks.map(({ topic }) => topic));
  const asked = new Set<string>(before.questions.map(({ topic }) => topic));
  const needless = before.questions
    .filter(({ topic }) => !topics.has(topic))
    .map(({ text }) => text);
  const unasked = [...topics].filter((topic) => !asked.has(topic));
  return { ...compareReading(expected, after), needless, unasked };
}
