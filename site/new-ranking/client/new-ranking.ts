/**
 * The page for making a ranking: takes a table, has it read and ranked by a worker, and shows each step. All steps are on one page,
 * and every change updates everything at once.
 */
import { html, nothing, render } from 'lit/html.js';
import { type Draft, newDraft } from '../../../engine/model/draft.ts';
import { nearestPageLanguage } from '../../../engine/model/languages.ts';
import type { NewRankingWords } from '../../words/new-ranking-interface.ts';
import { MAX_FILE_BYTES, type PageReading, type PageResult } from '../messages.ts';
import type { Sample } from '../samples.ts';
import { DownloadMaker } from './download-maker.ts';
import { EngineClient } from './engine-client.ts';
import { evidenceView } from './evidence-view.ts';
import { fieldsView } from './fields-view.ts';
import { connectFileInput } from './file-input.ts';
import { findPageElements } from './page-elements.ts';
import type { PageActions, PageState, ViewContext } from './page-state.ts';
import { rankingView, waitingText } from './ranking-view.ts';
import { RankingWidget } from './ranking-widget.ts';
import { readingView } from './reading-view.ts';
import { forgetDraft, keepDraft, keptDraft } from './saved-table.ts';
import { takeView } from './take-view.ts';

const language = nearestPageLanguage(document.documentElement.lang);

async function loadWords(): Promise<NewRankingWords> {
  const module =
    language === 'zh'
      ? await import('../../words/zh/new-ranking-words.ts')
      : await import('../../words/en/new-ranking-words.ts');
  return module.newRankingWords;
}

/** Rows of the table that are shown at first, and that are added in each idle moment. */
const ROWS_AT_ONCE = 60;
/** Pause in typing after which the table is read again, in milliseconds. */
const TYPING_PAUSE = 150;

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
  ...{ draft: newDraft(''), fileName: null, isWorking: false, hasFailed: false, result: null },
  ...{ reading: null, shownRows: ROWS_AT_ONCE, downloads: null, repository: '' },
};
/** What was replaced by another table, to bring it back. */
let before: Draft | null = null;

/** The last reading that the worker has sent, of which it later says that it is the same. */
let received: PageReading | null = null;
/** The number of the last evaluation that was asked for, and whether one runs. */
let wanted = 0;
let isRunning = false;
let pause: ReturnType<typeof setTimeout> | undefined;

function set(changes: Partial<PageState>): void {
  state = { ...state, ...changes };
  show();
}

function save(): void {
  if (!parts.keep.checked) return;
  if (!keepDraft(state.draft)) parts.status.textContent = words.begin.keepFailed;
}

/** Changes the draft and evaluates it, after a pause if the user is typing. */
function change(changes: Partial<Draft>, delay = 0): void {
  set({ draft: { ...state.draft, ...changes } });
  save();
  clearTimeout(pause);
  wanted += 1;
  if (delay === 0) void evaluate();
  else pause = setTimeout(() => void evaluate(), delay);
}

/** Evaluates the draft; while one evaluation runs, only the newest draft waits for the next. */
async function evaluate(): Promise<void> {
  if (isRunning) return;
  isRunning = true;
  for (let done = -1; done !== wanted; ) {
    done = wanted;
    await evaluateOnce(done);
  }
  isRunning = false;
}

async function evaluateOnce(number: number): Promise<void> {
  const { draft, fileName } = state;
  if (draft.table.trim() === '' && fileName === null) {
    set({ result: null, reading: null, isWorking: false, downloads: null });
    return;
  }
  set({ isWorking: true });
  try {
    const isFile = fileName !== null;
    const request = { kind: 'evaluate', draft, isFile, today: today(), language } as const;
    const result = await engine.request(request);
    if (result.reading !== 'same') received = result.reading;
    if (number === wanted) take(result);
  } catch (error) {
    reportError(error);
    set({ isWorking: false, hasFailed: true });
  }
}

function take(result: PageResult): void {
  const reading = received;
  const shownRows = reading === state.reading ? state.shownRows : ROWS_AT_ONCE;
  set({ result, reading, shownRows, isWorking: false, hasFailed: false, downloads: null });
  if (reading && shownRows < reading.rows.length) scheduleRows();
  if (result.ranking) void makeDownloads();
}

