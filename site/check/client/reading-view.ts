/** Shows how a sentence was understood: its words marked, what wasn't understood, and the questions that it leaves open. */
import {
  openQuestions,
  type Question,
  type SentenceReading,
  type StatementQuery,
} from '../../../engine/verdict/sentence/read-sentence.ts';
import type { CheckClientWords } from '../../words/check-interface.ts';
import { fill, make } from './page-parts.ts';
import type { StatementWords } from './statement-form.ts';

/** The sentence with its understood parts marked. */
function markedSentence({ text, understood }: SentenceReading): HTMLElement {
  const quote = make('blockquote', { class: 'read', dir: 'auto' });
  let at = 0;
  for (const { start: first, end } of understood) {
    // A match may begin with the space before its word.
    const start = first + (text[first] === ' ' ? 1 : 0);
    if (start > at) quote.append(text.slice(at, start));
    if (end > at) quote.append(make('mark', {}, text.slice(Math.max(at, start), end)));
    at = Math.max(at, end);
  }
  quote.append(text.slice(at));
  return quote;
}

/** The buttons of one question: each answer once. */
function questionView(
  question: Question,
  readings: readonly StatementQuery[],
  words: StatementWords,
  title: string,
  choose: (chosen: readonly StatementQuery[]) => void,
): HTMLElement {
  const answers = new Map<string, StatementQuery[]>();
  for (const reading of readings) {
    const answer = words.answer(question, reading);
    answers.set(answer, [...(answers.get(answer) ?? []), reading]);
  }
  const buttons = [...answers].map(([answer, chosen]) => {
    const button = make('button', { type: 'button' }, answer);
    button.addEventListener('click', () => choose(chosen));
    return button;
  });
  return make(
    'fieldset',
    { class: 'question', 'data-question': question },
    make('legend', {}, title),
    ...buttons,
  );
}

/** The question that the readings leave open first; null if there is only one reading. */
export function nextQuestion(
  readings: readonly StatementQuery[],
  words: StatementWords,
  { questions }: CheckClientWords,
  choose: (chosen: readonly StatementQuery[]) => void,
): HTMLElement | null {
  const [question] = openQuestions(readings);
  return question ? questionView(question, readings, words, questions[question], choose) : null;
}

/** Asks whether a statement is what a sentence says. */
export function confirmationView(
  statement: string,
  { isIt }: CheckClientWords,
  answers: { readonly yes: () => void; readonly no: () => void },
): HTMLElement {
  const button = (text: string, name: string, answer: () => void): HTMLElement => {
    const element = make('button', { type: 'button', name }, text);
    element.addEventListener('click', answer);
    return element;
  };
  return make(
    'fieldset',
    { class: 'question', 'data-question': 'confirm' },
    make('legend', {}, isIt.question),
    make('p', { class: 'statement', dir: 'auto' }, statement),
    button(isIt.yes, 'yes', answers.yes),
    button(isIt.no, 'no', answers.no),
  );
}

/** What was understood of a sentence, in words. */
export function readingView(reading: SentenceReading, words: CheckClientWords): Node[] {
  const { problem, unread, isGroup, unknown, nearest } = reading;
  const notes: string[] = [];
  if (unknown.length > 0) notes.push(fill(words.unknownName, { name: unknown.join(', ') }));
  else if (problem) notes.push(words.problems[problem]);
  if (nearest.length > 0) notes.push(fill(words.nearest, { names: nearest.join(', ') }));
  if (unread.length > 0 && !problem) notes.push(fill(words.unread, { words: unread.join(', ') }));
  if (isGroup) notes.push(words.oneRank);
  const isEmpty = problem === 'empty' || problem === 'tooLong';
  return [
    ...(isEmpty ? [] : [markedSentence(reading)]),
    ...notes.map((note) => make('p', { class: problem ? 'note problem' : 'note' }, note)),
  ];
}
