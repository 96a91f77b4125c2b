/** Locations of the forms of a vintage. */
import { describe, expect, it } from 'vitest';
import type { RankingIndex, StoredVintage } from '../../../engine/model/manifest.ts';
import { rankingLocation } from '../../../worker/releases/resolve.ts';

const KEY = { dataset: 'vehicles', metric: 'total', period: '2025', level: 'city', basis: 'plant' };
const STEM = 'v1/rankings/vehicles/total/2025/city/plant';
const OLD: StoredVintage = ['2026-01-10', 2, 7];
const NEW: StoredVintage = ['2026-01-18', 4, 3];

const locate = (vintage: StoredVintage, form: string, index: RankingIndex) =>
  rankingLocation({ key: KEY, vintage, index }, form);

describe('a form', () => {
  const index: RankingIndex = { vintages: [OLD, NEW], view: 1, pictures: 9 };

  it.each<[string, StoredVintage, string, number]>([
    ['of the newest vintage is in its pack', NEW, 'json', 3],
    ['with words as well', NEW, 'zh.html', 3],
    ['that widgets request is in another', NEW, 'view.json', 1],
    ['of an older vintage is in the pack of that one', OLD, 'json', 7],
    ['and so is its view', OLD, 'view.json', 7],
  ])('%s', (_, vintage, form, pack) => {
    expect(locate(vintage, form, index)).toMatchObject({
      pack,
      address: `${STEM}@${vintage[0]}.${form}`,
    });
  });

  it('of the last vintage of a withdrawn ranking is in the pack of that vintage', () => {
    const gone: RankingIndex = { vintages: [OLD, ['2026-02-01', null]] };
    expect(locate(OLD, 'view.json', gone).pack).toBe(7);
  });
});
