/** The frames of a race: the same places on one scale, and where each comes from. */
import { describe, expect, test } from 'vitest';
import { barScale } from '../../../widget/text/bar-scale.ts';
import { createRace, rowShifts } from '../../../widget/timeline/frames.ts';
import { yearlyView, yearlyViews } from '../../fixtures/widget/leaders.ts';

const race = createRace(yearlyViews, barScale);
const frame = (index: number) => {
  const found = race.frames[index];
  if (!found) throw new Error(`no frame ${index}`);
  return found;
};
const placesOf = (index: number): string[] => frame(index).rows.map(({ entry }) => entry.entity.id);

describe('a race', () => {
  test('has a frame a year, highest first', () => {
    expect(race.frames.map((one) => one.year)).toEqual(['2017', '2018', '2019', '2020', '2021']);
    expect(placesOf(0)).toEqual(['shanghai', 'chongqing', 'beijing', 'hefei', 'qingdao']);
    expect(placesOf(4)).toEqual(['beijing', 'chongqing', 'shanghai', 'qingdao', 'hefei']);
  });

  test('shows the same places in every frame', () => {
    const sets = race.frames.map((_, index) => placesOf(index).toSorted().join());
    expect(new Set(sets).size).toBe(1);
    expect(race.entityCount).toBe(5);
  });

  test('draws all frames on one scale, which the highest figure of all fills', () => {
    expect(frame(4).rows[0]?.bar.solid.width).toBe('100%');
    expect(frame(0).rows[0]?.bar.solid.width).toBe('75%');
  });

  test('leaves out who has no figure in some year, and rows beyond the stage', () => {
    const figures = Object.fromEntries(
      Array.from({ length: 12 }, (_, index) => [`place-${index}`, 100 - index]),
    );
    const views = [yearlyView('2001', { ...figures, passing: 1 }), yearlyView('2002', figures)];
    const { entityCount, frames } = createRace(views, barScale);
    expect(entityCount).toBe(12);
    expect(frames.map(({ rows }) => rows.length)).toEqual([10, 10]);
  });
});

describe('a row comes', () => {
  test('from where its place stood the year before', () => {
    expect(rowShifts(frame(1), frame(2))).toEqual([1, -1, 0, 0, 0]);
    expect(rowShifts(frame(0), frame(1))).toEqual([0, 0, 0, 0, 0]);
  });

  test('from the row below, where its place wasn’t on the stage', () => {
    const other = createRace([yearlyView('2001', { hefei: 2, ningbo: 1 })], barScale).frames[0];
    if (!other) throw new Error('no frame');
    expect(rowShifts(frame(0), other)).toEqual([3, 1]);
  });
});
