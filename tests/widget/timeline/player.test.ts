/** The player of a race, controlled by buttons, a slider and a timer. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Player, YEAR_MS } from '../../../widget/timeline/race.ts';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

function playerOf(last: number, isShown = () => true): { player: Player; positions: number[] } {
  const positions: number[] = [];
  const player = new Player(last, () => {
    positions.push(player.position);
    return isShown();
  });
  return { player, positions };
}

describe('a player', () => {
  test('advances one year at a time, and stops at the end', () => {
    const { player, positions } = playerOf(2);
    player.toggle();
    expect(player.isPlaying).toBe(true);
    vi.advanceTimersByTime(YEAR_MS);
    expect(player.position).toBe(1);
    vi.advanceTimersByTime(10 * YEAR_MS);
    expect(player.isPlaying).toBe(false);
    expect(positions).toEqual([0, 1, 2]);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('restarts when played at the end', () => {
    const { player } = playerOf(2);
    player.seek(2);
    player.toggle();
    expect(player.position).toBe(0);
    expect(player.isPlaying).toBe(true);
  });

  test('pauses at its position', () => {
    const { player } = playerOf(5);
    player.toggle();
    vi.advanceTimersByTime(2 * YEAR_MS);
    player.toggle();
    vi.advanceTimersByTime(10 * YEAR_MS);
    expect(player.position).toBe(2);
    expect(player.isPlaying).toBe(false);
  });

  test('stops when moved', () => {
    const { player } = playerOf(3);
    player.toggle();
    player.seek(2);
    expect([player.position, player.isPlaying]).toEqual([2, false]);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('has three speeds, which apply while playing', () => {
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

  test('doesn’t start when the speed changes', () => {
    const { player } = playerOf(9);
    player.changeSpeed();
    expect(player.isPlaying).toBe(false);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('stops if it is no longer shown', () => {
    let isShown = true;
    const { player } = playerOf(9, () => isShown);
    player.toggle();
    isShown = false;
    vi.advanceTimersByTime(20 * YEAR_MS);
    expect(player.position).toBe(1);
    expect(vi.getTimerCount()).toBe(0);
  });
});
