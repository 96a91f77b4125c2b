/** Sentences on what a figure would settle, in English and Chinese. */
import { describe, expect, test } from 'vitest';
import { compile } from '../../../../engine/compile/compile.ts';
import type { Claim, Observation } from '../../../../engine/dataset/schema.ts';
import { settlingFigures } from '../../../../engine/editing/value-of-information/settling-figures.ts';
import type { RankingKey } from '../../../../engine/model/address.ts';
import { claim, figure, handmade } from '../../../support/data/handmade.ts';

/** The sentences on the figures of a ranking, in both languages: of listed entries, then of unlisted members. */
function sentences(
  places: string,
  rows: readonly Observation[],
  key: Partial<RankingKey> = {},
  claims: readonly Claim[] = [],
): string[] {
  const dataset = handmade(places, rows, claims);
  const total = { metric: 'total', period: '2024', level: 'city', basis: 'count' };
  const ranking = { dataset: dataset.id, ...total, ...key };
  const { listed, unlisted } = settlingFigures(compile(dataset), ranking, 9);
  return [...listed, ...unlisted].flatMap(({ text }) => [text.en, text.zh ?? '']);
}

const exact = (entities: string, value = 100) =>
  entities.split(' ').map((id, index) => figure(`${id} total 2024 ${value - index}`));

