/** The page `/check`: reads a sentence, asks what it leaves open, shows the verdict, and keeps the statement in the address. */
import type { VerdictDocument } from '../../../engine/model/documents.ts';
import { nearestPageLanguage } from '../../../engine/model/languages.ts';
import { verdictUrl } from '../../../engine/model/urls.ts';
import {
  readSentence,
  type StatementQuery,
} from '../../../engine/verdict/sentence/read-sentence.ts';
import type { CheckClientWords } from '../../words/check-interface.ts';
import { loadVocabularies } from './load-vocabularies.ts';
import { fill, find, make } from './page-parts.ts';
import { nextQuestion, readingView } from './reading-view.ts';
import { FieldProblem, StatementForm } from './statement-form.ts';
import { StatementWords } from './statement-words.ts';
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

/** The statement in an address; null if there is none. */
function statementIn(query: URLSearchParams): StatementQuery | null {
  const get = (name: string) => query.get(name) ?? '';
  const pairs = ['entity', ...SAID].flatMap((name): [string, string][] =>
    get(name) ? [[name, get(name)]] : [],
  );
  const [dataset, metric, period] = [get('dataset'), get('metric'), get('period')];
  if (!dataset || !metric || !period || pairs.length < 2) return null;
  return { dataset, metric, period, level: get('level'), pairs };
}

function pageQuery({ dataset, metric, period, level, pairs }: StatementQuery): string {
  const all = [
    ['dataset', dataset],
    ['metric', metric],
    ['period', period],
    ['level', level],
    ...pairs,
  ];
  return all.map(([name = '', value = '']) => `${name}=${encodeURIComponent(value)}`).join('&');
}

/** Shows a message instead of a verdict. */
function showProblem(message: string): void {
  after.classList.remove('pending');
  verdictPart.hidden = true;
  takeAway.hide();
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

/** The element that shows a verdict; the page's own if it has one. */
function verdictElement(): HTMLElement {
  const known = verdictPart.querySelector<HTMLElement>('likewise-ranking');
  if (known) return known;
  const element = make('likewise-ranking', { view: 'verdict', lang: language });
  verdictPart.append(element);
  return element;
}

/** What only an address can say of a ranking: the way of counting, and the date of what was known. */
interface Frozen {
  readonly basis: string | null;
  readonly asOf: string | undefined;
}

/** Shows the element with a statement. Resolves when it has the verdict, or can't have it. */
async function showElement(
  { dataset, metric, period, level, pairs }: StatementQuery,
  { basis, asOf }: Frozen,
): Promise<void> {
  const element = verdictElement();
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

const NOT_FROZEN: Frozen = { basis: null, asOf: undefined };

/** Fetches and shows the verdict on a statement; the last request wins. A statement that isn’t from the address gets one. */
let latest = 0;
async function check(statement: StatementQuery, frozen: Frozen | null): Promise<void> {
  latest += 1;
  const own = latest;
  const { dataset, metric, period, level, pairs } = statement;
  const { basis, asOf } = frozen ?? NOT_FROZEN;
  if (!frozen) history.pushState(null, '', `${location.pathname}?${pageQuery(statement)}`);
  if (verdictPart.hidden)
    reading.append(make('p', { class: 'note', role: 'status' }, words.checking));
  try {
    const response = await fetch(
      verdictUrl(dataset, metric, period, pairs, { level, basis, asOf }),
    );
    const verdict = response.ok ? ((await response.json()) as VerdictDocument) : null;
    const problem = verdict ? '' : await problemText(response);
    if (own !== latest) return;
    reading.querySelector('[role=status]')?.remove();
    if (!verdict) return showProblem(problem);
    takeAway.show(verdict, location.href);
    document.title = `${words.verdicts[verdict.verdict]}: ${verdict.statement[language] ?? verdict.statement.en}`;
    await showElement(statement, { basis, asOf });
    after.classList.remove('pending');
  } catch {
    if (own === latest) showProblem(words.problems.failed);
  }
}

/** Narrows the readings by questions, until one is left. */
function ask(readings: readonly StatementQuery[], notes: readonly Node[]): void {
  const question = nextQuestion(readings, statementWords, words, (chosen) => {
    ask(chosen, notes);
    reading.querySelector<HTMLElement>('fieldset button')?.focus();
  });
  reading.replaceChildren(...notes, ...(question ? [question] : []));
  const [only] = readings;
  correct.open = false;
  if (question || !only) {
    after.classList.remove('pending');
    verdictPart.hidden = true;
    takeAway.hide();
    return;
  }
  form?.show(only);
  void check(only, null);
}

function read(sentence: string): void {
  reading.replaceChildren();
  if (!vocabularies) {
    showProblem(words.problems.failed);
    return;
  }
  const found = readSentence(sentence, vocabularies);
  const notes = readingView(found, words);
  if (found.problem) {
    after.classList.remove('pending');
    reading.replaceChildren(...notes);
    verdictPart.hidden = true;
    takeAway.hide();
    correct.open = true;
  } else ask(found.readings, notes);
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
    void check(form.query(), null);
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
    const asOf = query.get('as_of') ?? undefined;
    void check(statement, { basis: query.get('basis'), asOf });
  } else if (sentence) {
    text.value = sentence;
    read(sentence);
  } else {
    after.classList.remove('pending');
    verdictPart.hidden = true;
    takeAway.hide();
  }
}

addEventListener('popstate', showAddress);
showAddress();
// For tests: before, the Enter key begins a new line.
sentenceForm.toggleAttribute('data-ready', true);
