/** Compiling goes from date to date; each date compiled from nothing has the same documents. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Compiler, compile } from '../../../engine/compile/compile.ts';
import type { CompiledDataset } from '../../../engine/compile/compiled-dataset.ts';
import { eventsOf, isSameContent, type Vintage } from '../../../engine/compile/vintages.ts';
import { sortDataset } from '../../../engine/dataset/indexed-dataset.ts';
import { datesOfChange } from '../../../engine/evidence/cell-evidence.ts';
import { leadersAddress, rankingAddress } from '../../../engine/model/address.ts';
import { china } from '../../support/data/real-data.ts';
import { propertyOptions, worldsWithFalsehoods } from '../../support/worlds/worlds.ts';

type Compiled = Pick<CompiledDataset, 'rankings' | 'leaders' | 'judgements'>;

/** The text of a document without its date, which is that of its last change, and without the dates in links. */
function textOf(document: object): string {
  return JSON.stringify({ ...document, asOf: '' }).replaceAll(/as_of=[\d-]+/g, 'as_of=');
}

/** The text of the document in force on a date; null without one. */
function textOn(vintages: readonly Vintage<object>[], date: string): string | null {
  const document = vintages.findLast(({ asOf }) => asOf <= date)?.document ?? null;
  return document && textOf(document);
}

/** The texts of all documents in force on a date, by address. */
function textsOn({ rankings, leaders, judgements }: Compiled, date: string) {
  const judged = [...judgements].map(([basis, vintages]) => {
    const { document } = vintages.findLast(({ asOf }) => asOf <= date) ?? {};
    const text = document && JSON.stringify([[...document.claims], document.conflicts]);
    return [`judgement ${basis}`, text ?? null] as const;
  });
  const documents = [
    ...rankings.flatMap(({ key, vintages, comparisons }) => [
      [rankingAddress(key), textOn(vintages, date)] as const,
      [`comparison ${rankingAddress(key)}`, textOn(comparisons, date)] as const,
    ]),
    ...leaders.map(({ key, vintages }) => [leadersAddress(key), textOn(vintages, date)] as const),
    ...judged,
  ];
  return Object.fromEntries(documents.filter(([, text]) => text !== null).sort());
}

/** Compiles one date as if everything had become known on it. */
function compileDate(dataset: CompiledDataset['dataset'], date: string): Compiled {
  const compiler = new Compiler(dataset);
  const known = [...eventsOf(dataset)].flatMap(([day, rows]) => (day <= date ? rows : []));
  compiler.advance(date, [...new Set(known)]);
  return {
    rankings: compiler.rankings(),
    leaders: compiler.leaders(),
    judgements: compiler.judgements(),
  };
}

function expectSame(whole: CompiledDataset, dates: readonly string[]): void {
  for (const date of dates)
    expect(textsOn(compileDate(whole.dataset, date), date)).toEqual(textsOn(whole, date));
}

describe('a date compiled from nothing has the same documents', () => {
  test('as dates of random worlds compiled one after the other', () => {
    fc.assert(
      fc.property(worldsWithFalsehoods, ({ dataset }) => {
        expectSame(compile(dataset), datesOfChange(sortDataset(dataset)));
      }),
      propertyOptions(),
    );
  });

  test('as twenty dates of the real data', () => {
    const whole = china();
    const dates = datesOfChange(whole.dataset);
    const twenty = Array.from({ length: 20 }, (_, index) =>
      dates.at(Math.round((index * (dates.length - 1)) / 19)),
    );
    expectSame(
      whole,
      twenty.flatMap((date) => date ?? []),
    );
  });
});

test('a vintage begins only on a date on which something in its document changed', () => {
  const { rankings, leaders } = china();
  const logs = [
    ...rankings.flatMap(({ vintages, comparisons }) => [vintages, comparisons]),
    ...leaders.map(({ vintages }) => vintages),
  ];
  const repeated = logs.flatMap((vintages) =>
    vintages.filter(({ document }, index) => {
      const before = vintages[index - 1]?.document;
      return document && before && isSameContent(document, before);
    }),
  );
  expect(logs.length).toBeGreaterThan(1000);
  expect(repeated).toEqual([]);
});
