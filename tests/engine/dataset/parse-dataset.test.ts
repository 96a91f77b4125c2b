/** Parser of authored files: valid variants, and the error for everything else. */
import { beforeEach, describe, expect, test } from 'vitest';
import { type DataError, formatDataError } from '../../../engine/dataset/data-error.ts';
import type { NotAFile } from '../../../engine/dataset/dataset-files.ts';
import { parseDataset, parseDatasets } from '../../../engine/dataset/parse-dataset.ts';
import type { Dataset } from '../../../engine/dataset/schema.ts';
import { readDatasetFiles } from '../../../scripts/lib/load-data.ts';
import { SMALL } from '../../support/data/small-data.ts';

const SMALL_FILES = readDatasetFiles(SMALL);
let files = new Map<string, string | Uint8Array | NotAFile>();

beforeEach(() => {
  files = new Map(SMALL_FILES);
});

function read(file: string): string {
  const content = files.get(file);
  return content instanceof Uint8Array ? new TextDecoder().decode(content) : String(content);
}

function write(file: string, text: string): void {
  files.set(file, text);
}

function edit(file: string, from: string, to: string): void {
  const text = read(file);
  if (!text.includes(from)) throw new Error(`${file} has no ${from}`);
  write(file, text.replace(from, to));
}

function parse(): { dataset: Dataset | null; errors: DataError[] } {
  return parseDataset('small', files);
}

function errors(): DataError[] {
  return parse().errors;
}

const COMPLETE = 'level,metric,period,basis,beyond,source,known_from,withdrawn_on\n';

/** The file, row, column and value of each error. */
function places(): [string, number | null, string, string][] {
  return errors().map(({ file, row, column, value }) => [file, row, column, value]);
}

describe('a valid folder', () => {
  test('parses from bytes as well as from texts', () => {
    const texts = new Map([...files.keys()].map((file) => [file, read(file)]));
    expect(parseDataset('small', texts)).toEqual(parse());
    expect(parse().errors).toEqual([]);
  });

  test('parses with others, in the order of ids; each has its own errors', () => {
    const { datasets, errors: found } = parseDatasets(
      new Map([
        ['small', files],
        [
          'other',
          new Map(files).set('dataset.json', read('dataset.json').replace('small', 'other')),
        ],
        ['empty', new Map()],
      ]),
    );
    expect(datasets.map(({ id }) => id)).toEqual(['other', 'small']);
    expect(found.map(formatDataError)).toEqual([
      'empty/dataset.json: found "", expected the file, but it is missing',
    ]);
  });

  test('may have a byte order mark, Windows line ends, columns in any order and empty rows', () => {
    write(
      'entities.csv',
      '\uFEFFlevels,id,parent,code,name_zh,name_en\r\n"city;land",a,,,甲,A\r\n\r\ncity,b,,,乙,"B ""x"", y"\r\n',
    );
    const { dataset, errors: found } = parse();
    expect(found.map(formatDataError)).toEqual([]);
    expect(dataset?.entities.map((row) => [row.id, row.name.en, row.levels])).toEqual([
      ['a', 'A', ['city', 'land']],
      ['b', 'B "x", y', ['city']],
    ]);
  });

  test('may have reasons for altered history', () => {
    write(
      'rewrites.csv',
      'from,reason,date\n2024-02,Places were missing.,2024-05-02\n2023-01-01,A slip.,2024-05-01\n',
    );
    const { dataset, errors: found } = parse();
    expect(found.map(formatDataError)).toEqual([]);
    expect(dataset?.rewrites).toEqual([
      { date: '2024-05-01', from: '2023-01-01', reason: 'A slip.' },
      { date: '2024-05-02', from: '2024-02-29', reason: 'Places were missing.' },
    ]);
  });

  test('may omit claims, milestones, accessed and status', () => {
    files.delete('claims.csv');
    files.delete('milestones.csv');
    expect(errors()).toEqual([]);
    expect(parse().dataset?.claims).toEqual([]);
  });

  test('may mark sources that are tables, and figures that are estimates', () => {
    edit('sources.csv', 'published,kind', 'published,kind,table');
    edit('sources.csv', '2024-02,official', '2024-02,official,yes');
    edit('sources.csv', '2024-03-01,press', '2024-03-01,press,');
    edit('observations.csv', 'status,yoy', 'status,modelled,yoy');
    edit('observations.csv', 'stated,,2.5', 'stated,,,2.5');
    edit('observations.csv', 'about,,,paper', 'about,,yes,,paper');
    const { dataset } = parse();
    expect(dataset?.sources.map(({ table }) => table)).toEqual([true, undefined]);
    expect(dataset?.observations.map(({ modelled }) => modelled)).toEqual([undefined, true]);
  });

  test('may say below what value all are that a level leaves out', () => {
    edit('dataset.json', '"id": "city", "complete": true', '"id": "city", "complete": false');
    write('complete.csv', `${COMPLETE}city,total,2023,count,500,bureau,2024-04-01,\n`);
    expect(parse().dataset?.completeness).toMatchObject([
      {
        ...{ id: 'city/total/2023/count/bureau', level: 'city', beyond: 500, source: 'bureau' },
        ...{ knownFrom: '2024-04-01', withdrawnOn: null },
      },
    ]);
    expect(parse().dataset?.levels.map(({ complete }) => complete)).toEqual([false, true]);
  });

  test('the order of rows changes nothing', () => {
    const before = parse().dataset;
    for (const file of ['observations.csv', 'sources.csv', 'entities.csv']) {
      const [head = '', ...rows] = read(file).trim().split('\n');
      write(file, `${[head, ...rows.reverse()].join('\n')}\n`);
    }
    expect(parse().dataset).toEqual(before);
  });
});

