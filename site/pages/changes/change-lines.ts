/** Lines of the page of changes for one day: figures, claims, and new leaders. */
import {
  type Claim,
  type CompiledDataset,
  type FirstPlaceChange,
  firstPlaceChanges,
  formatPeriod,
  formatPeriodId,
  formatStated,
  type IndexedDataset,
  indexDataset,
  MAX_NAMED_LEADERS,
  type Observation,
  type SourceRow,
} from '../../../engine/mod.ts';
import { localizedUrl } from '../../../engine/model/address.ts';
import type {
  Change,
  FigureChange,
  LeadersOnBasis,
  Texts,
  Titled,
} from '../../../engine/model/documents.ts';
import type { PageLanguage } from '../../../engine/model/languages.ts';
import { isFullYear, type Period, parsePeriod } from '../../../engine/model/period.ts';
import { localizedText } from '../../../engine/model/text.ts';
import { embedUrl } from '../../../engine/model/urls.ts';
import { UNUSED_STATUSES } from '../../../engine/model/vocabulary.ts';
import { dateText } from '../../../widget/text/mod.ts';
import { html, type Markup } from '../../layout/html.ts';
import { sourceLink } from '../../layout/links.ts';
import { type SiteWords, siteWords } from '../../words/mod.ts';
import type { ChangeKind } from './change-kinds.ts';

/** The lines of one day by kind. */
export type ChangeLines = Readonly<Record<ChangeKind, readonly Markup[]>>;

/** Renders the changes of a dataset in one language. */
export class ChangeRenderer {
  readonly site: SiteWords;
  readonly language: PageLanguage;
  readonly #compiled: CompiledDataset;
  readonly #lookup: IndexedDataset;
  readonly #sources: ReadonlyMap<string, SourceRow>;

  constructor(compiled: CompiledDataset, language: PageLanguage) {
    const { dataset } = compiled;
    this.#compiled = compiled;
    this.site = siteWords(language);
    this.language = language;
    this.#lookup = indexDataset(dataset);
    this.#sources = new Map(dataset.sources.map((row) => [row.id, row]));
  }

