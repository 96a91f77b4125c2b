/** Applies the reader's choices to an element. Loads first, so that the current ranking stays if the choice can't be loaded. */
import { type RankingQuery, rankingUrl } from '../../engine/model/urls.ts';
import { scriptOrigin } from '../mount/mod.ts';
import type { LoadFailure } from './load-result.ts';
import type { ChangeDetail, ChangedProperties, RankingSelection } from './navigation.ts';
import {
  loadView,
  sharedFunctions,
  type WidgetContext,
  type WidgetElement,
} from './widget-context.ts';

/** A choice that could not be loaded, with its retry. */
interface FailedChoice {
  readonly outcome: LoadFailure['state'];
  readonly retry: () => void;
}

export class NavigationController {
  readonly #element: WidgetElement;
  readonly #onChange: (change: ChangeDetail) => void;
  /** Choices that the page's URL doesn't contain yet. */
  pendingPermalink: ChangedProperties | null = null;
  failedChoice: FailedChoice | null = null;
  /** One object for the element's lifetime: lazy chunks key their state by it. */
  readonly context: WidgetContext;

  constructor(element: WidgetElement, onChange: (change: ChangeDetail) => void) {
    this.#element = element;
    this.#onChange = onChange;
    const origin = (): string => this.origin;
    this.context = {
      ...sharedFunctions,
      element,
      get origin() {
        return origin();
      },
      choose: (chosen, change) => this.choose(chosen, change),
      preload: async (selection) => {
        const url = this.address('.view.json', selection);
        return url ? (await loadView(url)).state : 'missing';
      },
      reportFailure: (outcome, retry) => {
        this.#set({ outcome, retry });
        element.reportFailure({ state: outcome });
      },
      goTo: async (selection, choose) => {
        const { preload, reportFailure, goTo } = this.context;
        const outcome = await preload(selection);
        if (outcome !== 'ready') return reportFailure(outcome, () => void goTo(selection, choose));
        element.shadowRoot?.querySelector<HTMLElement>('.options')?.focus();
        choose();
      },
    };
  }

  get origin(): string {
    return this.#element.src || scriptOrigin;
  }

  /** The ranking's URL with an ending; null if `ranking` is malformed. */
  address(
    ending: '.json' | '.view.json',
    selection: RankingSelection = this.#element,
  ): string | null {
    const [dataset, metric, period, ...rest] = (selection.ranking ?? '').split('/');
    if (!dataset || !metric || !period || rest.length > 0) return null;
    // A missing attribute is null, which `rankingUrl` omits like undefined.
    const query = selection as RankingQuery;
    return this.origin + rankingUrl(dataset, metric, period, query, ending);
  }

  choose(chosen: ChangedProperties, change: ChangeDetail): void {
    this.#set(null);
    Object.assign(this.#element, chosen);
    this.pendingPermalink = { ...this.pendingPermalink, ...chosen };
    this.#onChange(change);
  }

  /** Switches from a frozen vintage to the latest. */
  showLatest(): void {
    const { ranking, level, basis } = this.#element;
    const today = { asOf: null };
    void this.context.goTo({ ranking, level, basis, ...today }, () => this.choose(today, today));
  }

  #set(failedChoice: FailedChoice | null): void {
    this.failedChoice = failedChoice;
    this.#element.requestUpdate(true);
  }
}
