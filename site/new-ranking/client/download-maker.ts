/** Makes the files that a ranking is taken away as, and the link to the page in its state. */
import type { Draft } from '../../../engine/model/draft.ts';
import type { PageLanguage } from '../../../engine/model/languages.ts';
import type { TakeAway } from '../messages.ts';
import { encodeShareLink } from '../take-away/share-link.ts';
import type { EngineClient } from './engine-client.ts';
import type { Downloads } from './page-state.ts';
import { svgToPng } from './svg-to-png.ts';

const TYPES = {
  html: 'text/html;charset=utf-8',
  svg: 'image/svg+xml',
  csv: 'text/csv;charset=utf-8',
  zip: 'application/zip',
} as const;

export class DownloadMaker {
  readonly #engine: EngineClient;
  readonly #language: PageLanguage;
  #urls: string[] = [];
  #turn = 0;

  constructor(engine: EngineClient, language: PageLanguage) {
    this.#engine = engine;
    this.#language = language;
  }

  #urlOf(content: string | Uint8Array<ArrayBuffer> | Blob, type: string): string {
    const url = URL.createObjectURL(
      content instanceof Blob ? content : new Blob([content], { type }),
    );
    this.#urls.push(url);
    return url;
  }

  /** The link to this page with a draft; null if it would be too long. */
  async #link(draft: Draft): Promise<string | null> {
    const fragment = await encodeShareLink(draft);
    return fragment === null ? null : `${location.origin}${location.pathname}${fragment}`;
  }

  #fileUrls(takeAway: TakeAway): Downloads['urls'] {
    const { html, svg, csv, zip } = takeAway;
    return {
      html: this.#urlOf(html, TYPES.html),
      svg: this.#urlOf(svg, TYPES.svg),
      csv: this.#urlOf(csv, TYPES.csv),
      zip: this.#urlOf(zip, TYPES.zip),
    };
  }

  /** Makes everything of the ranking that the engine has evaluated last, and calls `show` with what is ready: first without the picture. */
  async make(draft: Draft, show: (downloads: Downloads) => void): Promise<void> {
    this.#turn += 1;
    const turn = this.#turn;
    const request = {
      kind: 'take-away',
      origin: location.origin,
      language: this.#language,
    } as const;
    const [takeAway, link] = await Promise.all([this.#engine.request(request), this.#link(draft)]);
    if (turn !== this.#turn || !takeAway) return;
    for (const url of this.#urls.splice(0)) URL.revokeObjectURL(url);
    const urls = this.#fileUrls(takeAway);
    show({ takeAway, link, urls });
    const png = await svgToPng(takeAway.lightSvg);
    if (turn !== this.#turn) return;
    show({ takeAway, link, urls: { ...urls, png: this.#urlOf(png, 'image/png') } });
  }
}
