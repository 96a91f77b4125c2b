/** Applies the reader's choices to an element. Loads first, so that the current ranking stays if the choice can't be loaded. */
import { type RankingQuery, rankingUrl } from '../../engine/model/urls.ts';
import { scriptOrigin } from '../mount/mod.ts';
import type { LoadFailure } from './api-client.ts';
import type { ChangeDetail, ChangedProperties, RankingSelection } from './navigation.ts';
import {
  loadView,
  sharedFunctions,
  type WidgetContext,
  type WidgetElement,
} from './widget-context.ts';

/** A choice that could not be loaded, with its retry. */
interface FailedChoice {
  readonly state: LoadFailure['state'];
  readonly retry: () => void;
}

/** The context of lazy chunks, with what only the element uses. */
export interface ElementNavigation extends WidgetContext {
  /** Choices that the page's URL doesn't contain yet. */
  pendingPermalink: ChangedProperties | null;
  failedChoice: FailedChoice | null;
  /** The ranking's URL with an ending; null without `ranking`, empty if it is malformed. */
  address(ending: '.json' | '.view.json', selection?: RankingSelection): string | null;
  /** Switches from a frozen vintage to the latest. */
  showLatest(): void;
}

/** The navigation of `element`; `onChange` is called after each choice. One object for the element's lifetime: lazy chunks key their state by it. */
export function createNavigation(
  element: WidgetElement,
  onChange: (change: ChangeDetail) => void,
): ElementNavigation {
  const setFailedChoice = (choice: FailedChoice | null): void => {
    navigation.failedChoice = choice;
    element.requestUpdate(true);
  };
  const navigation: ElementNavigation = {
    ...sharedFunctions,
    element,
    pendingPermalink: null,
    failedChoice: null,
    get hasApi() {
      return element.ranking !== null;
    },
    get origin() {
      return element.src || scriptOrigin;
    },
    address(ending, selection = element) {
      if (selection.ranking === null) return null;
      const [dataset, metric, period, ...rest] = selection.ranking.split('/');
      if (!dataset || !metric || !period || rest.length > 0) return '';
      // A missing attribute is null, which `rankingUrl` omits like undefined.
      const query = selection as RankingQuery;
      return navigation.origin + rankingUrl(dataset, metric, period, query, ending);
    },
    choose(chosen, change = chosen) {
      setFailedChoice(null);
      Object.assign(element, chosen);
      navigation.pendingPermalink = { ...navigation.pendingPermalink, ...chosen };
      onChange(change);
    },
    async preload(selection) {
      const url = navigation.address('.view.json', selection);
      return url ? (await loadView(url)).state : 'missing';
    },
    reportFailure(state, retry) {
      setFailedChoice({ state, retry });
      element.reportFailure({ state });
    },
    async goTo(selection, choose) {
      const { preload, reportFailure, goTo } = navigation;
      const outcome = await preload(selection);
      if (outcome !== 'ready') return reportFailure(outcome, () => void goTo(selection, choose));
      element.shadowRoot?.querySelector<HTMLElement>('.options')?.focus();
      choose();
    },
    showLatest() {
      const { ranking, level, basis } = element;
      const today = { asOf: null };
      const { choose, goTo } = navigation;
      void goTo({ ranking, level, basis, ...today }, () => choose(today));
    },
  };
  return navigation;
}