describe('what a figure would settle', () => {
  test('one rival: whether it is above it', () => {
    expect(
      sentences('a b', [...exact('a'), figure('b total 2024-01--2024-11 60')]),
    ).toMatchInlineSnapshot(`
      [
        "B’s figure for the whole of 2024 (missing: December 2024) would decide whether it is above A, and its rank: now 1 or 2.",
        "B2024年全年的数字（尚缺2024年12月）将确定其与A的先后，以及其名次：目前可能为第1或第2位。",
      ]
    `);
  });

  test('all rivals: the rank as well', () => {
    expect(
      sentences('a b c', [...exact('a b'), figure('c total 2024-01--2024-06 60')]),
    ).toMatchInlineSnapshot(`
      [
        "C’s figure for the whole of 2024 (missing: July to December 2024) would decide its order with A and B, and its rank: now 1 to 3.",
        "C2024年全年的数字（尚缺2024年7月至12月）将确定其与A和B的先后，以及其名次：目前可能为第1至第3位。",
      ]
    `);
  });

  test('some rivals at least, of which five are named', () => {
    const rivals = [...exact('a b c d e f'), figure('h total 2024 70..80')];
    expect(
      sentences('a b c d e f g h', [...rivals, figure('g total 2024-01--2024-06 60')]),
    ).toMatchInlineSnapshot(`
      [
        "G’s figure for the whole of 2024 (missing: July to December 2024) would decide its order with at least 6 of 7 (A, B, C, D, E and 2 others); its rank is now 1 to 8.",
        "G2024年全年的数字（尚缺2024年7月至12月）将确定其与7个中至少6个的先后（A、B、C、D、E等7个）；其名次目前可能为第1至第8位。",
      ]
    `);
  });

  test('up to some rivals, if nothing is guaranteed', () => {
    const rows = [figure('a total 2024 10..20'), figure('b total 2024 15..25')];
    expect(sentences('a b', rows)).toMatchInlineSnapshot(`
      [
        "A’s figure for 2024, in full, could decide whether it is above B; its rank is now 1 or 2.",
        "A2024年的完整数字可能确定其与B的先后；其名次目前可能为第1或第2位。",
        "B’s figure for 2024, in full, could decide whether it is above A; its rank is now 1 or 2.",
        "B2024年的完整数字可能确定其与A的先后；其名次目前可能为第1或第2位。",
      ]
    `);
    const more = [...rows, figure('c total 2024 12..18')];
    expect(sentences('a b c', more).slice(0, 2)).toMatchInlineSnapshot(`
      [
        "B’s figure for 2024, in full, could decide its order with C and A; its rank is now 1 to 3.",
        "B2024年的完整数字可能确定其与C和A的先后；其名次目前可能为第1至第3位。",
      ]
    `);
  });

  test('by the figures alone, where a source states a rank', () => {
    const rows = [...exact('a'), figure('b total 2024 95..105')];
    expect(sentences('a b', rows, {}, [claim('a total 2024 city 1')])).toMatchInlineSnapshot(`
      [
        "B’s figure for 2024, in full, would decide whether it is above A, and its rank: now 1 or 2 by the figures alone.",
        "B2024年的完整数字将确定其与A的先后，以及其名次：仅凭数字目前可能为第1或第2位。",
      ]
    `);
  });

  test('contradictory figures: the right one', () => {
    const rows = [
      ...exact('a'),
      figure('b total 2024 90'),
      figure('b total 2024 110', { source: 'x' }),
    ];
    expect(sentences('a b', rows)).toMatchInlineSnapshot(`
      [
        "The right one of B’s contradictory figures for 2024 would decide whether it is above A, and its rank: now 1 or 2.",
        "B2024年互相矛盾的数字中正确的那个将确定其与A的先后，以及其名次：目前可能为第1或第2位。",
      ]
    `);
  });

  test('no comparable figure', () => {
    expect(sentences('a b c', exact('a b'))).toMatchInlineSnapshot(`
      [
        "C has no comparable figure for 2024. One would decide its order with A and B, and its rank: 1 to 3.",
        "C没有2024年的可比数字，若有，将确定其与A和B的先后，以及其名次：可能为第1至第3位。",
      ]
    `);
  });

  test('a period that is not a year', () => {
    const period = '2024-01--2024-06';
    const rows = [figure(`a total ${period} 100`), figure('b total 2024-02--2024-06 90')];
    expect(sentences('a b', rows, { period })).toMatchInlineSnapshot(`
      [
        "B’s figure for January to June 2024 (missing: January 2024) would decide whether it is above A, and its rank: now 1 or 2.",
        "B2024年1月至6月的数字（尚缺2024年1月）将确定其与A的先后，以及其名次：目前可能为第1或第2位。",
      ]
    `);
  });

  test('a share: the figures of the whole and of the part', () => {
    const rows = [
      ...[figure('a total 2024 100'), figure('a part 2024 50')],
      ...[figure('b total 2024 90..110'), figure('b part 2024 40..60')],
    ];
    expect(sentences('a b c', rows, { metric: 'share' })).toMatchInlineSnapshot(`
      [
        "B’s figures for 2024 (Some things and Things), in full, would decide whether it is above A, and its rank: now 1 or 2.",
        "B2024年的完整数字（Some things和Things）将确定其与A的先后，以及其名次：目前可能为第1或第2位。",
        "C has no comparable figure for 2024. One would decide its order with at least 1 of 2 (A and B); its rank could be 1 to 3.",
        "C没有2024年的可比数字，若有，将确定其与2个中至少1个的先后（A和B）；其名次可能为第1至第3位。",
      ]
    `);
  });

  test('a growth: its rate', () => {
    const yoy = (value: number, decimals: number) => ({ yoy: { value, decimals } });
    const rows = [
      figure('a total 2024 100', yoy(10, 0)),
      figure('b total 2024 100', yoy(10.25, 2)),
      ...[figure('c total 2023 100'), figure('c total 2024-01--2024-06 40')],
    ];
    expect(sentences('a b c', rows, { metric: 'growth' })).toMatchInlineSnapshot(`
      [
        "A’s growth rate for 2024, with more digits, could decide whether it is above B; its rank is now 1 or 2.",
        "A2024年更精确的增长率可能确定其与B的先后；其名次目前可能为第1或第2位。",
        "C has no comparable growth rate for 2024. One could decide its order with B and A; its rank could be 1 to 3.",
        "C没有2024年的可比增长率，若有，可能确定其与B和A的先后；其名次可能为第1至第3位。",
      ]
    `);
  });
});
