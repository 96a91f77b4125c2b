/** The certainty of leaders, as shown to readers. */
import { describe, expect, test } from 'vitest';
import type { LeadersStatus } from '../../../engine/model/vocabulary.ts';
import { certaintyOf } from '../../../widget/text/certainty.ts';
import { onBasis } from '../../fixtures/widget/leaders.ts';

const ALL: readonly LeadersStatus[] = ['proven', 'stated', 'leading', 'open', 'thin', 'none'];

describe('the certainty', () => {
  test.each(ALL)('%s is the status of the document', (status) => {
    expect(certaintyOf(onBasis(['shanghai', 'hefei'], 5, { status }))).toBe(status);
  });

  test.each(['open', 'thin'] as const)(
    'several leaders that are %s on a mixed basis are incomparable',
    (status) => {
      const item = onBasis(['shanghai', 'hefei'], 2, { status, mixed: true });
      expect(certaintyOf(item)).toBe('incomparable');
    },
  );

  test.each([
    ['stated stays stated', 'stated', ['shanghai', 'hefei']],
    ['a single leader stays thin', 'thin', ['shanghai']],
    ['none stays none', 'none', []],
  ] as const)('on a mixed basis, %s', (_, status, leaders) => {
    expect(certaintyOf(onBasis(leaders, leaders.length, { status, mixed: true }))).toBe(status);
  });
});
