/** Tables of a newsroom, ranked: nothing before margins of error are spoken of, and never by a column of ranks. */
import { describe, expect, test } from 'vitest';
import { rankDraft } from '../../../../engine/editing/draft/rank-draft.ts';
import { DraftReader } from '../../../../engine/editing/draft/read-draft.ts';
import type { MarginsAnswer } from '../../../../engine/editing/import/reading.ts';
import { newDraft } from '../../../../engine/model/draft.ts';
import { type NewsroomTable, newsroomTables } from '../../../support/import/newsroom-tables.ts';

const REPLIES = { unit: 'points', period: '2024', publisher: 'Office' };
const asksMargins = ({ reading }: NewsroomTable) =>
  reading.questions.some(({ topic }) => topic === 'margins');
const [WITH_MARGINS, OTHERS] = [
  newsroomTables().filter(asksMargins),
  newsroomTables().filter((table) => !asksMargins(table)),
];
/** Their other columns have to be explained first, since their headings aren't found. */
const HEADINGS_LOST = ['models-plain-rank.tsv', 'models.tsv'];

function rank({ text, grid }: NewsroomTable, margins?: MarginsAnswer) {
  const answers: Record<string, string> = margins ? { margins } : {};
  const draft = { ...newDraft(text), replies: REPLIES, answers };
  const read = new DraftReader().read(draft, grid, '2026-11-26');
  return { isComplete: read.isComplete, ...rankDraft(read).ranking };
}

describe('a table of a newsroom', () => {
  test('has margins of error fourteen times', () => {
    expect(WITH_MARGINS.length).toBe(14);
  });

  test.each(WITH_MARGINS.map((table) => [table.name, table] as const))(
    '%s isn’t ranked before its margins of error are spoken of',
    (name, table) => {
      expect(rank(table).isComplete).toBe(false);
      const [left, used] = [rank(table, 'leave-out'), rank(table, 'use')];
      const isRead = !HEADINGS_LOST.includes(name);
      expect([left.isComplete, used.isComplete]).toEqual([isRead, isRead]);
      expect(left.view?.titles.basis.en).toContain('margins of error left out');
      expect(left.document?.entries.some((entry) => entry.rank !== null)).toBe(true);
      expect(used.document?.entries.every((entry) => entry.rank === null)).toBe(true);
    },
  );

  test.each([...WITH_MARGINS, ...OTHERS].map((table) => [table.name, table] as const))(
    '%s isn’t ranked by ranks, margins or sizes of samples',
    (_, table) => {
      const metrics = rank(table, 'leave-out').view?.available.metrics ?? [];
      const titles = metrics.map(({ title }) => title.en);
      expect(
        titles.filter((title) => /^(rank|pos|n$|ci|moe|margin|std)/i.test(title ?? '')),
      ).toEqual([]);
    },
  );
});
