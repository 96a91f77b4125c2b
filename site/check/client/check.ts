/** The page `/check`: reads a sentence, asks what it leaves open, shows the verdict, and keeps the statement in the address. */
import type { VerdictDocument } from '../../../engine/model/documents.ts';
import { nearestPageLanguage } from '../../../engine/model/languages.ts';
import { verdictUrl } from '../../../engine/model/urls.ts';
import {
  readSentence,
  type SentenceReading,
  type StatementQuery,
} from '../../../engine/verdict/sentence/read-sentence.ts';
import type { CheckClientWords } from '../../words/check-interface.ts';
import { loadVocabularies } from './load-vocabularies.ts';
import { fill, find, make } from './page-parts.ts';
import { confirmationView, nextQuestion, readingView } from './reading-view.ts';
import { FieldProblem, StatementForm, StatementWords } from './statement-form.ts';
import { TakeAway } from './take-away.ts';

const language = nearestPageLanguage(document.documentElement.lang);
// Written by the page's own template.
const words = JSON.parse(find('#words', HTMLElement).textContent ?? '') as CheckClientWords;

const sentenceForm = find('#sentence', HTMLFormElement);
const text = find('#text', HTMLTextAreaElement);
const reading = find('#reading', HTMLElement);
const verdictPart = find('#verdict', HTMLElement);
const correct = find('#correct', HTMLDetailsElement);
const after = find('#after', HTMLElement);
// Until the sentence in the address is read, what follows would move.
after.classList.toggle('pending', location.search.length > 1);
const takeAway = new TakeAway(words, language);

const vocabularies = await loadVocabularies().catch(() => null);
const statementWords = new StatementWords(vocabularies ?? [], words, language);
const form = vocabularies && new StatementForm({ vocabularies, words, statementWords, language });

/** The parameters of a statement, in the order of its address. */
const SAID = [
  ...['rank', 'above', 'least', 'most', 'value', 'precision', 'growth-least', 'growth-most'],
  ...['first-since', 'among'],
];

/** A statement; only an address can say the way of counting. */
interface Checked extends StatementQuery {
  readonly basis?: string;
}

/** The statement in an address; null if there is none. */
function statementIn(query: URLSearchParams): Checked | null {
  const get = (name: string) => query.get(name) ?? '';
  const pairs = ['entity', ...SAID].flatMap((name): [string, string][] =>
    get(name) ? [[name, get(name)]] : [],
  );
  const [dataset, metric, period] = [get('dataset'), get('metric'), get('period')];
  if (!dataset || !metric || !period || pairs.length < 2) return null;
  return {
    ...{ dataset, metric, period, level: get('level'), pairs },
    ...(get('basis') && { basis: get('basis') }),
    ...(get('as_of') && { asOf: get('as_of') }),
  };
}

function pageQuery({ dataset, metric, period, level, asOf, pairs }: StatementQuery): string {
  const all = [
    ['dataset', dataset],
    ['metric', metric],
    ['period', period],
    ['level', level],
    ...(asOf ? [['as_of', asOf]] : []),
    ...pairs,
  ];
  return all.map(([name = '', value = '']) => `${name}=${encodeURIComponent(value)}`).join('&');
}

/** Nothing is judged yet. */
function hideVerdict(): void {
  after.classList.remove('pending');
  verdictPart.hidden = true;
  takeAway.hide();
}

/** Shows a message instead of a verdict. */
function showProblem(message: string): void {
  hideVerdict();
  correct.open = true;
  reading.append(make('p', { class: 'note problem', role: 'alert' }, message));
}

/** The message for a response that isn't a verdict. */
async function problemText(response: Response): Promise<string> {
  if (response.status !== 400 && response.status !== 404) return words.problems.failed;
  const problem: unknown = await response.json().catch(() => null);
  const errors: unknown = problem instanceof Object && 'errors' in problem ? problem.errors : null;
  const [first]: unknown[] = Array.isArray(errors) ? errors : [];
  if (!(first instanceof Object)) return words.noStatement;
  const { parameter, value, expected } = first as Readonly<Record<string, unknown>>;
  if (parameter === 'rank' && typeof expected === 'string')
    return fill(words.outOfRange, { value: String(value), expected });
  return words.noStatement;
}

/** The verdict is in the HTTP cache; without the widget’s script the rest of the page doesn’t wait for it. */
const MAX_WAIT_MS = 2000;

/** The element that shows a verdict or a ranking; the page's own if it has one. */
function elementFor(view: 'verdict' | null): HTMLElement {
  const known = verdictPart.querySelector<HTMLElement>('likewise-ranking');
  if (known && known.getAttribute('view') === view) return known;
  const element = make('likewise-ranking', { ...(view && { view }), lang: language });
  verdictPart.replaceChildren(element);
  return element;
}

