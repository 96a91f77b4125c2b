/** Grades the answers that an assistant gets from the tools alone: right figure, right certainty, source named. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseRecords } from '../../../engine/dataset/csv-records.ts';
import { ROOT } from '../../../scripts/lib/paths.ts';

/** A question, and what a right answer has. */
export interface AssistantQuestion {
  readonly language: string;
  readonly question: string;
  /** The tools whose answer is acceptable. */
  readonly tools: readonly string[];
  /** Texts that must all be in the answer, each in one of its spellings. */
  readonly says: readonly (readonly string[])[];
  readonly certainty: string;
  /** A publisher in any of its spellings, or the beginning of an address. */
  readonly source: readonly string[];
}

/** The questions. */
export function assistantQuestions(): AssistantQuestion[] {
  const text = readFileSync(join(ROOT, 'tests/bench/assistant-questions.csv'), 'utf8');
  const [, ...rows] = parseRecords(text);
  return rows.map(({ cells }) => {
    const [language = '', question = '', tool = '', says = '', certainty = '', source = ''] = cells;
    return {
      ...{ language, question, certainty },
      tools: tool.split('|'),
      says: says.split('; ').map((one) => one.split(' OR ')),
      source: source.split(' OR '),
    };
  });
}

/** Calls a tool; the text of its answer, and its data. */
export type CallTool = (
  name: string,
  given: Readonly<Record<string, string>>,
) => Promise<{ readonly text: string; readonly data: unknown }>;

interface Found {
  readonly next: readonly {
    readonly tool: string;
    readonly arguments: Readonly<Record<string, string>>;
  }[];
}

/** What is right of an answer. */
export interface Grade {
  readonly question: AssistantQuestion;
  /** The call that `find` proposed; null if it proposed none. */
  readonly call: string | null;
  readonly answer: string;
  readonly tool: boolean;
  readonly figure: boolean;
  readonly certainty: boolean;
  readonly source: boolean;
}

/** The first line says how sure it is, in its first word. */
function certaintyOf(text: string): string {
  const [first = ''] = /^[A-Za-z]+/.exec(text) ?? [];
  return first.toLowerCase();
}

/** Asks `find`, makes the first call that it proposes, and grades the answer. */
export async function gradeQuestion(question: AssistantQuestion, call: CallTool): Promise<Grade> {
  const { next } = (await call('find', { query: question.question })).data as Found;
  const [first] = next;
  if (!first)
    return {
      question,
      call: null,
      answer: '',
      tool: false,
      figure: false,
      certainty: false,
      source: false,
    };
  const { text } = await call(first.tool, first.arguments);
  const has = (spellings: readonly string[]) => spellings.some((one) => text.includes(one));
  return {
    question,
    call: `${first.tool} ${JSON.stringify(first.arguments)}`,
    answer: text,
    tool: question.tools.includes(first.tool),
    figure: question.says.every(has),
    certainty: question.certainty === '' || certaintyOf(text) === question.certainty,
    source: has(question.source),
  };
}
