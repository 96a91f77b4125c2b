/** The frames of a race: the same entities on one scale, and the shifts of rows between frames. */
import { describe, expect, test } from 'vitest';
import { barScale } from '../../../widget/text/bar-scale.ts';
import { createRace, rowShifts } from '../../../widget/timeline/race.ts';
import { yearlyView, yearlyViews } from '../../fixtures/widget/leaders.ts';

const race = createRace(yearlyViews, barScale);
const frame = (index: number) => {
  const found = race.frames[index];
  if (!found) throw new Error(`no frame ${index}`);
  return found;
};
const idsOf = (index: number): string[] => frame(index).rows.map(({ entry }) => entry.entity.id);

describe('a race', () => {
  test('has one frame per year, highest first', () => {
    expect(race.frames.map((one) => one.year)).toEqual(['2017', '2018', '2019', '2020', '2021']);
    expect(idsOf(0)).toEqual(['shanghai', 'chongqing', 'beijing', 'hefei', 'qingdao']);
    expect(idsOf(4)).toEqual(['beijing', 'chongqing', 'shanghai', 'qingdao', 'hefei']);
  });

  test('has the same entities in every frame', () => {
    const sets = race.frames.map((_, index) => idsOf(index).toSorted().join());
    expect(new Set(sets).size).toBe(1);
    expect(race.entityCount).toBe(5);
  });

  test('scales all frames to the highest figure', () => {
    expect(frame(4).rows[0]?.bar.solid.width).toBe('100%');
    expect(frame(0).rows[0]?.bar.solid.width).toBe('75%');
  });

  test('leaves out entities without a figure in some year, and rows beyond the maximum', () => {
    const figures = Object.fromEntries(
      Array.from({ length: 12 }, (_, index) => [`place-${index}`, 100 - index]),
    );
    const views = [yearlyView('2001', { ...figures, passing: 1 }), yearlyView('2002', figures)];
    const { entityCount, frames } = createRace(views, barScale);
    expect(entityCount).toBe(12);
    expect(frames.map(({ rows }) => rows.length)).toEqual([10, 10]);
  });
});

describe('a row moves', () => {
  test('from its position in the previous year', () => {
    expect(rowShifts(frame(1), frame(2))).toEqual([1, -1, 0, 0, 0]);
    expect(rowShifts(frame(0), frame(1))).toEqual([0, 0, 0, 0, 0]);
  });

  test('from the row below if its entity is new', () => {
    const other = createRace([yearlyView('2001', { hefei: 2, ningbo: 1 })], barScale).frames[0];
    if (!other) throw new Error('no frame');
    expect(rowShifts(frame(0), other)).toEqual([3, 1]);
  });
});