/** Shows the rest of a long table bit by bit, so that the page answers in between. */
function scheduleRows(): void {
  setTimeout(() => {
    const length = state.reading?.rows.length ?? 0;
    if (state.shownRows >= length) return;
    set({ shownRows: Math.min(length, state.shownRows + ROWS_AT_ONCE) });
    scheduleRows();
  }, 16);
}

async function makeDownloads(): Promise<void> {
  const { draft } = state;
  try {
    await downloads.make(draft, (made) => {
      if (state.draft === draft) set({ downloads: made });
    });
  } catch (error) {
    reportError(error);
    set({ hasFailed: true });
  }
}

/** Begins with another table. What was there can be brought back. */
function begin(draft: Draft, fileName: string | null, notice: string): void {
  const hadTable = state.draft.table.trim() !== '';
  if (hadTable) before = state.draft;
  parts.undo.hidden = before === null;
  parts.table.value = draft.table;
  set({ fileName, result: null, reading: null, downloads: null });
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
    reportError(error);
    set({ isWorking: false });
    parts.status.textContent = words.begin.unreadable(file.name);
  }
}

const without = <Value>(list: readonly Value[], index: number): Value[] => list.toSpliced(index, 1);

const actions: PageActions = {
  chooseRole: (column, role) => change({ roles: { ...state.draft.roles, [column]: role } }),
  answer: (key, value) => change({ answers: { ...state.draft.answers, [key]: value } }),
  type: (key, value) =>
    change({ answers: { ...state.draft.answers, [key]: value } }, TYPING_PAUSE * 2),
  resetColumn(column) {
    const { roles, answers } = state.draft;
    const isOther = (key: string) => !key.endsWith(`:${column}`);
    const keep = (texts: Readonly<Record<string, string>>, test: (key: string) => boolean) =>
      Object.fromEntries(Object.entries(texts).filter(([key]) => test(key)));
    change({
      roles: keep(roles, (key) => key !== String(column)),
      answers: keep(answers, isOther),
    });
  },
  keepRow: (name) => change({ keep: [...state.draft.keep, name] }),
  reply: (name, value) =>
    change({ replies: { ...state.draft.replies, [name]: value } }, TYPING_PAUSE),
  showRanking: (shown) => change({ shown }),
  addFigure: (figure) => change({ figures: [...state.draft.figures, figure] }),
  addClaim: (claim) => change({ claims: [...state.draft.claims, claim] }),
  removeFigure: (index) => change({ figures: without(state.draft.figures, index) }),
  removeClaim: (index) => change({ claims: without(state.draft.claims, index) }),
  nameRepository: (repository) => set({ repository }),
  async copy(area, text) {
    try {
      await navigator.clipboard.writeText(text);
      parts.status.textContent = words.take.copied;
    } catch {
      area.value = text;
      area.focus();
      area.select();
      parts.status.textContent = words.take.selected;
    }
  },
};

function refusalView({ result, hasFailed }: PageState) {
  if (hasFailed) return html`<p role="alert">${words.reading.failed}</p>`;
  if (!result?.refusal) return nothing;
  const { message, hint } = result.refusal;
  return html`<p role="alert"><b>${message}</b>. ${hint}.</p>`;
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
  render(result && reading ? fieldsView(result.fields, context) : nothing, parts.ask);
  const ranking = result?.ranking ?? null;
  if (ranking) widget.show(ranking.view).catch(reportError);
  const waiting = html`<p class="hint">${waitingText(context)}</p>`;
  render(ranking ? rankingView(ranking, widget.element, context) : waiting, parts.rank);
  render(ranking ? evidenceView(ranking, context) : nothing, parts.evidence);
  const takeWaiting = html`<p class="hint">${words.take.waiting}</p>`;
  render(made ? takeView(made, context) : takeWaiting, parts.take);
}

parts.table.addEventListener('input', () => {
  set({ fileName: null });
  change({ table: parts.table.value }, TYPING_PAUSE);
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
    if ('state' in shared) begin({ ...newDraft(''), ...shared.state }, null, '');
    else
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
