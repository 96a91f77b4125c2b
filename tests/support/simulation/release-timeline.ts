/** The history of current releases, which responses are compared with; releases have numbers. Times in milliseconds. */
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

  /** Registers a release by its number, before it is published. */
  register(release: SyntheticRelease, number: number): void {
    this.#numbers.set(release.id, number);
  }

  /** Makes a release current from now on. */
  recordSwitch(release: string, from: number): void {
    this.#reigns.push({ release, from });
  }

  /** The number of switches. */
  get switches(): number {
    return this.#reigns.length;
  }

  /** The current release; an empty string before there was any. */
  get current(): string {
    return this.#reigns.at(-1)?.release ?? '';
  }

  /** The last published releases, at most that many. */
  last(most: number): readonly string[] {
    return this.#reigns.slice(-most).map(({ release }) => release);
  }

  /** The time since a release stopped being current; 0 while it is, infinite if it never was. */
  endedFor(release: string, now: number): number {
    const at = this.#reigns.findLastIndex((reign) => reign.release === release);
    if (at < 0) return Number.POSITIVE_INFINITY;
    return now - (this.#reigns[at + 1]?.from ?? now);
  }

  /** Whether a body is entirely of the release that its response names. */
  isConsistent(body: string, release: string | undefined): boolean {
    const numbers = markersIn(body);
    return (
      release !== undefined && numbers.length === 1 && numbers[0] === this.#numbers.get(release)
    );
  }
}
