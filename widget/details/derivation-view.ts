/** The derivation of an entry's bounds: one sentence per step, with its sources. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { RankingEntry, WhyStep } from '../../engine/model/documents.ts';
import type { RowsDocument, WidgetContext } from '../element/mod.ts';
import {
  alsoPrintedText,
  type DetailsWords,
  groupBy,
  type LocalizedRanking,
  stepTexts,
} from '../text/mod.ts';

type Entry = RowsDocument['entries'][number];
type Sources = RowsDocument['sources'];

/** The derivation: one item for the steps that derive both bounds of a cell from the same evidence. */
function stepsView(
  localized: LocalizedRanking,
  detailsWords: DetailsWords,
  entry: RankingEntry,
  sources: Sources,
): TemplateResult {
  const context = { localized, detailsWords, entry, sources };
  const keyOf = ({ cell, rule, observations, claims }: WhyStep): string =>
    [cell, rule, ...observations, ...claims].join();
  return html`<ol>
    ${[...groupBy(entry.why, keyOf).values()].map((steps) => {
      const named = sources.filter(({ id }) => steps.some((step) => step.sources.includes(id)));
      return html`<li>
        ${stepTexts(context, steps).join(' ')}
        ${named[0] ? html`<ul>${named.map((source) => html`<li>${sourceView(localized, detailsWords, source)}</li>`)}</ul>` : nothing}
      </li>`;
    })}
  </ol>`;
}

/** The shown value, and the growth if another source states it, each above its source. */
function shownSources(
  localized: LocalizedRanking,
  detailsWords: DetailsWords,
  context: WidgetContext,
  { bounds, reported, growth }: Entry,
  sources: Sources,
): TemplateResult[] {
  const { view, words, numbers, format } = localized;
  const shown: [text: string, source: string | undefined][] = [
    [context.valueText(numbers, bounds, reported), reported?.source],
  ];
  if (growth && growth.source !== reported?.source)
    shown.push([format.changeText(words, growth.value), growth.source]);
  return shown.map(([text, id]) => {
    const source = sources.find((one) => one.id === id);
    // The dataset's page says why a source has no address.
    const url =
      source?.url ||
      (context.hasApi && `${context.origin}/datasets/${view.dataset}#source-${id}`) ||
      '';
    return html`<b>${text}</b>
      <p>${source ? sourceView(localized, detailsWords, { ...source, url }) : detailsWords.statuses.derived}</p>`;
  });
}

function hasDerivation(entry: Entry): entry is RankingEntry {
  return Boolean(entry.why);
}

/** Notes on an entry's figure: its status, its note and other published forms or, without a derivation, the possible values. */
function figureNotes(
  localized: LocalizedRanking,
  detailsWords: DetailsWords,
  entry: Entry,
): string[] {
  const { numbers, format } = localized;
  const { status = '', note = '', notes } = entry.reported ?? {};
  const remark = localized.text(notes) || note;
  const statusAndNote = [detailsWords.statuses[status], remark].filter(Boolean).join('; ');
  const others = hasDerivation(entry)
    ? alsoPrintedText(localized, detailsWords, entry)
    : detailsWords.labelled(detailsWords.notRuledOut, [format.boundsText(numbers, entry.bounds)]);
  return [statusAndNote, others].filter(Boolean);
}

/** The first part of an open row. */
export function derivationView(
  localized: LocalizedRanking,
  detailsWords: DetailsWords,
  context: WidgetContext,
  entry: Entry,
  allSources: Sources,
): TemplateResult {
  const { view, words, text } = localized;
  const level = entry.rank?.level;
  const amongAll =
    level &&
    detailsWords.amongAll(
      text(view.titles.level),
      view.coverage.of,
      words.rankPhrase(level.best, level.worst),
      level.open ?? false,
    );
  return html`${shownSources(localized, detailsWords, context, entry, allSources)}
    ${hasDerivation(entry) ? stepsView(localized, detailsWords, entry, allSources) : nothing}
    ${figureNotes(localized, detailsWords, entry).map((note) => html`<p>${note}</p>`)}
    ${amongAll ? html`<p>${amongAll}</p>` : nothing}`;
}

/** A link to a source. Only http(s) URLs become links; a missing title is replaced by the URL. */
export function externalLinkView(url: string, title: string): TemplateResult | string {
  if (!/^https?:/i.test(url)) return title;
  return html`<a href=${url} target="_blank">${title || url}</a>`;
}

/** Publisher, and title and date if they are given. */
export function sourceView(
  localized: LocalizedRanking,
  detailsWords: DetailsWords,
  { publisher, title = '', url = '', published, accessed }: RowsDocument['sources'][number],
): TemplateResult {
  const date = published
    ? localized.dayOrMonthText(published)
    : accessed && detailsWords.undated(localized.dayOrMonthText(accessed));
  const name = externalLinkView(url, title);
  // Isolates names of another text direction, which would reorder the date.
  return html`<bdi>${publisher}</bdi>${name && html`, <bdi>${name}</bdi>`}${date && `, ${date}`}`;
}
