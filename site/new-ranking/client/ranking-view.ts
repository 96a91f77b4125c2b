/** The ranking in the real widget, with what looks unusual and what would settle it. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { localizedText } from '../../../engine/model/localized-text.ts';
import type { NewRankingWords } from '../../words/new-ranking-interface.ts';
import type { PageRanking, PageReview } from '../messages.ts';
import type { ViewContext } from './page-state.ts';

function choiceView({ choices, shown }: PageRanking, { actions, words }: ViewContext) {
  if (choices.length < 2) return nothing;
  return html`<label class="field">
    <span>${words.rank.which}</span>
    <select
      name="ranking"
      @change=${({ currentTarget }: Event) =>
        actions.showRanking(currentTarget instanceof HTMLSelectElement ? currentTarget.value : '')}
    >
      ${choices.map(
        ({ id, metric, period }) =>
          html`<option value=${id} ?selected=${id === shown}>
            ${localizedText(metric, words.language)}${words.language === 'zh' ? '，' : ', '}${period}
          </option>`,
      )}
    </select>
  </label>`;
}

function warningsView({ warnings }: PageReview, words: NewRankingWords) {
  if (warnings.length === 0) return nothing;
  const { rank } = words;
  return html`<div class="warnings">
    <h3>${rank.warnings(warnings.length)}</h3>
    <ul>
      ${warnings
        .slice(0, 20)
        .map(({ line, found, reason }) => html`<li>${rank.warning(line, found, reason)}</li>`)}
    </ul>
  </div>`;
}

function settlesView(
  { settles }: PageReview,
  { view }: PageRanking,
  { rank }: NewRankingWords,
): TemplateResult {
  const isOpen = view.entries.some((entry) => entry.rank.best !== entry.rank.worst);
  return html`<div class="settles">
    <h3>${rank.settles}</h3>
    ${
      settles.length === 0
        ? html`<p>${isOpen ? rank.unsettled : rank.settled}</p>`
        : html`<p class="hint">${rank.settlesHint}</p>
            <ol>
              ${settles.map((text) => html`<li data-settles>${text}</li>`)}
            </ol>`
    }
  </div>`;
}

/** What keeps the ranking from being shown, as a sentence. */
export function waitingText({ state, words }: ViewContext): string {
  const { result, reading } = state;
  const fields = result?.fields ?? [];
  const openFields = fields.filter(
    ({ value, otherwise, expected }) => expected !== null || (value === '' && otherwise === null),
  );
  const questions = reading?.questions.length ?? 0;
  const problems = (reading?.problems.length ?? 0) + (result?.wrongAnswers.length ?? 0);
  const open = [
    ...openFields.map(({ name }) => words.ask.fields[name][0]),
    ...(questions > 0 ? [words.rank.openQuestions(questions)] : []),
    ...(problems > 0 ? [words.rank.openProblems(problems)] : []),
    ...(result?.errors ?? []),
  ];
  return words.rank.waiting(open.join(words.language === 'zh' ? '、' : ', '));
}

/** The fourth step; `widget` is the element that shows the ranking. */
export function rankingView(
  ranking: PageRanking,
  widget: Element,
  context: ViewContext,
): TemplateResult {
  const { figureCount, places, sourceCount } = ranking;
  const { words, state } = context;
  const { review } = state;
  const counted = words.rank.counted(figureCount, places.length, sourceCount);
  return html`${choiceView(ranking, context)}
    <div class="shown">${widget}</div>
    <p class="hint">${counted}</p>
    ${review ? html`${warningsView(review, words)} ${settlesView(review, ranking, words)}` : nothing}`;
}