describe('knowledge', () => {
  test('begins with known_from, else published, else accessed; a month means its last day', () => {
    const knownDates = parse().dataset?.observations.map((row) => [
      row.id.split('/').at(-1),
      row.knownFrom,
    ]);
    expect(knownDates).toContainEqual(['bureau', '2024-02-29']);
    expect(knownDates).toContainEqual(['paper', '2024-03-05']);
  });
});

describe('every error is listed with file, row, column, value and what was expected', () => {
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
    expect(parse().dataset).toBeNull();
  });

  test('a source may have its publisher, its title and a note in any language; English falls back to the original', () => {
    write(
      'sources.csv',
      'id,publisher,title,url,published,kind,publisher_zh,title_ar,title_en,note_en,note_zh\n' +
        'bureau,Bureau,Yearbook,,2024-02,official,统计局,الكتاب,The yearbook,Printed.,印刷版。\n' +
        'paper,Paper,News,,2024-02,press,,,,,\n',
    );
    expect(parse().errors).toEqual([]);
    expect(parse().dataset?.sources).toMatchObject([
      {
        name: { en: 'Bureau', zh: '统计局' },
        titles: { en: 'The yearbook', ar: 'الكتاب' },
        note: { en: 'Printed.', zh: '印刷版。' },
      },
      { id: 'paper' },
    ]);
    for (const field of ['name', 'titles', 'note'])
      expect(parse().dataset?.sources[1]).not.toHaveProperty(field);
    edit('sources.csv', ',Printed.,', ',,');
    expect(errors().map(formatDataError)).toEqual([
      'small/sources.csv, row 2, column note_en: found "", expected the note in English',
    ]);
  });

  test('a note on a figure may be translated; without one there is nothing to translate', () => {
    const [head = '', first = '', ...rest] = read('observations.csv').trim().split('\n');
    const note = head.split(',').indexOf('note');
    const cells = first.split(',');
    const rows = (original: string) =>
      [
        `${head},note_zh`,
        `${cells.with(note, original).join()},印刷版。`,
        ...rest.map((row) => `${row},`),
        '',
      ].join('\n');
    write('observations.csv', rows('Printed.'));
    expect(parse().errors).toEqual([]);
    const notes = parse().dataset?.observations.map((row) => [row.note, row.notes?.zh]);
    expect(notes).toContainEqual(['Printed.', '印刷版。']);
    expect(notes?.filter(([, zh]) => zh)).toHaveLength(1);
    write('observations.csv', rows(''));
    expect(errors().map(formatDataError)).toEqual([
      'small/observations.csv, row 2, column note: found "", expected the note that the other columns translate',
    ]);
  });

  test('a Wikidata item has an id of Q and a number', () => {
    write(
      'entities.csv',
      'id,name_en,name_zh,levels,parent,code,wikidata\na,A,甲,city;land,,,Q42\nb,B,乙,city,,,\n',
    );
    expect(errors()).toEqual([]);
    expect(parse().dataset?.entities.map(({ wikidata }) => wikidata)).toEqual(['Q42', '']);
    edit('entities.csv', ',Q42', ',42');
    expect(errors().map(formatDataError)).toEqual([
      'small/entities.csv, row 2, column wikidata: found "42", expected the id of a Wikidata item, such as Q42, or empty',
    ]);
  });

  test('an empty precision is an error, except for an exact figure', () => {
    edit('observations.csv', '1000,10,stated', '1000,,stated');
    expect(places()).toEqual([['small/observations.csv', 2, 'precision', '']]);
    edit('observations.csv', '1000,,stated', '1000,,exact');
    expect(errors()).toEqual([]);
  });

  test('a range has no precision; only one between two values has an upper end, which is not lower', () => {
    const head = 'entity,metric,period,basis,value,value_to,precision,qualifier,yoy,source';
    const row = (cells: string) =>
      write(
        'observations.csv',
        `${head},known_from,withdrawn_on,withdrawn_reason,note\na,total,2023,count,${cells},,bureau,,,,\n`,
      );
    const stated = () =>
      parse().dataset?.observations.map(({ value, valueTo, precision, qualifier }) => ({
        ...{ value, valueTo, precision, qualifier },
      }));
    row('1000,,,at-least');
    expect(stated()).toEqual([{ value: 1000, precision: null, qualifier: 'at-least' }]);
    row('1000,,10,at-most');
    expect(stated()).toEqual([{ value: 1000, precision: null, qualifier: 'at-most' }]);
    row('1000,1200.5,100,between');
    expect(stated()).toEqual([
      { value: 1000, valueTo: 1200.5, precision: null, qualifier: 'between' },
    ]);
    row('1000,1000,,between');
    expect(errors()).toEqual([]);

    const message = () => errors().map(formatDataError);
    const place = 'small/observations.csv, row 2, column value_to';
    row('1000,,,between');
    expect(message()).toEqual([
      `${place}: found "", expected the upper end, a plain number not below value, 1000`,
    ]);
    row('1000,999,,between');
    expect(message()).toEqual([
      `${place}: found "999", expected the upper end, a plain number not below value, 1000`,
    ]);
    row('1000,"1,200",,between');
    expect(places()).toEqual([['small/observations.csv', 2, 'value_to', '1,200']]);
    row('1000,1200,,at-least');
    expect(message()).toEqual([
      `${place}: found "1200", expected an empty cell, as only the qualifier between has an upper end`,
    ]);
    row('1000,1200,10,stated');
    expect(places()).toEqual([['small/observations.csv', 2, 'value_to', '1200']]);
    row('1000,1200,,nearly');
    expect(places().map(([, , column]) => column)).toEqual(['qualifier', 'precision']);
  });

  test('a figure between two values needs the column value_to', () => {
    edit('observations.csv', '1000,10,stated', '1000,,between');
    expect(places()).toEqual([['small/observations.csv', 2, 'value_to', '']]);
  });

  test('two observations of one entity, metric, period, basis and source', () => {
    const text = read('observations.csv');
    write('observations.csv', `${text}a,total,2023,count,1001,1,exact,,,bureau,,,,\n`);
    expect(places()).toEqual([['small/observations.csv', 4, 'source', 'bureau']]);
  });

  test('an alteration without a date or a reason, of a later date, or listed twice', () => {
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

  test('ids that are malformed, reserved, repeated or too long', () => {
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

  test('cycles of parents, unknown parents and levels', () => {
    write(
      'entities.csv',
      'id,name_en,name_zh,levels,parent,code\na,A,甲,city;land,b,\nb,B,乙,city,a,\nc,C,丙,town,z,\n',
    );
    expect(places().map(([, row, column, value]) => [row, column, value])).toEqual([
      [4, 'levels', 'town'],
      [4, 'parent', 'z'],
      [2, 'parent', 'b'],
    ]);
    expect(errors().at(-1)?.expected).toMatch(/: parent has the cycle a, b$/);
  });

  test('a claim by a non-member of the level, and of a derived metric', () => {
    edit('claims.csv', 'a,total,2023,count,city,1', 'b,share,2023,count,land,0');
    expect(places()).toEqual([
      ['small/claims.csv', 2, 'metric', 'share'],
      ['small/claims.csv', 2, 'level', 'land'],
      ['small/claims.csv', 2, 'rank', '0'],
    ]);
  });

  test('a mark that isn’t “yes”', () => {
    edit('sources.csv', 'published,kind', 'published,kind,table');
    edit('sources.csv', '2024-02,official', '2024-02,official,true');
    edit('sources.csv', '2024-03-01,press', '2024-03-01,press,');
    expect(errors().map(formatDataError)).toEqual([
      'small/sources.csv, row 2, column table: found "true", expected yes or empty',
    ]);
  });

  test('a value below which others are, of a level that is complete or unknown, and without a number', () => {
    write(
      'complete.csv',
      `${COMPLETE}city,total,2023,count,500,bureau,,\ntown,total,2023,count,many,bureau,,\n`,
    );
    expect(places()).toEqual([
      ['small/complete.csv', 2, 'level', 'city'],
      ['small/complete.csv', 3, 'level', 'town'],
      ['small/complete.csv', 3, 'beyond', 'many'],
    ]);
  });

  test('a source without a date, or with a URL that is not http', () => {
    edit('sources.csv', 'https://example.org/a,2024-02,', 'javascript:alert(1),,');
    expect(places().map(([, row, column]) => [row, column])).toEqual([
      [2, 'published'],
      [2, 'url'],
    ]);
  });

  test('missing files and columns, unknown and repeated columns, rows of a wrong length', () => {
    files.delete('sources.csv');
    write(
      'entities.csv',
      'id,name_en,levels,parent,code,code,colour\na,A,city;land,,\nb,B,city,,,,,9\n',
    );
    expect(
      errors()
        .filter((error) => error.file !== 'small/observations.csv')
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

  test('an unclosed quotation, invalid JSON, and bytes that are not UTF-8', () => {
    write('claims.csv', 'entity,metric\n"a,b\n');
    expect(errors()[0]).toMatchObject({
      file: 'small/claims.csv',
      expected: expect.stringContaining('RFC 4180'),
    });
    files.set('claims.csv', new Uint8Array([0x65, 0xff, 0xfe]));
    expect(errors()[0]?.expected).toContain('UTF-8');
    write('dataset.json', '{ "id": ');
    expect(errors()[0]).toMatchObject({ file: 'small/dataset.json', row: null });
  });

  test('metrics with unknown, derived or cyclic references; bases that end before they begin', () => {
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

  test.each(['-1', '1.5', '11', '"2"'])('decimals of %s for a metric', (value) => {
    edit('dataset.json', '"id": "total", ', `"id": "total", "decimals": ${value}, `);
    expect(errors()[0]).toMatchObject({
      file: 'small/dataset.json',
      column: 'metrics.0.decimals',
      value: value.replaceAll('"', ''),
      expected: 'a whole number from 0 to 10',
    });
    edit('dataset.json', `"decimals": ${value}`, '"decimals": 2');
    expect(errors()).toEqual([]);
  });

  test("an id that isn't its folder's name", () => {
    edit('dataset.json', '"id": "small"', '"id": "large"');
    expect(places()).toEqual([['small/dataset.json', null, 'id', 'large']]);
  });

  test.each(['dataset.json', 'entities.csv', 'claims.csv'])('a folder in place of %s', (file) => {
    files.set(file, { instead: 'a folder' });
    expect(errors().map(formatDataError)).toContain(
      `small/${file}: found "", expected a file, but it is a folder`,
    );
  });
});

describe('long chains and cycles', () => {
  const COUNT = 20_000;
  const ids = Array.from({ length: COUNT }, (_, index) => `e-${index}`);
  const MEMBERS = 'e-0, e-1, e-2, e-3, e-4, e-5, e-6, e-7, e-8, e-9 and 19990 more';

  /** Each entity lies in the next one; the last one in `last`. */
  function writeParents(last: string): void {
    const rows = ids.map((id, at) => `${id},E,E,city,${ids[at + 1] ?? last},`);
    write('entities.csv', `id,name_en,name_zh,levels,parent,code\n${rows.join('\n')}\n`);
  }

  /** Each metric is part of the next one; the last one of `last`. */
  function writeParts(last: string | undefined): void {
    const metrics = ids.map((id, at) => ({
      ...{ id, unit: 'things', title: { en: 'E' } },
      partOf: ids[at + 1] ?? last,
    }));
    write('dataset.json', JSON.stringify({ ...JSON.parse(read('dataset.json')), metrics }));
  }

  const cycleErrors = () => errors().filter(({ expected }) => expected.includes(' cycle '));

  test('a chain of 20,000 parents, or of parts, is valid', () => {
    writeParents('');
    expect(cycleErrors()).toEqual([]);
    writeParts(undefined);
    expect(cycleErrors()).toEqual([]);
  });

  test('a cycle of 20,000 parents is one error that names ten of them', () => {
    writeParents('e-0');
    expect(cycleErrors().map(formatDataError)).toEqual([
      `small/entities.csv, row 2, column parent: found "e-1", expected a parent that is not inside this entity: parent has the cycle ${MEMBERS}`,
    ]);
  });

  test('a cycle of 20,000 parts is one error that names ten of them', () => {
    writeParts('e-0');
    expect(cycleErrors().map(formatDataError)).toEqual([
      `small/dataset.json, column metrics.0.partOf: found "e-1", expected a metric that is not a part of this one: partOf has the cycle ${MEMBERS}`,
    ]);
  });
});
