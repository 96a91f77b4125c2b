/** Plain questions through the tools of the Model Context Protocol alone: how many get a right answer. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MCP_PATH } from '../../engine/model/mcp.ts';
import { joinedJson } from '../../scripts/lib/release-fetcher.ts';
import { callTool } from '../support/worker/mcp.ts';
import { startWorkerd, stopWorkerd } from './api/workerd.ts';
import {
  assistantQuestions,
  type CallTool,
  type Grade,
  gradeQuestion,
} from './assistants/grade.ts';
import { bundleWorker } from './bundle.ts';
import { realStore } from './real-release.ts';
import type { Findings } from './report.ts';

const PORT = 8824;
const BASE = `http://127.0.0.1:${PORT}`;
/** Questions of 40 that must be answered right. */
const LEAST_RIGHT = 36;

const call: CallTool = async (name, given) => {
  const send = (path: string, init: RequestInit) => fetch(BASE + path, init);
  const { content, structuredContent } = await callTool(send, name, given);
  return { text: content[0]?.text ?? '', data: structuredContent ?? { next: [] } };
};

const PARTS = ['tool', 'figure', 'certainty', 'source'] as const;

const isRight = (grade: Grade): boolean => PARTS.every((part) => grade[part]);

/** Grades the questions; takes about half a minute. */
export async function assistants(): Promise<Findings> {
  const folder = mkdtempSync(join(tmpdir(), 'likewise-bench-assistants-'));
  const script = readFileSync(await bundleWorker(folder), 'utf8');
  const assets = new Map([...joinedJson()].map(([file, body]) => [`_joined/${file}`, body]));
  const files = { script, embedded: new Map() };
  const child = await startWorkerd(join(folder, 'ours'), PORT, files, await realStore(), assets);
  try {
    const grades: Grade[] = [];
    for (const question of assistantQuestions()) grades.push(await gradeQuestion(question, call));
    return findings(grades);
  } finally {
    await stopWorkerd(child);
    rmSync(folder, { recursive: true });
  }
}

function findings(grades: readonly Grade[]): Findings {
  const count = (is: (grade: Grade) => boolean): string => String(grades.filter(is).length);
  const right = grades.filter(isRight).length;
  const wrong = grades.filter((grade) => !isRight(grade));
  return {
    title: 'Questions to assistants',
    about: [
      `${grades.length} plain questions in English and Chinese (\`tests/bench/assistant-questions.csv\`), written with their allowed answers before the tools were made for them. A program, not a model, asks them through \`${MCP_PATH}\` alone: it sends each to \`find\`, makes the first call that is proposed, and looks in the text of the answer for the figures, the certainty and the source. A model, which can also choose among several proposed calls and ask again, has more to work with.`,
    ],
    goals: [
      {
        what: 'right in every respect',
        goal: `at least ${LEAST_RIGHT} of ${grades.length}`,
        found: String(right),
        isMet: right >= LEAST_RIGHT,
      },
    ],
    tables: [
      {
        columns: [
          'questions',
          'right tool',
          'right figures',
          'right certainty',
          'source named',
          'all',
        ],
        rows: [
          [
            String(grades.length),
            ...PARTS.map((part) => count((grade) => grade[part])),
            String(right),
          ],
        ],
      },
      {
        columns: ['not right', 'what is wrong', 'call'],
        rows: wrong.map((grade) => [
          grade.question.question,
          PARTS.filter((part) => !grade[part]).join(', '),
          `\`${grade.call ?? 'none'}\``,
        ]),
      },
    ],
  };
}