/** Shows the element with a statement, or with a ranking. Resolves when it has its data, or can't have it. */
async function showElement(statement: Checked): Promise<void> {
  const { dataset, metric, period, level, basis, asOf, pairs } = statement;
  const element = elementFor(pairs.length > 0 ? 'verdict' : null);
  const settled = new Promise((resolve) => {
    for (const event of ['likewise-load', 'likewise-error'])
      element.addEventListener(event, resolve, { once: true });
    setTimeout(resolve, MAX_WAIT_MS);
  });
  const attributes = new Map([
    ['ranking', `${dataset}/${metric}/${period}`],
    ...(level ? [['level', level] as const] : []),
    ...(basis ? [['basis', basis] as const] : []),
    ...(asOf ? [['as-of', asOf] as const] : []),
    ...pairs,
  ]);
  for (const name of ['level', 'basis', 'as-of', ...SAID])
    if (!attributes.has(name)) element.removeAttribute(name);
  for (const [name, value] of attributes) element.setAttribute(name, value);
  verdictPart.hidden = false;
  await settled;
}

/** The last request wins. */
let latest = 0;

/** Fetches the verdict on a statement; null if another one was asked for meanwhile, or if there is none, which is shown. */
async function fetchVerdict(statement: Checked): Promise<VerdictDocument | null> {
  latest += 1;
  const own = latest;
  const { dataset, metric, period, level, basis = null, asOf, pairs } = statement;
  if (verdictPart.hidden)
    reading.append(make('p', { class: 'note', role: 'status' }, words.checking));
  try {
    const response = await fetch(
      verdictUrl(dataset, metric, period, pairs, { level, basis, asOf }),
    );
    const verdict = response.ok ? ((await response.json()) as VerdictDocument) : null;
    const problem = verdict ? '' : await problemText(response);
    if (own !== latest) return null;
    reading.querySelector('[role=status]')?.remove();
    if (!verdict) showProblem(problem);
    return verdict;
  } catch {
    if (own === latest) showProblem(words.problems.failed);
    return null;
  }
}

/** Fetches and shows the verdict on a statement. One that isn’t from the address gets an address. */
async function check(statement: Checked, isFromAddress = false): Promise<void> {
  if (!isFromAddress) history.pushState(null, '', `${location.pathname}?${pageQuery(statement)}`);
  const verdict = await fetchVerdict(statement);
  if (!verdict) return;
  takeAway.show(verdict, location.href);
  document.title = `${words.verdicts[verdict.verdict]}: ${verdict.statement[language] ?? verdict.statement.en}`;
  await showElement(statement);
  after.classList.remove('pending');
}

/** Asks whether a statement is what the sentence says, in the words of the verdict on it, and judges it after a yes. */
async function confirm(statement: StatementQuery, notes: readonly Node[]): Promise<void> {
  hideVerdict();
  const verdict = await fetchVerdict(statement);
  if (!verdict) return;
  const text = verdict.statement[language] ?? verdict.statement.en;
  const question = confirmationView(text, words, {
    yes: () => {
      reading.replaceChildren(...notes);
      void check(statement);
    },
    no: () => {
      correct.open = true;
      form?.focus('entity');
    },
  });
  reading.replaceChildren(...notes, question);
}

/** Narrows the readings by questions, until one is left: a statement, which is judged if it is all that the sentence says, or a ranking. */
function ask(readings: readonly StatementQuery[], found: SentenceReading): void {
  const notes = readingView(found, words);
  const question = nextQuestion(readings, statementWords, words, (chosen) => {
    ask(chosen, found);
    reading.querySelector<HTMLElement>('fieldset button')?.focus();
  });
  reading.replaceChildren(...notes, ...(question ? [question] : []));
  const [only] = readings;
  correct.open = false;
  if (question || !only) {
    hideVerdict();
    return;
  }
  if (only.pairs.length === 0) {
    hideVerdict();
    void showElement(only);
    return;
  }
  form?.show(only);
  if (found.isWhole) void check(only);
  else void confirm(only, notes);
}

function read(sentence: string): void {
  reading.replaceChildren();
  if (!vocabularies) {
    showProblem(words.problems.failed);
    return;
  }
  const found = readSentence(sentence, vocabularies);
  if (found.problem) {
    reading.replaceChildren(...readingView(found, words));
    hideVerdict();
    correct.open = true;
  } else ask(found.readings, found);
}

sentenceForm.addEventListener('submit', (event) => {
  event.preventDefault();
  read(text.value);
});
text.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  sentenceForm.requestSubmit();
});
for (const example of document.querySelectorAll<HTMLElement>('[data-example]'))
  example.addEventListener('click', () => {
    text.value = example.textContent ?? '';
    read(text.value);
  });

form?.form.addEventListener('submit', (event) => {
  event.preventDefault();
  reading.replaceChildren();
  try {
    void check(form.query());
  } catch (error) {
    if (!(error instanceof FieldProblem)) throw error;
    showProblem(error.message);
    form.focus(error.field);
  }
});

/** Shows what the address asks for. */
function showAddress(): void {
  const query = new URLSearchParams(location.search);
  const statement = statementIn(query);
  const sentence = query.get('text');
  if (statement) {
    reading.replaceChildren();
    form?.show(statement);
    void check(statement, true);
  } else if (sentence) {
    text.value = sentence;
    read(sentence);
  } else hideVerdict();
}

addEventListener('popstate', showAddress);
showAddress();
// For tests: before, the Enter key begins a new line.
sentenceForm.toggleAttribute('data-ready', true);
