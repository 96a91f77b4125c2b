/** Vintages: when they begin and end. */
import { describe, expect, test } from 'vitest';
import {
  isSameContent,
  shareUnchanged,
  VintageLog,
  vintageSpans,
} from '../../../engine/compile/vintages.ts';

const same = () => true;
const other = () => false;

describe('a history', () => {
  test('begins a vintage only if the content differs', () => {
    const history = new VintageLog<string>();
    expect(history.appendIfChanged('x', '2024-01-01', other, () => 'first')).toBe(true);
    expect(history.appendIfChanged('x', '2024-01-02', same, () => 'never made')).toBe(false);
    expect(history.appendIfChanged('x', '2024-01-03', other, () => 'second')).toBe(true);
    expect(history.vintagesOf('x')).toEqual([
      { asOf: '2024-01-01', document: 'first' },
      { asOf: '2024-01-03', document: 'second' },
    ]);
    expect(history.latest('x')).toBe('second');
  });

  test('builds a document only if it is kept', () => {
    const history = new VintageLog<string>();
    history.appendIfChanged('x', '2024-01-01', other, () => 'first');
    const refuse = () => {
      throw new Error('asked');
    };
    expect(history.appendIfChanged('x', '2024-01-02', same, refuse)).toBe(false);
  });

  test('ends once and begins again; without a beginning it has no end', () => {
    const history = new VintageLog<string>();
    expect(history.end('x', '2024-01-01')).toBe(false);
    expect(history.addresses()).toEqual([]);
    history.appendIfChanged('x', '2024-01-02', other, () => 'first');
    expect(history.end('x', '2024-01-03')).toBe(true);
    expect(history.end('x', '2024-01-04')).toBe(false);
    expect(history.latest('x')).toBeNull();
    history.appendIfChanged('x', '2024-01-05', same, () => 'again');
    expect(history.vintagesOf('x').map(({ asOf, document }) => [asOf, document])).toEqual([
      ['2024-01-02', 'first'],
      ['2024-01-03', null],
      ['2024-01-05', 'again'],
    ]);
  });

  test('returns its addresses in order, and nothing for an unknown one', () => {
    const history = new VintageLog<string>();
    for (const address of ['b', 'a', 'c'])
      history.appendIfChanged(address, '2024-01-01', other, () => address);
    expect(history.addresses()).toEqual(['a', 'b', 'c']);
    expect(history.vintagesOf('d')).toEqual([]);
    expect(history.latest('d')).toBeNull();
  });
});

test('content is everything except the date and the links', () => {
  const first = { asOf: '2024-01-01', rows: [1], links: { self: '/one' } };
  expect(isSameContent(first, { ...first, asOf: '2024-01-02', links: { self: '/two' } })).toBe(
    true,
  );
  for (const rows of [[2], [], [1, 1], { 0: 1 }, null])
    expect(isSameContent(first, { ...first, rows })).toBe(false);
  expect(isSameContent(first, { ...first, mixed: true })).toBe(false);
});

test('equal parts are the same objects', () => {
  const before = { rows: [{ id: 'a' }], sources: [{ id: 'x' }] };
  const shared = shareUnchanged({ rows: [{ id: 'a' }], sources: [{ id: 'y' }] }, before);
  expect(shared).toEqual({ rows: [{ id: 'a' }], sources: [{ id: 'y' }] });
  expect(shared.rows).toBe(before.rows);
});

test('a vintage lasts until the next one, the newest until further notice', () => {
  const vintages = [
    { asOf: '2024-01-01', document: 'a' },
    { asOf: '2024-01-03', document: null },
    { asOf: '2024-01-07', document: 'b' },
  ];
  expect(vintageSpans(vintages)).toEqual([
    { asOf: '2024-01-01', until: '2024-01-03', document: 'a' },
    { asOf: '2024-01-03', until: '2024-01-07', document: null },
    { asOf: '2024-01-07', until: null, document: 'b' },
  ]);
  expect(vintageSpans([])).toEqual([]);
});
