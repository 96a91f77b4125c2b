/** The door: what authored files may look like, and how every fault is told. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type DataError, formatDataError } from '../../../engine/dataset/data-error.ts';
import { loadDataset, loadDatasets } from '../../../engine/dataset/parse-dataset.ts';
import { CHINA, DATA } from '../../support/data/real-data.ts';
import { SMALL } from '../../support/data/small-data.ts';

let folder = '';
let root = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'likewise-load-'));
  folder = join(root, 'small');
  cpSync(SMALL, folder, { recursive: true });
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

function write(file: string, text: string): void {
  writeFileSync(join(folder, file), text);
}

function edit(file: string, from: string, to: string): void {
  const text = readFileSync(join(folder, file), 'utf8');
  if (!text.includes(from)) throw new Error(`${file} has no ${from}`);
  write(file, text.replace(from, to));
}

function errors(): DataError[] {
  return loadDataset(folder).errors;
}

/** file, row, column and value of each fault. */
function places(): [string, number | null, string, string][] {
  return errors().map(({ file, row, column, value }) => [file, row, column, value]);
}

describe('a good folder', () => {
  test('the real data has no fault', () => {
    expect(loadDatasets(DATA).errors.map(formatDataError)).toEqual([]);
  });

  test('loads from the folder itself as well as from the one above it', () => {
    expect(loadDatasets(CHINA).datasets.map((row) => row.id)).toEqual(['china-vehicle-output']);
    expect(loadDatasets(root).datasets.map((row) => row.id)).toEqual(['small']);
  });

  test('may have a byte order mark, Windows line ends, columns in any order and empty rows', () => {
    write(
      'entities.csv',
      '\uFEFFlevels,id,parent,code,name_zh,name_en\r\n"city;land",a,,,甲,A\r\n\r\ncity,b,,,乙,"B ""x"", y"\r\n',
    );
    const { dataset, errors: found } = loadDataset(folder);
    expect(found.map(formatDataError)).toEqual([]);
    expect(dataset?.entities.map((row) => [row.id, row.name.en, row.levels])).toEqual([
      ['a', 'A', ['city', 'land']],
      ['b', 'B "x", y', ['city']],
    ]);
  });

  test('may say why what was known earlier was altered', () => {
    write(
      'rewrites.csv',
      'from,reason,date\n2024-02,Places were missing.,2024-05-02\n2023-01-01,A slip.,2024-05-01\n',
    );
    const { dataset, errors: found } = loadDataset(folder);
    expect(found.map(formatDataError)).toEqual([]);
    expect(dataset?.rewrites).toEqual([
      { date: '2024-05-01', from: '2023-01-01', reason: 'A slip.' },
      { date: '2024-05-02', from: '2024-02-29', reason: 'Places were missing.' },
    ]);
  });

  test('may lack claims, milestones, accessed and status', () => {
    rmSync(join(folder, 'claims.csv'));
    rmSync(join(folder, 'milestones.csv'));
    expect(errors()).toEqual([]);
    expect(loadDataset(folder).dataset?.claims).toEqual([]);
  });

  test('the order of rows changes nothing', () => {
    const before = loadDataset(folder).dataset;
    for (const file of ['observations.csv', 'sources.csv', 'entities.csv']) {
      const [head = '', ...rows] = readFileSync(join(folder, file), 'utf8').trim().split('\n');
      write(file, `${[head, ...rows.reverse()].join('\n')}\n`);
    }
    expect(loadDataset(folder).dataset).toEqual(before);
  });
});

describe('knowledge', () => {
  test('begins with known_from, else published, else accessed; a month means its last day', () => {
    const known = loadDataset(folder).dataset?.observations.map((row) => [
      row.id.split('/').at(-1),
      row.knownFrom,
    ]);
    expect(known).toContainEqual(['bureau', '2024-02-29']);
    expect(known).toContainEqual(['paper', '2024-03-05']);
  });
});

