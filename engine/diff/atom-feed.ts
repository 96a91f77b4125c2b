/** Atom 1.0 feed (RFC 4287) of the changes of a dataset: one entry for each date, newest first. */
import type { CompiledDataset } from '../compile/compiled-dataset.ts';
import { type IndexedDataset, indexDataset } from '../dataset/indexed-dataset.ts';
import type { Observation } from '../dataset/schema.ts';
import type { RankingKey } from '../model/address.ts';
import type {
  Change,
  ChangesDocument,
  FigureChange,
  LeadersOnBasis,
  Titled,
} from '../model/documents.ts';
import { escapeMarkup, localizedText } from '../model/text.ts';
import type { LeadersStatus, ObservationStatus } from '../model/vocabulary.ts';
import { formatStated } from '../wording/format-bounds.ts';
import { formatPeriod, formatPeriodId } from '../wording/formatters.ts';
import { type FirstPlaceChange, firstPlaceChanges, MAX_NAMED_LEADERS } from './changes-document.ts';

/** Characters that XML 1.0 does not allow, even escaped. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the pattern matches control characters on purpose
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

/** Escapes text for XML content and attribute values. */
export function escapeXml(text: string): string {
  return escapeMarkup(text.replace(FORBIDDEN, '\ufffd')).replaceAll("'", '&apos;');
}

/** Atom `link` element of the feed or of an entry. */
function linkElement(rel: string, href: string, type: string): string {
  return `<link rel="${rel}" type="${type}" href="${escapeXml(href)}"/>`;
}

/** Atom `updated` element: midnight UTC of a date, as in RFC 3339. */
function updatedElement(date: string): string {
  return `<updated>${date}T00:00:00Z</updated>`;
}

function entryElement(change: Change, address: string, words: ChangeText): string {
  const entryUrl = `${address}#${change.date}`;
  return [
    '  <entry>',
    `    <id>${escapeXml(entryUrl)}</id>`,
    `    <title>${escapeXml(words.title(change))}</title>`,
    `    ${updatedElement(change.date)}`,
    `    ${linkElement('alternate', entryUrl, 'application/json')}`,
    `    <summary>${escapeXml(words.summary(change).join('\n'))}</summary>`,
    '  </entry>',
  ].join('\n');
}

/**
 * Atom feed of a dataset. `origin` is the origin of absolute URLs, without a trailing slash (`https://example.org`).
 * The id of an entry is the permanent URL of the changes with the date as fragment.
 */
export function changesFeed(
  compiled: CompiledDataset,
  { asOf, changes, links }: ChangesDocument,
  origin: string,
): string {
  const { title, license } = compiled.dataset;
  const words = new ChangeText(compiled);
  const address = origin + links.self;
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">',
    `  <id>${escapeXml(address)}</id>`,
    `  <title>${escapeXml(`${title.en}: what changed`)}</title>`,
    `  ${updatedElement(changes[0]?.date ?? asOf)}`,
    '  <author><name>Likewise</name></author>',
    ...(license ? [`  <rights>${escapeXml(license)}</rights>`] : []),
    `  ${linkElement('self', origin + links.atom, 'application/atom+xml')}`,
    `  ${linkElement('alternate', address, 'application/json')}`,
    ...changes.map((change) => entryElement(change, address, words)),
    '</feed>',
    '',
  ].join('\n');
}

// Plain-English titles and summaries of the changes on one date, for the feed: new figures, corrections with their
// reasons, and years in which the first place changed.

/** Longest list that is written out; further items are only counted. */
const MAX_LISTED_ITEMS = 8;

const alternatives = new Intl.ListFormat('en-GB', { type: 'disjunction' });

/** Formats `2026-01-18` as `18 January 2026`. */
export function formatDate(date: string): string {
  const month = date.slice(0, 'YYYY-MM'.length);
  return `${Number(date.slice(month.length + 1))} ${formatPeriod({ id: month, from: month, to: month }, 'en')}`;
}

/** Formats a count as `1 figure` or `2 figures`; an empty list for zero. */
export function countPhrase(count: number, one: string, several: string): string[] {
  return count === 0 ? [] : [`${count} ${count === 1 ? one : several}`];
}

function correctedIds(figures: readonly FigureChange[]): Set<string> {
  return new Set(figures.flatMap((row) => row.corrects ?? []));
}

/** Keeps the first items of a list and replaces the rest with their number: `and 3 more`. */
export function truncateList(items: readonly string[]): string[] {
  const rest = items.length - MAX_LISTED_ITEMS;
  return [...items.slice(0, MAX_LISTED_ITEMS), ...(rest > 0 ? [`and ${rest} more`] : [])];
}

/** A heading with a truncated list; an empty list if there are no items. */
function paragraph(heading: string, items: readonly string[]): string[] {
  return items.length === 0 ? [] : [`${heading}: ${truncateList(items).join('; ')}.`];
}

type TitledLists = Readonly<Record<'metrics' | 'levels' | 'bases', readonly Titled[]>>;

/** English title of a list item; its id if the list does not contain it. */
export function englishTitle(list: readonly Titled[], id: string): string {
  const title = list.find((row) => row.id === id)?.title;
  return title ? localizedText(title, 'en') : id;
}

/** Title of a ranking: `Things made, 2025, Cities, Counted by the makers`. */
export function rankingTitle(
  { metrics, levels, bases }: TitledLists,
  { metric, period, level, basis }: Omit<RankingKey, 'dataset'>,
): string {
  return [
    englishTitle(metrics, metric),
    formatPeriodId(period, 'en'),
    englishTitle(levels, level),
    englishTitle(bases, basis),
  ].join(', ');
}

