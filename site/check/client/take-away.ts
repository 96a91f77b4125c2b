/** What a reader takes along: the link, the citation, the code for a page, and the picture. */

import { localizedUrl } from '../../../engine/model/address.ts';
import type { VerdictDocument } from '../../../engine/model/documents.ts';
import type { PageLanguage } from '../../../engine/model/languages.ts';
import { escapeMarkup, localizedText } from '../../../engine/model/text.ts';
import { svgToPng } from '../../new-ranking/client/svg-to-png.ts';
import type { CheckClientWords } from '../../words/check-interface.ts';
import { fill, find } from './page-parts.ts';
import { sharePicture } from './share-picture.ts';

/** The iframe's height; its page reports its own to hosts that listen. */
const EMBED_HEIGHT = 480;

export class TakeAway {
  readonly #words: CheckClientWords;
  readonly #language: PageLanguage;
  readonly #section = find('#take', HTMLElement);
  readonly #status = find('#taken', HTMLElement);
  #document: VerdictDocument | null = null;
  #svg = '';

  constructor(words: CheckClientWords, language: PageLanguage) {
    this.#words = words;
    this.#language = language;
    for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copies]'))
      button.addEventListener('click', () => this.#copy(button.dataset.copies ?? ''));
    find('#share', HTMLElement).addEventListener('click', () => void this.#share());
    find('#png', HTMLElement).addEventListener('click', () => void this.#downloadPng());
  }

  #field(id: string): HTMLTextAreaElement {
    return find(`#${id}`, HTMLTextAreaElement);
  }

  /** Shows what can be taken of a verdict; `permalink` is the page's address. */
  show(verdict: VerdictDocument, permalink: string): void {
    this.#document = verdict;
    const { statement, answer, links, asOf } = verdict;
    this.#field('permalink').value = permalink;
    this.#field('citation').value = fill(this.#words.citation, {
      answer: localizedText(answer, this.#language),
      date: asOf,
      address: /[?&]as_of=/.test(permalink) ? permalink : `${permalink}&as_of=${asOf}`,
    });
    const path = links.latest.replace('/v1/verdict/', '/embed/verdict/');
    const src = escapeMarkup(location.origin + localizedUrl(this.#language, path));
    const title = escapeMarkup(localizedText(statement, this.#language));
    this.#field('snippet').value =
      `<iframe src="${src}" title="${title}" width="100%" height="${EMBED_HEIGHT}" style="border:0" loading="lazy"></iframe>`;
    this.#svg = sharePicture(verdict, this.#language, this.#words, location.host);
    const svg = find('#svg', HTMLAnchorElement);
    svg.href = `data:image/svg+xml,${encodeURIComponent(this.#svg)}`;
    svg.download = `${verdict.entity.id}-${verdict.verdict}.svg`;
    this.#status.textContent = '';
    this.#section.hidden = false;
  }

  hide(): void {
    this.#section.hidden = true;
  }

  async #copy(id: string): Promise<void> {
    const field = this.#field(id);
    try {
      await navigator.clipboard.writeText(field.value);
      this.#status.textContent = this.#words.copied;
    } catch {
      field.focus();
      field.select();
      this.#status.textContent = this.#words.selected;
    }
  }

  /** Opens the system's dialogue for sharing; without one, copies the link. */
  async #share(): Promise<void> {
    if (!this.#document) return;
    const { statement, answer } = this.#document;
    const data = {
      title: localizedText(statement, this.#language),
      text: localizedText(answer, this.#language),
      url: this.#field('permalink').value,
    };
    // Missing in some browsers, and outside secure contexts.
    if (!('share' in navigator)) return this.#copy('permalink');
    try {
      await navigator.share(data);
      this.#status.textContent = this.#words.shared;
    } catch (error) {
      // The reader closed the dialogue.
      if (!(error instanceof DOMException && error.name === 'AbortError'))
        await this.#copy('permalink');
    }
  }

  async #downloadPng(): Promise<void> {
    if (!this.#document) return;
    const png = await svgToPng(this.#svg);
    const address = URL.createObjectURL(png);
    const link = document.createElement('a');
    link.href = address;
    link.download = `${this.#document.entity.id}-${this.#document.verdict}.png`;
    link.click();
    URL.revokeObjectURL(address);
  }
}