describe('every fault is listed with file, row, column, value and what was expected', () => {
  test('a bad number, precision, qualifier, date, period, growth and reference, all at once', () => {
    edit(
      'observations.csv',
      'a,total,2023,count,1000,10,stated,,2.5,bureau',
      'a,total,2023-01--2023-12,count,1 000,0,sort of,,-100,nobody',
    );
    edit('observations.csv', ',2024-03-05,', ',2024-02-30,');
    expect(places()).toEqual([
      ['small/observations.csv', 2, 'period', '2023-01--2023-12'],
      ['small/observations.csv', 2, 'source', 'nobody'],
      ['small/observations.csv', 2, 'value', '1 000'],
      ['small/observations.csv', 2, 'qualifier', 'sort of'],
      ['small/observations.csv', 2, 'precision', '0'],
      ['small/observations.csv', 2, 'yoy', '-100'],
      ['small/observations.csv', 3, 'known_from', '2024-02-30'],
    ]);
    expect(errors().map(formatDataError)[0]).toBe(
      'small/observations.csv, row 2, column period: found "2023-01--2023-12", expected the shortest spelling, 2023',
    );
    expect(loadDataset(folder).dataset).toBeNull();
  });

  test('an empty precision is a fault, but for an exact figure', () => {
    edit('observations.csv', '1000,10,stated', '1000,,stated');
    expect(places()).toEqual([['small/observations.csv', 2, 'precision', '']]);
    edit('observations.csv', '1000,,stated', '1000,,exact');
    expect(errors()).toEqual([]);
  });

  test('two observations of one entity, metric, period, basis and source', () => {
    const text = readFileSync(join(folder, 'observations.csv'), 'utf8');
    write('observations.csv', `${text}a,total,2023,count,1001,1,exact,,,bureau,,,,\n`);
    expect(places()).toEqual([['small/observations.csv', 4, 'source', 'bureau']]);
  });

  test('an alteration without a date or a reason, of what was known later, or told twice', () => {
    write(
      'rewrites.csv',
      'date,from,reason\n2024-05-01,soon,\n2024-05-01,2024-05-02,A slip.\n2024-05-01,2024-04-01,x\n2024-05-01,2024-04-01,x\n',
    );
    expect(places()).toEqual([
      ['small/rewrites.csv', 2, 'from', 'soon'],
      ['small/rewrites.csv', 2, 'reason', ''],
      ['small/rewrites.csv', 3, 'from', '2024-05-02'],
      ['small/rewrites.csv', 5, 'reason', 'x'],
    ]);
    expect(
      formatDataError(errors()[2] ?? { file: '', row: 0, column: '', value: '', expected: '' }),
    ).toBe(
      'small/rewrites.csv, row 3, column from: found "2024-05-02", expected a date that is not after the row\'s own, 2024-05-01',
    );
  });

  test('ids that are out of form, reserved, repeated, or too long', () => {
    write(
      'entities.csv',
      `id,name_en,name_zh,levels,parent,code\na,A,甲,city;land,,\nb,B,乙,city,,\nB_2,B,乙,city,,\nlatest,L,丁,city,,\na,A,甲,city,,\n${'x'.repeat(65)},X,己,city,,\n`,
    );
    expect(places().map(([, row, column]) => [row, column])).toEqual([
      [4, 'id'],
      [5, 'id'],
      [6, 'id'],
      [7, 'id'],
    ]);
  });

  test('rings of parents, unknown parents and levels', () => {
    write(
      'entities.csv',
      'id,name_en,name_zh,levels,parent,code\na,A,甲,city;land,b,\nb,B,乙,city,a,\nc,C,丙,town,z,\n',
    );
    expect(places().map(([, row, column, value]) => [row, column, value])).toEqual([
      [4, 'levels', 'town'],
      [4, 'parent', 'z'],
      [2, 'parent', 'b'],
      [3, 'parent', 'a'],
    ]);
  });

  test('a claim by a non-member of the level, and of a derived metric', () => {
    edit('claims.csv', 'a,total,2023,count,city,1', 'b,share,2023,count,land,0');
    expect(places()).toEqual([
      ['small/claims.csv', 2, 'metric', 'share'],
      ['small/claims.csv', 2, 'level', 'land'],
      ['small/claims.csv', 2, 'rank', '0'],
    ]);
  });

  test('a source without any date, or with an address of another kind', () => {
    edit('sources.csv', 'https://example.org/a,2024-02,', 'javascript:alert(1),,');
    expect(places().map(([, row, column]) => [row, column])).toEqual([
      [2, 'published'],
      [2, 'url'],
    ]);
  });

  test('missing files and columns, unknown and repeated columns, rows of another length', () => {
    rmSync(join(folder, 'sources.csv'));
    write(
      'entities.csv',
      'id,name_en,levels,parent,code,code,colour\na,A,city;land,,\nb,B,city,,,,,9\n',
    );
    expect(
      errors()
        .filter((fault) => fault.file !== 'small/observations.csv')
        .map(formatDataError),
    ).toEqual(
      expect.arrayContaining([
        expect.stringContaining(
          'small/sources.csv: found "", expected the file, but it is missing',
        ),
        expect.stringContaining('row 1, column name_zh'),
        expect.stringContaining('row 1, column code: found "code", expected each column once'),
        expect.stringContaining('row 1, column colour'),
        expect.stringContaining('row 2: found "a,A,city;land,,", expected 7 cells in the row'),
      ]),
    );
  });

  test('broken quotation, broken JSON, and bytes that are not UTF-8', () => {
    write('claims.csv', 'entity,metric\n"a,b\n');
    expect(errors()[0]).toMatchObject({
      file: 'small/claims.csv',
      expected: expect.stringContaining('RFC 4180'),
    });
    writeFileSync(join(folder, 'claims.csv'), Buffer.from([0x65, 0xff, 0xfe]));
    expect(errors()[0]?.expected).toContain('UTF-8');
    write('dataset.json', '{ "id": ');
    expect(errors()[0]).toMatchObject({ file: 'small/dataset.json', row: null });
  });

  test('metrics that refer to nothing, to derived ones, or in a ring; bases that end before they begin', () => {
    edit('dataset.json', '"partOf": "total"', '"partOf": "share"');
    edit('dataset.json', '"from": "2023-01"', '"from": "2023-01", "to": "2022-12"');
    edit('dataset.json', '"level": "city"', '"level": "town"');
    expect(places().map(([, , column]) => column)).toEqual([
      'bases.0.to',
      'metrics.1.partOf',
      'defaults.level',
    ]);
    edit('dataset.json', '"partOf": "share"', '"partOf": "total"');
    edit('dataset.json', '"id": "total", ', '"id": "total", "partOf": "part", ');
    expect(places().map(([, , column]) => column)).toContain('metrics.0.partOf');
  });

  test("an id that isn't its folder's name", () => {
    edit('dataset.json', '"id": "small"', '"id": "large"');
    expect(places()).toEqual([['small/dataset.json', null, 'id', 'large']]);
  });

  test('a folder that does not exist or has no dataset', () => {
    expect(loadDatasets(join(root, 'nowhere')).errors).toHaveLength(1);
    rmSync(folder, { recursive: true });
    expect(loadDatasets(root).errors.map((fault) => fault.expected)).toEqual([
      expect.stringContaining('at least one dataset'),
    ]);
  });
});
