/** What was current when, by which answers are judged; and the numbers that tell releases apart. Times in milliseconds. */
import { markersIn } from '../releases/marked-release.ts';
import type { SyntheticRelease } from '../releases/packed-release.ts';

interface Reign {
  readonly release: string;
  readonly from: number;
}

/** All releases that were ever current. */
export class ReleaseTimeline {
  readonly #numbers = new Map<string, number>();
  readonly #reigns: Reign[] = [];

  /** Knows a release by its number, before it is published. */
  register(release: SyntheticRelease, number: number): void {
    this.#numbers.set(release.id, number);
  }

  /** A release is current from now on. */
  recordSwitch(release: string, from: number): void {
    this.#reigns.push({ release, from });
  }

  /** How often another release became current. */
  get switches(): number {
    return this.#reigns.length;
  }

  /** The release that is current; an empty text before there was any. */
  get current(): string {
    return this.#reigns.at(-1)?.release ?? '';
  }

  /** The releases that were published last, at most so many. */
  last(most: number): readonly string[] {
    return this.#reigns.slice(-most).map(({ release }) => release);
  }

  /** For how long a release isn't current any more; 0 while it is, infinite where it never was. */
  endedFor(release: string, now: number): number {
    const at = this.#reigns.findLastIndex((reign) => reign.release === release);
    if (at < 0) return Number.POSITIVE_INFINITY;
    return now - (this.#reigns[at + 1]?.from ?? now);
  }

  /** Whether a body is whole, of the release that its answer says. */
  isConsistent(body: string, release: string | undefined): boolean {
    const numbers = markersIn(body);
    return (
      release !== undefined && numbers.length === 1 && numbers[0] === this.#numbers.get(release)
    );
  }
}
