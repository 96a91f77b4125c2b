/** What the reader has opened: which rows, the document that tells of them, and the file that knows how. */
import type { RankingDocument } from '../data/documents.ts';
import { DocumentController, type Host, hasFailed } from './document-controller.ts';
import { forgetFailed, later } from './later.ts';
import type { Language, MoreWords } from './locales/words.ts';
import type { Opened, openedIn } from './more/more.ts';
import type { Reading } from './reading.ts';
import { noticeView } from './views/notice.ts';

/** The file's exports, as the widget sees them. */
interface More {
  readonly openedIn: typeof openedIn;
}

export class OpenedController {
  readonly #document: DocumentController<RankingDocument>;
  readonly #changed: () => void;
  #isWanted = false;
  rows: ReadonlySet<string> = new Set();

  constructor(host: Host) {
    this.#changed = () => host.requestUpdate();
    this.#document = new DocumentController(host);
  }

  /** From now on the file is asked for. */
  want(): void {
    this.#isWanted = true;
    this.#changed();
  }

  /** Opens or closes a row, and tells which. */
  toggle(entity: string): boolean {
    const rows = new Set(this.rows);
    if (!rows.delete(entity)) rows.add(entity);
    this.rows = rows;
    this.want();
    return rows.has(entity);
  }

  /** `url` is where the document lies. */
  ask(url: string | null): void {
    this.#document.ask(this.rows.size > 0 ? url : null);
  }

  /** What can be opened, in these words or in English; null until it is wanted and there, false where it can't be had. */
  in(words: MoreWords | undefined): Opened | null | false {
    if (!this.#isWanted) return null;
    const more = later<More>('more', this.#changed);
    const file = words
      ? { moreWords: words }
      : later<Pick<Language, 'moreWords'>>('en', this.#changed);
    if (!more) return more;
    return file ? more.openedIn(file.moreWords) : file;
  }

  /** What stands under the row of a place. */
  derivation(reading: Reading, id: string, opened: Opened | null | false) {
    const { loading } = this.#document;
    const { words } = reading;
    if (hasFailed(loading) || opened === false)
      return noticeView(words.failed, words.retry, () => {
        forgetFailed();
        void this.#document.retry();
      });
    if (loading.state !== 'ready' || !opened) return words.loading;
    return opened.derivation(reading, id, loading.value);
  }
}
