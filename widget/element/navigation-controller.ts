/** Turns an element to what the reader has chosen: asks first, so that what is shown stays where the choice can't be had. */
import { type RankingQuery, rankingUrl } from '../../engine/model/urls.ts';
import { scriptOrigin } from '../mount/script-location.ts';
import { load } from './api-client.ts';
import type { Failure } from './load-result.ts';
import type { Asked, Change, Chosen } from './navigation.ts';
import { type Lender, type Lent, means } from './widget-context.ts';

/** A choice that can't be had, and how it is tried again. */
interface Trouble {
  readonly outcome: Failure['state'];
  readonly again: () => void;
}

export class SteeringController {
  readonly #element: Lender;
  readonly #tell: (change: Change) => void;
  /** What was chosen and the page's address doesn't say yet. */
  unlinked: Chosen | null = null;
  trouble: Trouble | null = null;
  /** The same object always, so that what is loaded later may keep things by it. */
  readonly lent: Lent;

  constructor(element: Lender, tell: (change: Change) => void) {
    this.#element = element;
    this.#tell = tell;
    const origin = (): string => this.origin;
    this.lent = {
      ...means,
      element,
      get origin() {
        return origin();
      },
      choose: (chosen, change) => this.choose(chosen, change),
      find: async (asked) => {
        const address = this.address('.view.json', asked);
        return address ? (await load(address)).state : 'missing';
      },
      fail: (outcome, again) => this.#set({ outcome, again }),
      leave: async (asked, choose) => {
        const { find, fail, leave } = this.lent;
        const outcome = await find(asked);
        if (outcome !== 'ready') return fail(outcome, () => void leave(asked, choose));
        element.shadowRoot?.querySelector<HTMLElement>('.options')?.focus();
        choose();
      },
    };
  }

  get origin(): string {
    return this.#element.src || scriptOrigin;
  }

  /** The address of the ranking with an ending, or null where `ranking` isn't one. */
  address(ending: '.json' | '.view.json', asked: Asked = this.#element): string | null {
    const [dataset, metric, period, ...rest] = (asked.ranking ?? '').split('/');
    if (!dataset || !metric || !period || rest.length > 0) return null;
    // An attribute that isn't there is null, which an address leaves out like undefined.
    const query = asked as RankingQuery;
    return this.origin + rankingUrl(dataset, metric, period, query, ending);
  }

  choose(chosen: Chosen, change: Change): void {
    this.#set(null);
    Object.assign(this.#element, chosen);
    this.unlinked = { ...this.unlinked, ...chosen };
    this.#tell(change);
  }

  /** From what was known on a date to what is known today. */
  turnToToday(): void {
    const { ranking, level, basis } = this.#element;
    const today = { asOf: null };
    void this.lent.leave({ ranking, level, basis, ...today }, () => this.choose(today, today));
  }

  #set(trouble: Trouble | null): void {
    this.trouble = trouble;
    this.#element.requestUpdate(true);
  }
}
