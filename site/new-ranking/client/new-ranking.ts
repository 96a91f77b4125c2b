/**
 * The page for making a ranking: takes a table, has it read and ranked by a worker, and shows each step. All steps are on one page,
 * and every change updates everything at once.
 */
import { html, nothing, render } from 'lit/html.js';
import { type Draft, newDraft } from '../../../engine/model/draft.ts';
import {
  MAX_FILE_BYTES,
  MAX_SECONDS,
  type PageRanked,
  type PageRead,
  type PageReading,
} from '../messages.ts';
import type { Sample } from '../samples.ts';
import { CoalescingRunner } from './coalescing-runner.ts';
import { DownloadMaker } from './download-maker.ts';
import { EngineClient, TimeLimitError } from './engine-client.ts';
import { evidenceView } from './evidence-view.ts';
import { fieldsView } from './fields-view.ts';
import { connectFileInput } from './file-input.ts';
import { oncePerTask } from './once-per-task.ts';
import { createPageActions, pauseAfter } from './page-actions.ts';
import { findPageElements } from './page-elements.ts';
import type { PageState, ViewContext } from './page-state.ts';
import { language, loadWords } from './page-words.ts';
import { rankingView, waitingText } from './ranking-view.ts';
import { RankingWidget } from './ranking-widget.ts';
import { readingView } from './reading-view.ts';
import { forgetDraft, keepDraft, keptDraft } from './saved-table.ts';
import { FIRST_ROWS, moreRows, rowsOfOtherReading } from './shown-rows.ts';
import { takeView } from './take-view.ts';
import { beforeFirstTable, warmUp } from './warm-up.ts';

