/** Runs are offered by the list of leaders, and shown as their rankings bear them out. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { RankingView } from '../../../engine/model/documents.ts';
import type { LoadResult } from '../../../widget/element/load-result.ts';
import { RacePlayback } from '../../../widget/timeline/race-playback.ts';
import { leadersDocument, yearlyView, yearlyViews } from '../../fixtures/widget/leaders.ts';
import { needsOf } from '../../support/widget/race-needs.ts';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

const yearIn = (url: string): string => /\/(\d{4})\.view/.exec(url)?.[1] ?? '';

function roomOf(views: readonly RankingView[], still = false) {
  const asked: string[] = [];
  const world = { isDown: false };
  const answer = (url: string): LoadResult<unknown> => {
    asked.push(yearIn(url));
    const value = views.find(({ period }) => period.id === yearIn(url));
    return value && !world.isDown ? { state: 'ready', value } : { state: 'failed' };
  };
  const watching = { prefersReducedMotion: () => still, onChange: () => true };
  const room = new RacePlayback(leadersDocument.items, needsOf(answer), watching);
  const spans = () => room.runs.map((offer) => `${offer[0]?.year}–${offer.at(-1)?.year}`);
  return { room, asked, world, spans };
}

const playerOf = ({ content }: RacePlayback) =>
  typeof content === 'object' ? content.player : null;

describe('a room', () => {
  test('asks for nothing until a run is opened, and then for each of its years', async () => {
    const { room, asked, spans } = roomOf(yearlyViews);
    expect(spans()).toEqual(['2017–2021']);
    expect(asked).toEqual([]);
    const shown = room.show(room.runs[0] ?? null);
    expect(room.content).toBe('loading');
    await shown;
    expect(asked).toEqual(['2017', '2018', '2019', '2020', '2021']);
    expect(playerOf(room)?.isPlaying).toBe(true);
    expect(room.openRun).toBe(room.runs[0]);
  });

  test('doesn’t play by itself for who wants nothing to move', async () => {
    const { room } = roomOf(yearlyViews, true);
    await room.show(room.runs[0] ?? null);
    expect(playerOf(room)?.isPlaying).toBe(false);
  });

  test('stops what plays when it is closed', async () => {
    const { room } = roomOf(yearlyViews);
    await room.show(room.runs[0] ?? null);
    await room.show(null);
    expect(room.content).toBe('nothing');
    expect(vi.getTimerCount()).toBe(0);
  });

  test('shows nothing where it was closed while the rankings came', async () => {
    const { room } = roomOf(yearlyViews);
    const shown = room.show(room.runs[0] ?? null);
    void room.show(null);
    await shown;
    expect(room.content).toBe('nothing');
    expect(vi.getTimerCount()).toBe(0);
  });

  test('offers what the rankings bear out instead of what the list promised', async () => {
    const views = [
      yearlyView('2017', { shanghai: 9, chongqing: 8, hefei: 7, ningbo: 6 }),
      yearlyView('2018', { shanghai: 9, chongqing: 8, hefei: 7, jinan: 6 }),
      ...yearlyViews.slice(2),
    ];
    const { room, spans } = roomOf(views);
    await room.show(room.runs[0] ?? null);
    expect(spans()).toEqual(['2019–2021']);
    expect(room.openRun).toBe(room.runs[0]);
    expect(playerOf(room)?.isPlaying).toBe(true);
  });

  test('says so where they bear out nothing, and offers it no more', async () => {
    const views = yearlyViews.map(({ period: { id } }) =>
      yearlyView(id, { [`a-${id}`]: 3, [`b-${id}`]: 2, shanghai: 1 }),
    );
    const { room, spans } = roomOf(views);
    await room.show(room.runs[0] ?? null);
    expect(room.content).toBe('rejected');
    expect(spans()).toEqual([]);
  });

  test('can be tried again where a ranking couldn’t be loaded', async () => {
    const { room, world } = roomOf(yearlyViews);
    world.isDown = true;
    await room.show(room.runs[0] ?? null);
    expect(room.content).toBe('failed');
    world.isDown = false;
    await room.show(room.openRun);
    expect(playerOf(room)).not.toBeNull();
  });
});
