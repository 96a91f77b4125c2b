/** A ranking names every entity that it speaks of. */
import { describe, expect, test } from 'vitest';
import { ranking } from '../../../support/data/real-data.ts';

const PATIENCE_MS = 120_000;

describe('entities that no list names', () => {
  test(
    'are named where a derivation rests on them',
    () => {
      const { named = [], entries } = ranking('total', '2025', 'city', 'plant');
      expect(named.map(({ id }) => id)).toContain('shandong');
      expect(named.find(({ id }) => id === 'shandong')?.name.en).toBe('Shandong');
      const listed = new Set(entries.map(({ entity }) => entity.id));
      expect(named.filter(({ id }) => listed.has(id))).toEqual([]);
    },
    PATIENCE_MS,
  );

  test(
    'aren’t mentioned where there are none',
    () => {
      const document = ranking('total', '2025-01--2025-02', 'province', 'plant');
      expect(document).not.toHaveProperty('named');
    },
    PATIENCE_MS,
  );
});
