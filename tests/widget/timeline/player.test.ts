/** What moves a race: steps, a slider, time. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Player, YEAR_MS } from '../../../widget/timeline/player.ts';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

function playerOf(last: number, watched = () => true): { player: Player; seen: number[] } {
  const seen: number[] = [];
  const player = new Player(last, () => {
    seen.push(player.position);
    return watched();
  });
  return { player, seen };
}

describe('a player', () => {
  test('goes on a year at a time, and stops at the end', () => {
    const { player, seen } = playerOf(2);
    player.toggle();
    expect(player.isPlaying).toBe(true);
    vi.advanceTimersByTime(YEAR_MS);
    expect(player.position).toBe(1);
    vi.advanceTimersByTime(10 * YEAR_MS);
    expect(player.isPlaying).toBe(false);
    expect(seen).toEqual([0, 1, 2]);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('begins again where it is played at the end', () => {
    const { player } = playerOf(2);
    player.seek(2);
    player.toggle();
    expect(player.position).toBe(0);
    expect(player.isPlaying).toBe(true);
  });

  test('pauses where it is', () => {
    const { player } = playerOf(5);
    player.toggle();
    vi.advanceTimersByTime(2 * YEAR_MS);
    player.toggle();
    vi.advanceTimersByTime(10 * YEAR_MS);
    expect(player.position).toBe(2);
    expect(player.isPlaying).toBe(false);
  });

  test('stops where it is moved by hand, and never leaves the years', () => {
    const { player } = playerOf(3);
    player.toggle();
    player.seek(7);
    expect([player.position, player.isPlaying]).toEqual([3, false]);
    player.seek(-1);
    expect(player.position).toBe(0);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('has three speeds, which change what is playing', () => {
    const { player } = playerOf(9);
    player.toggle();
    player.changeSpeed();
    expect(player.speed).toBe(2);
    vi.advanceTimersByTime(YEAR_MS);
    expect(player.position).toBe(2);
    player.changeSpeed();
    expect(player.speed).toBe(0.5);
    vi.advanceTimersByTime(2 * YEAR_MS);
    expect(player.position).toBe(3);
    player.changeSpeed();
    expect(player.speed).toBe(1);
  });

  test('doesn’t begin to play because the speed changes', () => {
    const { player } = playerOf(9);
    player.changeSpeed();
    expect(player.isPlaying).toBe(false);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('stops where nobody watches any more', () => {
    let watched = true;
    const { player } = playerOf(9, () => watched);
    player.toggle();
    watched = false;
    vi.advanceTimersByTime(20 * YEAR_MS);
    expect(player.position).toBe(1);
    expect(vi.getTimerCount()).toBe(0);
  });
});
