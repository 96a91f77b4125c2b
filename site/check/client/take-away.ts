/** What a reader takes along: the link, the citation, the code for a page, and the picture. */
import { localizedUrl } from '../../../engine/model/address.ts';
import type { VerdictDocument } from '../../../engine/model/documents.ts';
import type { PageLanguage } from '../../../engine/model/languages.ts';
import { escapeMarkup, localizedText, publisherText } from '../../../engine/model/text.ts';
import { svgToPng } from '../../new-ranking/client/svg-to-png.ts';
import type { CheckClientWords } from '../../words/check-interface.ts';
import { fill, find } from './page-parts.ts';

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

// A verdict as a picture of 1200 × 630 for social media: an SVG with the fonts of whoever shows it.

const WIDTH = 1200;
const HEIGHT = 630;
const LEFT = 96;
const RIGHT = 72;
const COLOURS = {
  proven: '#0f6e7c',
  stated: '#0f6e7c',
  open: '#5b6166',
  denied: '#b23a22',
  refuted: '#b23a22',
} as const;

/** Breaks a text into lines that fit. Chinese may break anywhere, other text at spaces. */
function lines(text: string, font: string, width: number): string[] {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) return [text];
  context.font = font;
  const found: string[] = [];
  let line = '';
  for (const part of text.match(/\p{Script=Han}[，。；：、”）]*|[^\s\p{Script=Han}]+\s*|\s+/gu) ??
    []) {
    if (line !== '' && context.measureText((line + part).trimEnd()).width > width) {
      found.push(line.trimEnd());
      line = '';
    }
    line += part;
  }
  return [...found, line.trimEnd()].filter((one) => one !== '');
}

interface TextStyle {
  readonly size: number;
  readonly weight?: number;
  readonly colour?: string;
  readonly max: number;
}

/** A paragraph of at most `max` lines, and where the next one begins. */
function paragraph(
  text: string,
  top: number,
  { size, weight = 400, colour = '#16191c', max }: TextStyle,
): { readonly svg: string; readonly bottom: number } {
  const family = 'system-ui, "Noto Sans SC", sans-serif';
  const all = lines(text, `${weight} ${size}px ${family}`, WIDTH - LEFT - RIGHT);
  const shown = all
    .slice(0, max)
    .map((line, at) => (at === max - 1 && all.length > max ? `${line}…` : line));
  const height = size * 1.3;
  const svg = shown
    .map(
      (line, at) =>
        `<text x="${LEFT}" y="${Math.round(top + size + at * height)}" font-size="${size}" font-weight="${weight}" fill="${colour}">${escapeMarkup(line)}</text>`,
    )
    .join('');
  return { svg, bottom: top + shown.length * height };
}

/** The picture. `host` is printed as where it comes from. */
export function sharePicture(
  document: VerdictDocument,
  language: PageLanguage,
  words: CheckClientWords,
  host: string,
): string {
  const { verdict, statement, answer, sources, asOf } = document;
  const colour = COLOURS[verdict];
  const word = paragraph(words.verdicts[verdict], 56, { size: 112, weight: 700, colour, max: 1 });
  const said = paragraph(localizedText(answer, language), word.bottom + 12, { size: 40, max: 6 });
  const publishers = [...new Set(sources.map((source) => publisherText(source, language)))];
  const dated = fill(words.asOf, { date: asOf });
  const foot = paragraph(`${dated} · ${publishers.join(', ')}`, HEIGHT - 146, {
    size: 24,
    colour: '#4a5055',
    max: 2,
  });
  const from = paragraph(host, HEIGHT - 68, { size: 24, weight: 700, max: 1 });
  const dashes =
    verdict === 'stated' || verdict === 'denied'
      ? ' stroke-dasharray="24 12"'
      : verdict === 'open'
        ? ' stroke-dasharray="6 18"'
        : '';
  const title = escapeMarkup(`${localizedText(statement, language)} ${words.verdicts[verdict]}`);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" lang="${language}" aria-label="${title}" font-family="system-ui, 'Noto Sans SC', sans-serif"><rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/><line x1="40" y1="56" x2="40" y2="${HEIGHT - 56}" stroke="${colour}" stroke-width="20"${dashes}/>${word.svg}${said.svg}${foot.svg}${from.svg}</svg>`;
}