/** Today in the user's time zone, `YYYY-MM-DD`. */
function today(): string {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

const parts = findPageElements();
const words = await loadWords();
const engine = new EngineClient();
const widget = new RankingWidget(language);
const downloads = new DownloadMaker(engine, language);

let state: PageState = {
  ...{ draft: newDraft(''), fileName: null, isWorking: false, failure: null, result: null },
  ...{ reading: null, shownRows: FIRST_ROWS, places: [], review: null },
  ...{ downloads: null, repository: '' },
};
/** What was replaced by another table, to bring it back. */
let before: Draft | null = null;

/** The last reading that the worker has sent, of which it later says that it is the same. */
let received: PageReading | null = null;
const evaluation = new CoalescingRunner(evaluate);

const showSoon = oncePerTask(show);

function set(changes: Partial<PageState>): void {
  state = { ...state, ...changes };
  showSoon();
}

function save(): void {
  if (!parts.keep.checked) return;
  if (!keepDraft(state.draft)) parts.status.textContent = words.begin.keepFailed;
}

/** Changes the draft and evaluates it, after a pause if the user is typing. */
function change(changes: Partial<Draft>, delay = 0): void {
  set({ draft: { ...state.draft, ...changes } });
  save();
  evaluation.request(delay);
}

/** Reads and ranks the draft. `isNewest`: whether it hasn't changed since. */
async function evaluate(isNewest: () => boolean): Promise<void> {
  const { draft, fileName } = state;
  const isFile = fileName !== null;
  if (draft.table.trim() === '' && !isFile) {
    set({ result: null, reading: null, isWorking: false, failure: null, downloads: null });
    return;
  }
  set({ isWorking: true });
  try {
    const read = engine.request({ kind: 'read', draft, isFile, today: today(), language });
    const ranked = engine.request({ kind: 'rank', language });
    widget.load().catch(reportError);
    await Promise.all([
      read.then((found) => takeRead(found, isNewest())),
      ranked.then((found) => takeRanked(found, isNewest())),
    ]);
  } catch (error) {
    set({ isWorking: false, failure: failureOf(error) });
  }
}

/** Why something failed. An error in the page is reported; a table that takes too long isn’t one. */
function failureOf(error: unknown): NonNullable<PageState['failure']> {
  if (error instanceof TimeLimitError) return 'time';
  reportError(error);
  return 'error';
}

/** What is known of a draft that isn't ranked. */
const UNRANKED = { ranking: null, errors: [], evidenceProblems: [] };

function takeRead({ reading, ...read }: PageRead, isNewest: boolean): void {
  if (reading !== 'same') received = reading;
  if (!isNewest) return;
  const { ranking, errors, evidenceProblems } = (read.isComplete && state.result) || UNRANKED;
  const result = { ...read, ranking, errors, evidenceProblems };
  const shownRows = received === state.reading ? state.shownRows : rowsOfOtherReading(state);
  set({ result, reading: received, shownRows, failure: null, downloads: null });
}

function takeRanked(ranked: PageRanked | null, isNewest: boolean): void {
  if (ranked && ranked.reading !== 'same') received = ranked.reading;
  if (!isNewest) return;
  const { ranking, errors, evidenceProblems } = ranked ?? UNRANKED;
  const result = state.result && { ...state.result, ranking, errors, evidenceProblems };
  const review = ranking ? state.review : null;
  set({ result, reading: received, review, isWorking: false });
  if (ranking) void completeRanking(state.draft, ranking.places);
  else scheduleRows();
}

/** Adds to a ranking what can wait until it is painted. */
async function completeRanking(draft: Draft, places: readonly string[]): Promise<void> {
  try {
    await widget.painted();
    scheduleRows();
    const review = await engine.request({ kind: 'review', language });
    if (state.draft !== draft) return;
    set({ places, review });
    await downloads.make(draft, (made) => {
      if (state.draft === draft) set({ downloads: made });
    });
  } catch (error) {
    set({ failure: failureOf(error) });
  }
}

let isAddingRows = false;

/** Shows the rest of a long table bit by bit. */
function scheduleRows(): void {
  if (isAddingRows) return;
  isAddingRows = true;
  setTimeout(() => {
    isAddingRows = false;
    const shownRows = moreRows(state);
    if (shownRows === null) return;
    set({ shownRows });
    scheduleRows();
  }, 16);
}

/** Begins with another table. What was there can be brought back. */
function begin(draft: Draft, fileName: string | null, notice: string): void {
  const hadTable = state.draft.table.trim() !== '';
  if (hadTable) before = state.draft;
  parts.undo.hidden = before === null;
  parts.table.value = draft.table;
  set({ fileName, result: null, reading: null, failure: null, downloads: null });
  parts.status.textContent = [notice, hadTable ? words.begin.replaced : ''].join(' ').trim();
  change(draft);
}

async function takeFile(file: File): Promise<void> {
  const megabytes = (bytes: number) =>
    (bytes / 1e6).toLocaleString(language, { maximumFractionDigits: 1 });
  if (file.size > MAX_FILE_BYTES) {
    parts.status.textContent = words.begin.tooLarge(
      megabytes(file.size),
      megabytes(MAX_FILE_BYTES),
    );
    return;
  }
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    set({ isWorking: true });
    const { text } = await engine.request({ kind: 'load', bytes });
    begin(newDraft(text), file.name, words.begin.fileTaken(file.name));
  } catch (error) {
    parts.status.textContent =
      failureOf(error) === 'time'
        ? words.reading.tooSlow(MAX_SECONDS)
        : words.begin.unreadable(file.name);
    set({ isWorking: false });
  }
}

const actions = createPageActions({
  draft: () => state.draft,
  change,
  nameRepository: (repository) => set({ repository }),
  announce: (text) => {
    parts.status.textContent = text;
  },
  words,
});

function refusalView({ result, failure }: PageState) {
  const { failed, tooSlow } = words.reading;
  if (failure) {
    return html`<p role="alert">${failure === 'time' ? tooSlow(MAX_SECONDS) : failed}</p>`;
  }
  if (!result?.refusal) return nothing;
  const { message, hint } = result.refusal;
  return html`<p role="alert"><b>${message}</b> ${hint}</p>`;
}

