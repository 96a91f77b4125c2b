/** Events that several sources tell. */
import { expect, test } from 'vitest';
import type { Milestone } from '../../../../engine/dataset/schema.ts';
import { mergeMilestones } from '../../../../site/pages/entity/entity-page.ts';

const row = (date: string, source: string, more: Partial<Milestone> = {}): Milestone => ({
  date,
  entity: 'a',
  company: 'Maker',
  value: 1000,
  unit: 'things',
  title: { en: source },
  source,
  ...more,
});

const told = (...rows: readonly Milestone[]): string[] =>
  mergeMilestones(rows).map(({ milestone, sources }) => `${milestone.date} ${sources.join('+')}`);

test('one event is shown once, with its most exact date and all sources', () => {
  expect(
    told(
      row('2026-02', 'other', { value: 2000 }),
      row('2026-01', 'monthly'),
      row('2026-01-13', 'daily'),
      row('2026-01-13', 'second'),
      row('2025-12', 'earlier', { value: 900 }),
    ),
  ).toEqual(['2026-02 other', '2026-01-13 daily+second+monthly', '2025-12 earlier']);
});

test('a source that tells it twice is named once', () => {
  expect(told(row('2026-01', 'one'), row('2026-01-13', 'one'))).toEqual(['2026-01-13 one']);
});

test.each<[string, Partial<Milestone>]>([
  ['another place', { entity: 'b' }],
  ['another company', { company: 'Group' }],
  ['another number', { value: 1001 }],
  ['another unit', { unit: 'things sold' }],
  ['another month', { date: '2026-02' }],
  ['another day', { date: '2026-01-14' }],
])('%s is another event', (_, more) => {
  expect(told(row('2026-01-13', 'one'), row('2026-01', 'other', more))).toHaveLength(2);
});

test('events without a number stay apart', () => {
  const none = { value: null, unit: '' };
  expect(told(row('2026-01-13', 'one', none), row('2026-01', 'other', none))).toHaveLength(2);
});
