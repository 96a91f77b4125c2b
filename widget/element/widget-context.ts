/**
 * What an element lends to the files that are loaded later: the widget's own functions, so that documents are shared and no
 * code comes twice, and how the element itself is steered.
 */
import { leadersUrl } from '../../engine/model/urls.ts';
import {
  barScale,
  publishersText,
  scopeText,
  titleText,
  unlistedText,
  valueText,
} from '../text/mod.ts';
import { adoptStyles, barView, hatchPattern, noticeView } from '../views/mod.ts';
import { loadDocument } from './api-client.ts';
import { DocumentController } from './document-controller.ts';
import type { NavigableElement, Navigation, RankingSelection } from './navigation.ts';

export const sharedFunctions = {
  DocumentController,
  adoptStyles,
  barView,
  hatching: hatchPattern,
  leadersUrl,
  load: loadDocument,
  noticeView,
  publishersText,
  scaleOf: barScale,
  scopeText,
  titleText,
  unlistedText,
  valueText,
};

/** The element as one in a page: what it is asked for, and how it is drawn. */
export interface WidgetElement extends NavigableElement, HTMLElement {
  readonly heading: string | null;
  readonly highlight: string | null;
  readonly src: string | null;
  readonly updateComplete: Promise<unknown>;
  requestUpdate(isPressed?: boolean): void;
}

export interface WidgetContext extends Navigation, Readonly<typeof sharedFunctions> {
  readonly element: WidgetElement;
  /** The API's. */
  readonly origin: string;
  /** Chooses once what is asked for is at hand. What was pressed is gone then: the focus goes to the head of the widget. */
  goTo(selection: RankingSelection, choose: () => void): Promise<void>;
}
