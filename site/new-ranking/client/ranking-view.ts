/** The ranking in the real widget, with what looks unusual and what would settle it. */
import { live } from 'lit/directives/live.js';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { localizedText } from '../../../engine/model/text.ts';
import type { NewRankingWords } from '../../words/new-ranking-interface.ts';
import type { PageRanking, PageReview } from '../messages.ts';
import { textOf } from './column-view.ts';
import type { ViewContext } from './page-state.ts';

/** So many rankings are one list; more are chosen by what is counted, and then by the period. */
const MAX_LIST = 12;

type Choices = PageRanking['choices'];

const metricOf = (id: string): string => id.replace(/\/.*/, '');

function selectView(
  name: string,
  label: string,
  options: readonly (readonly [value: string, text: string])[],
  shown: string,
  choose: (value: string) => void,
): TemplateResult {
  return html`<label class="field">
    <span>${label}</span>
    <select name=${name} @change=${(event: Event) => choose(textOf(event))}>
      ${options.map(
        ([value, text]) =>
          html`<option value=${value} .selected=${live(value === shown)}>${text}</option>`,
      )}
    </select>
  </label>`;
}

/** The ranking of another metric: of the period that is shown, if there is one. */
function sameAs(shown: string, metric: string, choices: Choices): string {
  const ids = choices.map(({ id }) => id).filter((id) => metricOf(id) === metric);
  const same = metric + shown.slice(metricOf(shown).length);
  return ids.includes(same) ? same : (ids[0] ?? shown);
}

function choiceView({ choices, shown }: PageRanking, { actions, words }: ViewContext) {
  if (choices.length < 2) return nothing;
  const metric = metricOf(shown);
  const titles = new Map(
    choices.map((one) => [metricOf(one.id), localizedText(one.metric, words.language)]),
  );
  const { rank, ask, language } = words;
  const show = (id: string) => actions.showRanking(id);
  const isLong = choices.length > MAX_LIST && titles.size > 1 && titles.size < choices.length;
  if (!isLong)
    return selectView(
      ...(['ranking', rank.which] as const),
      choices.map(({ id, period }) => [
        id,
        [titles.get(metricOf(id)), period].join(language === 'zh' ? '，' : ', '),
      ]),
      ...([shown, show] as const),
    );
  const periods = choices.filter(({ id }) => metricOf(id) === metric);
  return html`<div class="fields">
    ${selectView('ranking-metric', ask.fields.metric[0], [...titles], metric, (chosen) => show(sameAs(shown, chosen, choices)))}
    ${selectView(
      ...(['ranking', ask.fields.period[0]] as const),
      periods.map(({ id, period }) => [id, period]),
      ...([shown, show] as const),
    )}
  </div>`;
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
  { rank }: NewRankingWords,
): TemplateResult | typeof nothing {
  if (settles.length === 0) return nothing;
  return html`<div class="settles">
    <h3>${rank.settles}</h3>
    <p class="hint">${rank.settlesHint}</p>
    <ol>
      ${settles.map((text) => html`<li data-settles>${text}</li>`)}
    </ol>
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
    ${review ? html`${warningsView(review, words)} ${settlesView(review, words)}` : nothing}`;
}
