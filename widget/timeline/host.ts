/** What the timeline needs of the element that shows it, and of the widget that loaded it. */
import type { load } from '../client.ts';
import type { later } from '../later.ts';

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

/** The widget's own, so that documents and files are shared with it. */
export interface Means {
  /** Of the API. */
  readonly origin: string;
  readonly load: typeof load;
  readonly later: typeof later;
}
