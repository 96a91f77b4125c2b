/** The derivation of an entry's bounds: one sentence per step, with its sources. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { RankingEntry, Source, WhyStep } from '../../engine/model/documents.ts';
import {
  alsoPrintedText,
  type DetailsWords,
  groupBy,
  type LocalizedRanking,
  type StepContext,
  stepTexts,
} from '../text/mod.ts';
import { sourceView } from './source-view.ts';

/** Steps that derive both bounds of a cell from the same evidence. */
interface StepGroup {
  readonly texts: readonly string[];
  readonly sources: readonly Source[];
}

function stepGroups(context: StepContext): StepGroup[] {
  const { entry, sources } = context;
  const keyOf = ({ cell, rule, observations, claims }: WhyStep): string =>
    [cell, rule, ...observations, ...claims].join();
  return [...groupBy(entry.why, keyOf).values()].map((steps) => ({
    texts: stepTexts(context, steps),
    sources: sources.filter(({ id }) => steps.some((step) => step.sources.includes(id))),
  }));
}

/** Notes on an entry's figure: its status, its note and other published forms. */
function figureNotes(
  localized: LocalizedRanking,
  detailsWords: DetailsWords,
  entry: RankingEntry,
): string[] {
  const { status = '', note = '' } = entry.reported ?? {};
  const statusAndNote = [detailsWords.statuses[status], note].filter(Boolean).join('; ');
  return [statusAndNote, alsoPrintedText(localized, detailsWords, entry)].filter(Boolean);
}

/** The first part of an open row. */
export function derivationView(
  localized: LocalizedRanking,
  detailsWords: DetailsWords,
  entry: RankingEntry,
  allSources: readonly Source[],
): TemplateResult {
  const { view, words, text } = localized;
  const { best, worst } = entry.rank.level;
  const rank = words.rankPhrase(best, worst);
  const amongAll = detailsWords.amongAll(text(view.titles.level), view.coverage.of, rank);
  return html`<ol>
      ${stepGroups({ localized, detailsWords, entry, sources: allSources }).map(
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
