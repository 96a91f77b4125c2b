/** The derivation of an entry's bounds: one sentence per step, with its sources. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { RankingEntry, WhyStep } from '../../engine/model/documents.ts';
import type { RowsDocument } from '../element/mod.ts';
import {
  alsoPrintedText,
  type DetailsWords,
  groupBy,
  type LocalizedRanking,
  statedText,
  stepTexts,
} from '../text/mod.ts';
import { sourceView } from './source-view.ts';

type Entry = RowsDocument['entries'][number];
type Sources = RowsDocument['sources'];

/** Steps that derive both bounds of a cell from the same evidence. */
interface StepGroup {
  readonly texts: readonly string[];
  readonly sources: Sources;
}

function stepGroups(
  localized: LocalizedRanking,
  detailsWords: DetailsWords,
  entry: RankingEntry,
  sources: Sources,
): StepGroup[] {
  const context = { localized, detailsWords, entry, sources };
  const keyOf = ({ cell, rule, observations, claims }: WhyStep): string =>
    [cell, rule, ...observations, ...claims].join();
  return [...groupBy(entry.why, keyOf).values()].map((steps) => ({
    texts: stepTexts(context, steps),
    sources: sources.filter(({ id }) => steps.some((step) => step.sources.includes(id))),
  }));
}

/** Instead of a derivation: the entry's figure, with its source, and the possible values. */
function statedGroups(
  { words, numbers, format, publisher }: LocalizedRanking,
  detailsWords: DetailsWords,
  { reported, bounds }: Entry,
  sources: Sources,
): StepGroup[] {
  const groups: StepGroup[] = [];
  if (reported) {
    const { source, qualifier } = reported;
    const text = statedText(format, numbers, reported);
    groups.push({
      texts: [detailsWords.printed(text, publisher(source), qualifier === 'truncated')],
      sources: sources.filter(({ id }) => id === source),
    });
  }
  if (!reported || bounds.low !== bounds.high) {
    const range = format.boundsText(numbers, bounds);
    groups.push({ texts: [words.labelled(words.possible, [range])], sources: [] });
  }
  return groups;
}

function hasDerivation(entry: Entry): entry is RankingEntry {
  return Boolean(entry.why && entry.observations);
}

/** Notes on an entry's figure: its status, its note and other published forms. */
function figureNotes(
  localized: LocalizedRanking,
  detailsWords: DetailsWords,
  entry: Entry,
): string[] {
  const { status = '', note = '' } = entry.reported ?? {};
  const statusAndNote = [detailsWords.statuses[status], note].filter(Boolean).join('; ');
  const others = hasDerivation(entry) ? alsoPrintedText(localized, detailsWords, entry) : '';
  return [statusAndNote, others].filter(Boolean);
}

/** The first part of an open row. */
export function derivationView(
  localized: LocalizedRanking,
  detailsWords: DetailsWords,
  entry: Entry,
  allSources: Sources,
): TemplateResult {
  const { view, words, text } = localized;
  const { best, worst } = entry.rank.level;
  const rank = words.rankPhrase(best, worst);
  const amongAll = detailsWords.amongAll(text(view.titles.level), view.coverage.of, rank);
  const groups = hasDerivation(entry)
    ? stepGroups(localized, detailsWords, entry, allSources)
    : statedGroups(localized, detailsWords, entry, allSources);
  return html`<ol>
      ${groups.map(
        ({ texts, sources }) => html`<li>
          ${texts.join(' ')}
          ${
            sources.length > 0
              ? html`<ul>${sources.map((source) => html`<li>${sourceView(localized, detailsWords, source)}</li>`)}</ul>`
              : nothing
          }
        </li>`,
      )}
    </ol>
    ${figureNotes(localized, detailsWords, entry).map((note) => html`<p>${note}</p>`)}
    ${view.mixed ? nothing : html`<p>${amongAll}</p>`}`;
}