function show(): void {
  const context: ViewContext = { state, actions, words };
  const { draft, reading, result, isWorking, downloads: made } = state;
  const isEmpty = draft.table.trim() === '' && state.fileName === null;
  parts.startOver.hidden = isEmpty;
  render(refusalView(state), parts.refusal);
  parts.later.hidden = isEmpty || (!reading && !isWorking);
  parts.later.toggleAttribute('data-busy', !reading);
  parts.later.setAttribute('aria-busy', String(isWorking));
  if (parts.later.hidden) return;
  const working = html`<p class="hint">${words.reading.working}</p>`;
  render(reading ? readingView(reading, context) : working, parts.understand);
  render(result && reading ? fieldsView(result, context) : nothing, parts.ask);
  const ranking = result?.ranking ?? null;
  if (ranking) widget.show(ranking.view);
  const waiting = html`<p class="hint">${waitingText(context)}</p>`;
  render(ranking ? rankingView(ranking, widget.element, context) : waiting, parts.rank);
  render(ranking ? evidenceView(context) : nothing, parts.evidence);
  const takeWaiting = html`<p class="hint">${words.take.waiting}</p>`;
  render(made ? takeView(made, context) : takeWaiting, parts.take);
}

parts.table.addEventListener('input', (event) => {
  engine.start();
  parts.status.textContent = '';
  set({ fileName: null });
  change({ table: parts.table.value }, pauseAfter(event));
});
// Another table: nothing that was said of the one before is said of it.
parts.table.addEventListener('paste', (event) => {
  const text = event.clipboardData?.getData('text/plain') ?? '';
  const { value, selectionStart, selectionEnd } = parts.table;
  const replacesAll = value.trim() === '' || selectionEnd - selectionStart === value.length;
  if (!replacesAll || text === '') return;
  event.preventDefault();
  begin(newDraft(text), null, '');
});
connectFileInput(parts, (file) => void takeFile(file));
parts.startOver.addEventListener('click', () => {
  begin(newDraft(''), null, '');
  forgetDraft();
  parts.table.focus();
});
parts.undo.addEventListener('click', () => {
  const draft = before;
  before = null;
  if (draft) begin(draft, null, '');
});
parts.keep.addEventListener('change', () => {
  if (parts.keep.checked) save();
  else forgetDraft();
});

const samples = JSON.parse(document.getElementById('samples')?.textContent ?? '[]') as Sample[];

beforeFirstTable(parts.begin, async () => {
  const isIdle = () => state.draft.table === '' && state.fileName === null && !state.isWorking;
  const onRead = (read: PageRead) => takeRead(read, false);
  const options = { samples, today: today(), language, isIdle, onRead };
  // What can't be loaded now is loaded for the table, where a failure is shown.
  await Promise.allSettled([widget.load(), warmUp(engine, options)]);
});
for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-sample]')) {
  button.addEventListener('click', () => {
    const sample = samples[Number(button.dataset.sample)];
    if (!sample) return;
    const { name, table, replies } = sample;
    begin({ ...newDraft(table), replies }, null, words.begin.sampleTaken(name));
  });
}

/** The draft of a link, or what was kept, or what the browser has restored. */
async function restore(): Promise<void> {
  if (location.hash.startsWith('#v')) {
    const { decodeShareLink } = await import('../take-away/share-link.ts');
    const shared = await decodeShareLink(location.hash);
    if ('state' in shared) {
      const draft = { ...newDraft(''), ...shared.state, isShared: true };
      begin(draft, null, words.begin.fromLink);
    } else
      parts.status.textContent = words.begin.linkFailed(words.begin.linkProblems[shared.problem]);
    return;
  }
  const kept = keptDraft();
  if (kept) {
    parts.keep.checked = true;
    begin(kept, null, '');
  } else if (parts.table.value.trim() !== '') begin(newDraft(parts.table.value), null, '');
}

addEventListener('hashchange', () => void restore());
await restore();
parts.begin.toggleAttribute('data-ready', true);
