/** How sure it is who was first, as it is told. */
import { describe, expect, test } from 'vitest';
import type { LeadersStatus } from '../../../engine/model/vocabulary.ts';
import { certaintyOf } from '../../../widget/text/certainty.ts';
import { onBasis } from '../../fixtures/widget/leaders.ts';

const ALL: readonly LeadersStatus[] = ['proven', 'claimed', 'leading', 'open', 'thin', 'none'];

describe('sureness', () => {
  test.each(ALL)('%s is told as it is', (status) => {
    expect(certaintyOf(onBasis(['shanghai', 'hefei'], 5, { status }))).toBe(status);
  });

  test.each(['open', 'thin'] as const)(
    'several that are %s on a way that compares nothing stand apart',
    (status) => {
      const item = onBasis(['shanghai', 'hefei'], 2, { status, mixed: true });
      expect(certaintyOf(item)).toBe('incomparable');
    },
  );

  test.each([
    ['a statement stays one', 'claimed', ['shanghai', 'hefei']],
    ['a single place has too few figures beside it', 'thin', ['shanghai']],
    ['nobody is nobody', 'none', []],
  ] as const)('on such a way, %s', (_, status, leaders) => {
    expect(certaintyOf(onBasis(leaders, leaders.length, { status, mixed: true }))).toBe(status);
  });
});
