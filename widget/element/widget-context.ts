/**
 * Context that the element passes to lazy chunks: functions of the main script, so that documents are shared and no code
 * is loaded twice, and the element's navigation.
 */

import type { RankingView } from '../../engine/model/documents.ts';
import {
  barScale,
  publishersText,
  scopeText,
  titleText,
  unlistedText,
  valueText,
} from '../text/mod.ts';
import { adoptStyles, barView, hatchPattern, noticeView } from '../views/mod.ts';
import { type LoadResult, loadDocument, RANKING_VIEW } from './api-client.ts';
import { type ControllerHost, DocumentController } from './document-controller.ts';
import type { NavigableElement, Navigation, RankingSelection } from './navigation.ts';

/** The ranking at `url`. */
export const loadView = (url: string): Promise<LoadResult<RankingView>> =>
  loadDocument<RankingView>(url, RANKING_VIEW);

export const sharedFunctions = {
  DocumentController,
  adoptStyles,
  barView,
  hatchPattern,
  loadView,
  noticeView,
  publishersText,
  barScale,
  scopeText,
  titleText,
  unlistedText,
  valueText,
};

/** The element's properties and methods that controllers and chunks use. */
export interface WidgetElement extends NavigableElement, ControllerHost, HTMLElement {
  readonly heading: string | null;
  readonly highlight: string | null;
  readonly src: string | null;
  readonly updateComplete: Promise<unknown>;
}

export interface WidgetContext extends Navigation, Readonly<typeof sharedFunctions> {
  readonly element: WidgetElement;
  /** The API's origin. */
  readonly origin: string;
  /** Whether `ranking` is set. Without it, the element's document is all that there is. */
  readonly hasApi: boolean;
  /** Loads a ranking, then applies the choice. The pressed button disappears, so the focus moves to the widget's head. */
  goTo(selection: RankingSelection, choose: () => void): Promise<void>;
}
