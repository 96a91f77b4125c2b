/** `npm run data:add`: adds a pasted table to a dataset, or nothing at all. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { OptionResolver } from '../../engine/editing/import/option-resolver.ts';
import { terminalPrompt } from '../../scripts/lib/command-line.ts';
import { CommandSandbox } from '../support/commands/command-sandbox.ts';

const today = new Date().toISOString().slice(0, 10);
const GIVEN = [
  ...['--data', 'mine', '--metric', 'total', '--period', '2024', '--basis', 'count'],
  ...['--source', 'bureau', '--unit', 'thousand things', '--yes'],
];
const NEW_SOURCE = [
  ...[
    '--source',
    'gazette-2025',
    '--source-publisher',
    'Gazette',
    '--source-title',
    'Things, 2024',
  ],
  ...['--source-kind', 'press', '--source-published', '2025-01-20'],
];
const TABLE = 'Place\tMade\tGrowth (%)\n甲\t1.25\t9.70\nB\t0.9\t-2\n';

let place: CommandSandbox;

beforeEach(() => {
  place = new CommandSandbox();
});

afterEach(() => place.remove());

const path = (file: string) => join(place.folder, 'mine', 'small', file);
const bytes = (file: string) => readFileSync(path(file), 'utf8');

function write(file: string, text: string): string {
  writeFileSync(join(place.folder, file), text);
  return file;
}

describe('a table', () => {
  test('from a file is added with every digit, and the changes for readers are shown', async () => {
    const before = bytes('observations.csv');
    const { code, output, errors } = await place.run('data-add', [write('t.tsv', TABLE), ...GIVEN]);
    expect([code, errors]).toEqual([0, '']);
    expect(bytes('observations.csv')).toBe(
      `${before}a,total,2024,count,1250,10,stated,,9.70,bureau,${today},,,\nb,total,2024,count,900,100,stated,,-2,bureau,${today},,,\n`,
    );
    expect(output).toContain('  a, total, 2024: 1250, stated, to 10, growth 9.70 %\n');
    expect(output).toContain(`Known from ${today}.`);
    expect(output).toContain('A small ranking (small): 2 new figures; ');
    expect(output).toMatch(/Things, 2024, City, Counted \(new\)\n {2}listed: A \(1, /);
    expect(output).toMatch(
      /Added \d+ figures?\. To publish: npm run data:publish -- --data mine\n$/,
    );
    expect(readdirSync(path('.')).filter((file) => file.endsWith('.new'))).toEqual([]);
  });

  test('from standard input is added too; a dry run shows everything and writes nothing', async () => {
    const before = bytes('observations.csv');
    const { code, output } = await place.runWithInput(TABLE, 'data-add', [...GIVEN, '--dry-run']);
    expect(code).toBe(0);
    expect(output).toContain('2 new figures');
    expect(output).toMatch(/Dry run: nothing was written\.\n$/);
    expect(bytes('observations.csv')).toBe(before);
  });

  test('is appended to a file with a byte order mark, Windows line endings and another column order', async () => {
    const rows = bytes('observations.csv').trimEnd().split('\n');
    const turned = rows.map((row) => row.split(',').reverse().join(',')).join('\r\n');
    writeFileSync(path('observations.csv'), `\ufeff${turned}`);
    const { code } = await place.run('data-add', [write('t.csv', 'A;0.5\n'), ...GIVEN]);
    expect(code).toBe(0);
    const added = `,,,${today},bureau,,,stated,100,500,count,2024,total,a`;
    expect(bytes('observations.csv')).toBe(`\ufeff${turned}\r\n${added}\r\n`);
  });

  test('is added with its source, if that is described', async () => {
    const before = bytes('sources.csv');
    const table = write('t.tsv', TABLE);
    const { code, output } = await place.run('data-add', [table, ...GIVEN, ...NEW_SOURCE]);
    expect(code).toBe(0);
    expect(output).toContain('from gazette-2025 (new)');
    expect(bytes('sources.csv')).toBe(
      `${before}gazette-2025,Gazette,"Things, 2024",,2025-01-20,press\n`,
    );
    // It is newer than everything known, so it is known from its own date.
    expect(bytes('observations.csv')).toContain('9.70,gazette-2025,,,,\n');
  });

  test('is checked for likely mistakes', async () => {
    const table = write('t.tsv', 'A\t125\n');
    const { output } = await place.run('data-add', [table, ...GIVEN, '--dry-run']);
    expect(output).toContain('1 warning:\n');
    expect(output).toContain('"125000" is, per month, 125 times the figure of 2023');
  });
});

describe('margins of error', () => {
  const WITH_MARGINS = 'Place\tMade\tMargin\nA\t1.25\t±0.3\nB\t0.9\t±0.2\n';
  const answer = (value: string, basis: string) => [
    ...GIVEN.map((option) => (option === 'count' ? basis : option)),
    ...['--answer', `margins=${value}`],
  ];

  function addBasis(basis: object): void {
    const dataset = JSON.parse(bytes('dataset.json')) as { bases: object[] };
    dataset.bases.push(basis);
    writeFileSync(path('dataset.json'), JSON.stringify(dataset));
  }

  test('are asked about, and the figures need a way of counting that says what became of them', async () => {
    const [table, before] = [write('t.tsv', WITH_MARGINS), bytes('observations.csv')];
    const open = await place.run('data-add', [table, ...GIVEN]);
    expect([open.code, open.errors]).toEqual([1, expect.stringContaining('margins of error')]);
    for (const value of ['leave-out', 'use']) {
      const { code, errors } = await place.run('data-add', [table, ...answer(value, 'count')]);
      expect([code, errors]).toEqual([
        1,
        expect.stringContaining('--basis: found "count", expected one that says what became'),
      ]);
    }
    expect(bytes('observations.csv')).toBe(before);
  });

  test.each([
    ['leave-out', /margins of error left out \(new\)\n {2}listed: A \(1, /, ',,,'],
    ['use', /so not ranked \(new\)\n {2}listed: A \(1,245 to/, ',,,Margin: ±0.3'],
  ])('are said for good once the dataset has that way: %s', async (value, changes, end) => {
    const [table, before] = [write('t.tsv', WITH_MARGINS), bytes('observations.csv')];
    const { errors } = await place.run('data-add', [table, ...answer(value, 'count')]);
    addBasis(JSON.parse(/add (\{.*\}) to the bases/.exec(errors)?.[1] ?? '{}') as object);
    const id = value === 'use' ? 'with-margins' : 'margins-left-out';
    const { output, ...run } = await place.run('data-add', [table, ...answer(value, id)]);
    expect([run.code, run.errors]).toEqual([0, '']);
    expect(output).toMatch(changes);
    const added = bytes('observations.csv').slice(before.length).split('\n');
    expect(added[0]).toContain(`a,total,2024,${id},1250,10,stated`);
    expect(added[0]).toContain(end);
  });
});

describe('nothing is written', () => {
  test('if options are missing or unknown: all are named at once', async () => {
    const before = readdirSync(path('.')).map((file) => bytes(file));
    const table = write('t.tsv', 'A\t1\n');
    const none = await place.run('data-add', [table, '--data', 'mine']);
    expect(none.code).toBe(1);
    expect(none.errors.split('\n')).toEqual([
      '--metric is missing: what is counted (total, part)',
      '--period is missing: the months counted, such as 2025, 2025-11 or 2025-01--2025-11',
      '--basis is missing: the way of counting (count, guess)',
      '--source is missing: the id of a source in sources.csv, or of a new one',
      '',
      'Nothing was written.',
      '',
    ]);
    const wrong = ['--metric', 'totl', '--period', 'Nov-25', '--basis', 'x', '--source', 'burau'];
    const { errors } = await place.run('data-add', [table, '--data', 'mine', ...wrong]);
    expect(errors).toContain('--metric: found "totl", expected one of total, part');
    expect(errors).toContain('--period: found "Nov-25"');
    expect(errors).toContain('; did you mean 2025-11?');
    expect(errors).toContain(
      '--source: found "burau", expected the id of a source in sources.csv (the nearest: bureau',
    );
    expect(readdirSync(path('.')).map((file) => bytes(file))).toEqual(before);
  });

  test('if a name, a number or a unit is wrong', async () => {
    const table = write('t.tsv', 'Place\tMade\nC\t1\nB\tmany\n');
    const { code, errors } = await place.run('data-add', [table, ...GIVEN]);
    expect(code).toBe(1);
    expect(errors).toContain('line 2, column “Place”: found "C", expected a name, alias or id');
    expect(errors).toContain('line 3, column “Made”: found "many", expected a number');
    const metres = GIVEN.map((word) => word.replace('thousand things', 'metres'));
    const good = write('good.tsv', 'Place\tMade\nA\t1\n');
    expect((await place.run('data-add', [good, ...metres])).errors).toContain(
      '--unit: found "metres", expected a multiple of things',
    );
  });

  test('if a row already exists, which the check finds', async () => {
    const before = [bytes('observations.csv'), bytes('sources.csv')];
    const again = GIVEN.map((word) => (word === '2024' ? '2023' : word));
    const { code, errors } = await place.run('data-add', [write('t.tsv', 'A\t1\n'), ...again]);
    expect(code).toBe(1);
    expect(errors).toContain('bureau has 1000 for A already (row 2 of observations.csv)');
    expect([bytes('observations.csv'), bytes('sources.csv')]).toEqual(before);
  });

  test('if the file lacks a column for an option', async () => {
    const file = path('observations.csv');
    const rows = bytes('observations.csv').trimEnd().split('\n');
    const without = rows.map((row) => row.split(',').toSpliced(7, 1).join(',')).join('\n');
    writeFileSync(file, `${without}\n`);
    const table = write('t.tsv', 'A\t1\n');
    const { errors } = await place.run('data-add', [table, ...GIVEN, '--status', 'estimate']);
    expect(errors).toContain(
      'no column status in the file, expected one for "estimate"\nWhat to do: add status',
    );
    expect(bytes('observations.csv')).toBe(`${without}\n`);
  });

  test('if the table is invalid or missing; one in GBK is read', async () => {
    writeFileSync(join(place.folder, 'gbk.csv'), Buffer.from([0xd6, 0xd8, 0xc7, 0xec, 0x2c, 0x31]));
    expect((await place.run('data-add', ['gbk.csv', ...GIVEN])).errors).toContain(
      'found "重庆", expected a name',
    );
    expect((await place.runWithInput('words', 'data-add', GIVEN)).errors).toContain(
      'a name and a number in each row',
    );
    expect((await place.run('data-add', ['no.csv', ...GIVEN])).errors).toContain(
      "no.csv can't be read",
    );
    expect(existsSync(join(place.folder, 'no.csv'))).toBe(false);
  });

  test('if a date may precede the published release, which gives a warning', async () => {
    const table = write('t.tsv', 'A\t1\n');
    const early = [...GIVEN, '--known-from', '2024-02-10', '--dry-run'];
    const { output } = await place.run('data-add', [table, ...early]);
    expect(output).toContain(
      'If the dataset is already published: small: what was published as known before',
    );
  });
});

describe('the prompt at a terminal', () => {
  const terminal = () => {
    const input = Object.assign(new PassThrough(), { isTTY: true });
    const output = Object.assign(new PassThrough(), { isTTY: true });
    return { input, output };
  };

  test('asks for what can’t be guessed, with the choices', async () => {
    const { input, output } = terminal();
    const resolver = new OptionResolver(terminalPrompt({ input, output }));
    const reply = resolver.resolve(undefined, null, {
      ...{ option: 'basis', what: 'the way of counting', choices: ['count', 'guess'] },
    });
    input.write('guess\n');
    expect(await reply).toBe('guess');
    expect(String(output.read())).toContain('--basis: the way of counting (count, guess)? ');
    expect(resolver.errors).toEqual([]);
  });

  test('accepts an empty reply if the option isn’t required', async () => {
    const { input, output } = terminal();
    const resolver = new OptionResolver(terminalPrompt({ input, output }));
    const url = { option: 'source-url', what: 'its address', choices: [], otherwise: '' };
    const first = resolver.resolve(undefined, null, url);
    input.write('\n');
    expect(await first).toBe('');
  });

  test('repeats the question if the reply is none of the choices, or empty but required', async () => {
    const replies = ['b', '', 'a', '', 'thousand'];
    const resolver = new OptionResolver(async () => replies.shift() ?? 'nothing more');
    const metric = { option: 'metric', what: 'x', choices: ['a'] };
    expect(await resolver.resolve(undefined, null, metric)).toBe('a');
    const unit = { option: 'unit', what: 'x', choices: [] };
    expect(await resolver.resolve(undefined, null, unit)).toBe('thousand');
    expect([replies, resolver.errors]).toEqual([[], []]);
  });

  test('fails if the input ends', async () => {
    const { input, output } = terminal();
    const resolver = new OptionResolver(terminalPrompt({ input, output }));
    const reply = resolver.resolve(undefined, null, { option: 'unit', what: 'x', choices: [] });
    input.end();
    await expect(reply).rejects.toThrow('the input ended before a reply');
  });

  test('isn’t available if input or output is a file', () => {
    const { input, output } = terminal();
    expect(terminalPrompt({ input: new PassThrough(), output })).toBeNull();
    expect(terminalPrompt({ input, output: new PassThrough() })).toBeNull();
  });
});
