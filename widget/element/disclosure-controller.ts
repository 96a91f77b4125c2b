/** What the reader has opened: rows, controls, a tool at the foot; the documents that tell of them, and the files that know how. */

import type { EntityView, RankingDocument } from '../../engine/model/documents/mod.ts';
import { entityUrl } from '../../engine/model/urls.ts';
import type { Opened, openedIn } from '../details/create-details.ts';
import type { LaterWords } from '../text/details-words.ts';
import type { Reading } from '../text/localized-ranking.ts';
import type { Tool } from '../views/foot-view.ts';
import { noticeView } from '../views/notice-view.ts';
import type { Host } from './controller-host.ts';
import { DocumentController, hasFailed } from './document-controller.ts';
import { forgetFailed, later } from './lazy-chunk.ts';
import type { Lent } from './widget-context.ts';

/** The file's exports, as the widget sees them. */
interface More {
  readonly openedIn: typeof openedIn;
}

export class OpenedController {
  readonly #host: Host;
  readonly #document: DocumentController<RankingDocument>;
  /** By the place's address. */
  readonly #places = new Map<string, DocumentController<EntityView>>();
  #isWanted = false;
  /** While those of another language come, what is open stays as it is. */
  #words: LaterWords | null | false = null;
  #opened: Opened | null = null;
  rows: ReadonlySet<string> = new Set();
  controls = false;
  /** Whether what wasn't compared was opened once. */
  lists = false;
  tool: Tool | null = null;

  constructor(host: Host) {
    this.#host = host;
    this.#document = new DocumentController(host);
  }

  /** From now on the file is asked for; `lists` where it is for them. */
  want(lists = false): void {
    this.lists ||= lists;
    this.#isWanted = true;
    this.#host.requestUpdate(true);
  }

  /** Opens or closes a row, and tells which. */
  toggle(entity: string): boolean {
    const rows = new Set(this.rows);
    if (!rows.delete(entity)) rows.add(entity);
    this.rows = rows;
    this.want();
    return rows.has(entity);
  }

  toggleControls(): void {
    this.controls = !this.controls;
    this.want();
  }

  toggleTool(tool: Tool): void {
    this.tool = this.tool === tool ? null : tool;
    this.want();
  }

  /** `url` is where the document lies. */
  ask(url: string | null): void {
    this.#document.ask(this.rows.size > 0 ? url : null);
  }

  /** What can be opened, in the words of `tag`; null until it is wanted and there, false where it can't be had. */
  in(tag: string, lent: Lent): Opened | null | false {
    if (!this.#isWanted) return null;
    const more = later<More>('more', this.#host);
    this.#words = later<LaterWords>(`more-${tag}`, this.#host) ?? this.#words;
    if (!more) return more;
    if (!this.#words) return this.#words;
    const { moreWords } = this.#words;
    if (this.#opened?.words !== moreWords) this.#opened = more.openedIn(moreWords, lent);
    return this.#opened;
  }

  #place(url: string): DocumentController<EntityView> {
    const place = this.#places.get(url) ?? new DocumentController<EntityView>(this.#host);
    this.#places.set(url, place);
    place.ask(url);
    return place;
  }

  /** What stands under the row of a place. */
  row(reading: Reading, id: string, opened: Opened | null | false, { origin }: Lent) {
    const { loading } = this.#document;
    const { view, words } = reading;
    const place = this.#place(origin + entityUrl(view.dataset, id, '.view.json'));
    if (hasFailed(loading) || opened === false)
      return noticeView(words.failed, words.retry, () => {
        forgetFailed();
        void this.#document.retry();
      });
    if (loading.state !== 'ready' || !opened) return words.loading;
    return opened.row(reading, id, loading.value, place);
  }
}