/** The leaders of a year: `A, as stated`. */
function leadersText({ status, leaders }: LeadersOnBasis): string {
  const names =
    leaders.length > MAX_NAMED_LEADERS
      ? `any of ${leaders.length}`
      : alternatives.format(leaders.map(({ name }) => name.en));
  const texts: Readonly<Record<LeadersStatus, string>> = {
    proven: `${names}, proven`,
    stated: `${names}, as stated`,
    leading: `${names}, by the figures published`,
    open: names,
    thin: 'unknown, too few figures',
    none: 'unknown, no figures',
  };
  return texts[status];
}

/** Of figures that are shown but never used. */
const UNUSED: Readonly<Partial<Record<ObservationStatus, string>>> = {
  estimate: 'an estimate',
  forecast: 'a forecast',
  disputed: 'in doubt',
};

/** Formats the changes of one dataset. */
export class ChangeText {
  readonly #compiled: CompiledDataset;
  readonly #lookup: IndexedDataset;

  constructor(compiled: CompiledDataset) {
    this.#compiled = compiled;
    this.#lookup = indexDataset(compiled.dataset);
  }

  /** Headline of a date: `18 January 2026: 3 new figures, 1 correction`. */
  title(change: Change): string {
    const { date, figures, claims, withdrawn, rewrites } = change;
    const corrected = correctedIds(figures);
    const corrections = figures.filter((row) => row.corrects !== null).length;
    const withdrawals = withdrawn.filter((row) => !corrected.has(row.id)).length;
    const parts = [
      ...countPhrase(figures.length - corrections, 'new figure', 'new figures'),
      ...countPhrase(corrections, 'correction', 'corrections'),
      ...countPhrase(claims.length, 'statement of rank', 'statements of rank'),
      ...countPhrase(withdrawals, 'withdrawal', 'withdrawals'),
      ...countPhrase(
        firstPlaceChanges(this.#compiled, change).length,
        'first place changed',
        'first places changed',
      ),
      ...(rewrites.length > 0 ? ['earlier dates changed'] : []),
    ];
    return `${formatDate(date)}: ${parts.join(', ')}`;
  }

  /** Paragraphs of a date, one for each kind of change. */
  summary(change: Change): string[] {
    const { figures, claims, withdrawn, rewrites } = change;
    const corrected = correctedIds(figures);
    const reasons = new Map(withdrawn.map((row) => [row.id, row.reason]));
    const isCorrection = (row: FigureChange) => row.corrects !== null;
    return [
      ...paragraph(
        'Changes to earlier dates',
        rewrites.map(
          ({ from, reason }) =>
            `what is shown for ${formatDate(from)} and later${reasonClause(reason)}`,
        ),
      ),
      ...paragraph(
        'Corrected',
        figures.filter(isCorrection).map((row) => this.#correction(row, reasons)),
      ),
      ...paragraph(
        'Withdrawn',
        withdrawn
          .filter((row) => !corrected.has(row.id))
          .map(({ id, reason }) => `${this.#statement(id)}${reasonClause(reason)}`),
      ),
      ...paragraph(
        'First places',
        firstPlaceChanges(this.#compiled, change).map((row) => this.#firstPlace(row)),
      ),
      ...paragraph(
        'New figures',
        figures.filter((row) => !isCorrection(row)).map((row) => this.#statement(row.observation)),
      ),
      ...paragraph(
        'Statements of rank',
        claims.map((row) => this.#statement(row.claim)),
      ),
    ];
  }

  #correction(row: FigureChange, reasons: ReadonlyMap<string, string>): string {
    const before = this.#lookup.observations.get(row.corrects ?? '');
    const was = before ? `, previously ${this.#figureText(before)}` : '';
    return `${this.#statement(row.observation)}${was}${reasonClause(reasons.get(before?.id ?? '') ?? '')}`;
  }

  /** An observation or a claim with its publisher; the id if the dataset does not contain it. */
  #statement(id: string): string {
    const figure = this.#lookup.observations.get(id);
    const claim = this.#lookup.claims.get(id);
    const row = figure ?? claim;
    if (!row) return id;
    const what = figure
      ? this.#figureText(figure)
      : `rank ${claim?.rank} among “${englishTitle(this.#lookup.dataset.levels, claim?.level ?? '')}”`;
    const about = [
      this.#name(row.entity),
      englishTitle(this.#lookup.dataset.metrics, row.metric),
      formatPeriod(row.period, 'en'),
    ];
    return `${about.join(', ')}: ${what} (${this.#lookup.publishers.get(row.source)?.en ?? row.source})`;
  }

  #firstPlace({ metric, period, level, basis, before, after }: FirstPlaceChange): string {
    const about = rankingTitle(this.#lookup.dataset, { metric, period, level, basis });
    return `${about}: ${leadersText(after)}; before: ${leadersText(before)}`;
  }

  #name(entity: string): string {
    return this.#lookup.names.get(entity)?.en ?? entity;
  }

  #figureText(row: Observation): string {
    const definition = this.#lookup.metrics.get(row.metric);
    const unit = { id: definition?.unit ?? '', name: definition?.unitName };
    return [formatStated(row, unit, 'en'), UNUSED[row.status] ?? []].flat().join(', ');
  }
}

/** Formats a reason as a clause to append to a statement; empty if no reason is given. */
function reasonClause(reason: string): string {
  return reason === '' ? '' : `, reason: ${reason.replace(/\.$/, '')}`;
}
