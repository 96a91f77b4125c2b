/** What the timeline needs of the element that shows it, and of the widget that loaded it. */
import type { adoptStyles } from '../adopted-styles.ts';
import type { load } from '../client.ts';
import type { listText, valueText } from '../format.ts';
import type { later } from '../later.ts';
import type { Reading } from '../reading.ts';
import type { scaleOf } from '../scale.ts';
import type { barView, hatching } from '../views/bar.ts';
import type { noticeView } from '../views/notice.ts';
import type { TimelineWords } from './words.ts';

/** The element, as far as the timeline reads and changes it. */
export interface TimelineElement extends HTMLElement {
  ranking: string | null;
  basis: string | null;
  asOf: string | null;
  view: string | null;
  readonly heading: string | null;
  readonly highlight: string | null;
  readonly updateComplete: Promise<unknown>;
  requestUpdate(): void;
}

/** The widget's own, so that documents and files are shared with it and no code comes twice. */
export interface Means {
  /** Of the API. */
  readonly origin: string;
  readonly adoptStyles: typeof adoptStyles;
  readonly barView: typeof barView;
  readonly hatching: typeof hatching;
  readonly later: typeof later;
  readonly listText: typeof listText;
  readonly load: typeof load;
  readonly noticeView: typeof noticeView;
  readonly scaleOf: typeof scaleOf;
  readonly valueText: typeof valueText;
}

/** What all of the timeline is told with. */
export interface Telling {
  readonly means: Means;
  readonly reading: Reading;
  readonly own: TimelineWords;
  /** Ids of places that the page highlights. */
  readonly marked: ReadonlySet<string>;
}