  /** The news of a day, and what was added of past periods. */
  split(change: Change): SplitChange {
    return splitChange(this.#lookup, change);
  }

  /** The lines for a day's changes. */
  linesFor(change: Change): ChangeLines {
    const { figures, claims, withdrawn, rewrites } = change;
    const corrected = new Set(figures.flatMap((row) => row.corrects ?? []));
    const reasons = new Map(withdrawn.map((row) => [row.id, row.reason]));
    const isCorrection = (row: FigureChange): boolean => row.corrects !== null;
    const words = this.site.changes;
    return {
      rewrites: rewrites.map(
        ({ from, reason }) =>
          html`${words.rewrittenFrom(this.formatDate(from))}${this.#reasonText(reason)}`,
      ),
      corrections: figures.filter(isCorrection).map((row) => this.#correction(row, reasons)),
      withdrawals: withdrawn
        .filter((row) => !corrected.has(row.id))
        .map(({ id, reason }) => html`${this.#statement(id)}${this.#reasonText(reason)}`),
      firstPlaces: firstPlaceChanges(this.#compiled, change).map((row) =>
        this.#firstPlace(row, change.date),
      ),
      figures: figures
        .filter((row) => !isCorrection(row))
        .map((row) => this.#statement(row.observation)),
      claims: claims.map((row) => this.#statement(row.claim)),
    };
  }

  /** Formats a date, `YYYY-MM-DD`. */
  formatDate(date: string): string {
    return dateText(this.site.words, date);
  }

  /** Titles and names by their ids, with which the page's script describes a reported figure. */
  namesById(): Readonly<Record<string, Readonly<Record<string, string>>>> {
    const { dataset, names, publishers } = this.#lookup;
    const titles = (rows: readonly { readonly id: string; readonly title: Texts }[]) =>
      Object.fromEntries(rows.map(({ id, title }) => [id, this.#text(title)]));
    const textsById = (texts: ReadonlyMap<string, Texts>) =>
      Object.fromEntries([...texts].map(([id, text]) => [id, this.#text(text)]));
    return {
      entity: textsById(names),
      metric: titles(dataset.metrics),
      basis: titles(dataset.bases),
      source: textsById(publishers),
    };
  }

  #text(texts: Texts): string {
    return localizedText(texts, this.language);
  }

  #titleOf(list: readonly Titled[], id: string): string {
    const title = list.find((row) => row.id === id)?.title;
    return title ? this.#text(title) : id;
  }

  #reasonText(reason: string): string {
    return reason === '' ? '' : this.site.changes.because(reason.replace(/[.。]$/, ''));
  }

  #figureText(row: Observation): string {
    const found = this.#lookup.metrics.get(row.metric);
    const { meta, detailsWords } = this.site;
    const text = formatStated(row, { id: found?.unit ?? '', name: found?.unitName }, meta.engine);
    const status = UNUSED_STATUSES.has(row.status) ? detailsWords.statuses[row.status] : '';
    return this.site.changes.join([text, status ?? ''].filter(Boolean));
  }

  #correction(row: FigureChange, reasons: ReadonlyMap<string, string>): Markup {
    const before = this.#lookup.observations.get(row.corrects ?? '');
    const was = before ? this.#figureText(before) : '';
    const why = this.#reasonText(reasons.get(before?.id ?? '') ?? '');
    return html`${this.#statement(row.observation)}${was && this.site.changes.previously(was)}${why}`;
  }

  /** A figure or a claim by its id, with its publisher. */
  #statement(id: string): Markup {
    const { observations, claims } = this.#lookup;
    const figure = observations.get(id);
    const claim = claims.get(id);
    if (figure) return this.#evidenceLine(figure, this.#figureText(figure));
    if (!claim) return html`${id}`;
    const among = this.#titleOf(this.#lookup.dataset.levels, claim.level);
    return this.#evidenceLine(claim, this.site.changes.claimText(claim.rank, among));
  }

  #evidenceLine(row: Observation | Claim, what: string): Markup {
    const { changes } = this.site;
    const { metrics, names } = this.#lookup;
    const name = names.get(row.entity);
    const metric = metrics.get(row.metric);
    const about = changes.join([
      name ? this.#text(name) : row.entity,
      metric ? this.#text(metric.title) : row.metric,
      formatPeriod(row.period, this.site.meta.engine),
    ]);
    const source = this.#sources.get(row.source);
    return changes.evidence(
      about,
      what,
      source ? sourceLink(source, this.language) : html`${row.source}`,
    );
  }

  #leadersText({ status, leaders }: LeadersOnBasis): string {
    const { changes, picture, words } = this.site;
    const names = leaders.map(({ name }) => this.#text(name));
    return changes.leaders(
      status,
      names.length > MAX_NAMED_LEADERS
        ? picture.alt.anyOf(names.length)
        : new Intl.ListFormat(words.tag, { type: 'disjunction' }).format(names),
    );
  }

  #firstPlace(change: FirstPlaceChange, asOf: string): Markup {
    const { dataset } = this.#lookup;
    const { metric, period, level, basis, before, after } = change;
    const { changes } = this.site;
    const about = changes.join([
      this.#titleOf(dataset.metrics, metric),
      formatPeriodId(period, this.site.meta.engine),
      this.#titleOf(dataset.levels, level),
      this.#titleOf(dataset.bases, basis),
    ]);
    const page = embedUrl(dataset.id, metric, period, { level, basis, asOf });
    const href = localizedUrl(this.language, page);
    return changes.firstPlace(
      html`<a href="${href}">${about}</a>`,
      this.#leadersText(after),
      this.#leadersText(before),
    );
  }
}

// Separates a day's news from figures of past periods that were only added on that day, such as when a dataset was begun.

/** Number of months after a period in which its figures are news: yearbooks appear late, figures of months at once. */
const NEWS_MONTHS = { fullYear: 18, other: 6 } as const;

/** A day's changes in two parts. */
export interface SplitChange {
  readonly news: Change;
  /** Figures, statements of rank and rankings of periods that had ended long before. */
  readonly old: Change;
}

/** Splits the changes of a day. Corrections, withdrawals and changes to history are always news. */
export function splitChange(
  { observations, claims }: Pick<IndexedDataset, 'observations' | 'claims'>,
  change: Change,
): SplitChange {
  const day = parsePeriod(change.date.slice(0, 'YYYY-MM'.length));
  const isOld = (period: Period | null | undefined): boolean =>
    !!period &&
    !!day &&
    day.start - period.end >= NEWS_MONTHS[isFullYear(period) ? 'fullYear' : 'other'];
  const [oldFigures, figures] = partition(
    change.figures,
    (row) => row.corrects === null && isOld(observations.get(row.observation)?.period),
  );
  const [oldClaims, newClaims] = partition(change.claims, (row) =>
    isOld(claims.get(row.claim)?.period),
  );
  const [oldRankings, rankings] = partition(change.rankings, ({ id }) =>
    isOld(parsePeriod(id.split('/')[2] ?? '')),
  );
  const nothing = { withdrawn: [], rewrites: [] };
  return {
    news: { ...change, figures, claims: newClaims, rankings },
    old: { ...change, ...nothing, figures: oldFigures, claims: oldClaims, rankings: oldRankings },
  };
}

function partition<Row>(
  rows: readonly Row[],
  isFirst: (row: Row) => boolean,
): [first: Row[], second: Row[]] {
  return [rows.filter(isFirst), rows.filter((row) => !isFirst(row))];
}
