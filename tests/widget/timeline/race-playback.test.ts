/** Runs come from the leaders document, and their rankings confirm or split them. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { RankingView } from '../../../engine/model/documents.ts';
import type { LoadResult } from '../../../widget/element/api-client.ts';
import { RacePlayback } from '../../../widget/timeline/race.ts';
import { leadersDocument, yearlyView, yearlyViews } from '../../fixtures/widget/leaders.ts';
import { raceDependencies } from '../../support/widget/race-dependencies.ts';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

const yearIn = (url: string): string => /\/(\d{4})\.view/.exec(url)?.[1] ?? '';

function createPlayback(views: readonly RankingView[], still = false) {
  const requested: string[] = [];
  const network = { isDown: false };
  const answer = (url: string): LoadResult<RankingView> => {
    requested.push(yearIn(url));
    const value = views.find(({ period }) => period.id === yearIn(url));
    return value && !network.isDown ? { state: 'ready', value } : { state: 'failed' };
  };
  const observer = {
    prefersReducedMotion: () => still,
    onChange: () => true,
    onFailure: () => {},
    onMalformed: () => {},
  };
  const playback = new RacePlayback(leadersDocument.items, raceDependencies(answer), observer);
  const spans = () => playback.runs.map((offer) => `${offer[0]?.year}–${offer.at(-1)?.year}`);
  return { playback, requested, network, spans };
}

const playerOf = ({ content }: RacePlayback) =>
  typeof content === 'object' ? content.player : null;

describe('playback', () => {
  test('loads nothing until a run is opened, then each of its years', async () => {
    const { playback, requested, spans } = createPlayback(yearlyViews);
    expect(spans()).toEqual(['2017–2021']);
    expect(requested).toEqual([]);
    const shown = playback.show(playback.runs[0] ?? null);
    expect(playback.content).toBe('loading');
    await shown;
    expect(requested).toEqual(['2017', '2018', '2019', '2020', '2021']);
    expect(playerOf(playback)?.isPlaying).toBe(true);
    expect(playback.openRun).toBe(playback.runs[0]);
  });

  test('doesn’t start by itself with reduced motion', async () => {
    const { playback } = createPlayback(yearlyViews, true);
    await playback.show(playback.runs[0] ?? null);
    expect(playerOf(playback)?.isPlaying).toBe(false);
  });

  test('stops when closed', async () => {
    const { playback } = createPlayback(yearlyViews);
    await playback.show(playback.runs[0] ?? null);
    await playback.show(null);
    expect(playback.content).toBe('nothing');
    expect(vi.getTimerCount()).toBe(0);
  });

  test('shows nothing if closed while loading', async () => {
    const { playback } = createPlayback(yearlyViews);
    const shown = playback.show(playback.runs[0] ?? null);
    void playback.show(null);
    await shown;
    expect(playback.content).toBe('nothing');
    expect(vi.getTimerCount()).toBe(0);
  });

  test('replaces a candidate by the runs that its rankings confirm', async () => {
    const views = [
      yearlyView('2017', { shanghai: 9, chongqing: 8, hefei: 7, ningbo: 6 }),
      yearlyView('2018', { shanghai: 9, chongqing: 8, hefei: 7, jinan: 6 }),
      ...yearlyViews.slice(2),
    ];
    const { playback, spans } = createPlayback(views);
    await playback.show(playback.runs[0] ?? null);
    expect(spans()).toEqual(['2019–2021']);
    expect(playback.openRun).toBe(playback.runs[0]);
    expect(playerOf(playback)?.isPlaying).toBe(true);
  });

  test('rejects a candidate that its rankings don’t confirm', async () => {
    const views = yearlyViews.map(({ period: { id } }) =>
      yearlyView(id, { [`a-${id}`]: 3, [`b-${id}`]: 2, shanghai: 1 }),
    );
    const { playback, spans } = createPlayback(views);
    await playback.show(playback.runs[0] ?? null);
    expect(playback.content).toBe('rejected');
    expect(spans()).toEqual([]);
  });

  test('can be retried if a ranking failed to load', async () => {
    const { playback, network } = createPlayback(yearlyViews);
    network.isDown = true;
    await playback.show(playback.runs[0] ?? null);
    expect(playback.content).toBe('failed');
    network.isDown = false;
    await playback.show(playback.openRun);
    expect(playerOf(playback)).not.toBeNull();
  });
});
