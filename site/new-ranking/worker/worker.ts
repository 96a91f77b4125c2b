/**
 * The worker of the page for making a ranking: reads tables and ranks their figures, so that the page never blocks. What a table may
 * not need is a part that loads later.
 */
import './older-browsers.ts';
import { CommandError } from '../../../engine/dataset/command-error.ts';
import type { RankedDraft } from '../../../engine/editing/draft/rank-draft.ts';
import { DraftReader, type ReadDraft } from '../../../engine/editing/draft/read-draft.ts';
import type { Reading, ReadProblem } from '../../../engine/editing/import/reading.ts';
import type { PageLanguage } from '../../../engine/model/languages.ts';
import type { ClientWords } from '../../words/en/client-words.ts';
import type {
  Answers,
  Evaluate,
  MakeTakeAway,
  PageResult,
  Request,
  RequestMessage,
  ResponseMessage,
  TakeAway,
} from '../messages.ts';
import { describeRead, describeReading, type Translate } from './describe-reading.ts';
import { TableSource } from './table-source.ts';

const source = new TableSource();
const reader = new DraftReader();
/** The last ranking, and the id of its dataset. */
let last: { readonly id: string; readonly ranking: RankedDraft['ranking'] } | null = null;
/** The reading that the page has, and what its description depends on besides. */
let sent: { readonly reading: Reading; readonly key: string } | null = null;

const NOTHING: PageResult = {
  ...{ refusal: null, reading: null, wrongAnswers: [], id: '', fields: [] },
  ...{ evidenceProblems: [], errors: [], ranking: null },
};

/** Messages in the language of the page. */
async function translatorFor(language: PageLanguage): Promise<Translate> {
  if (language === 'en') return (text) => text;
  const [{ translateMessage }, { zhMessages }] = await Promise.all([
    import('../../../engine/editing/messages/translate.ts'),
    import('../../../engine/editing/messages/zh.ts'),
  ]);
  return (text) => translateMessage(text, zhMessages);
}

/** The reading for the page, unless it has it already. `figureProblems`: of figures that were read, but can't be taken. */
function readingFor(
  { draft, reading, plan }: ReadDraft,
  figureProblems: readonly ReadProblem[],
  language: PageLanguage,
  translate: Translate,
): PageResult['reading'] {
  const { unit, period } = draft.replies;
  const key = JSON.stringify([language, unit, period, figureProblems]);
  const isSame = sent?.reading === reading && sent.key === key;
  sent = { reading, key };
  return isSame ? 'same' : describeReading(reading, plan, figureProblems, translate);
}

async function evaluate({ draft, isFile, today, language }: Evaluate): Promise<PageResult> {
  const translate = await translatorFor(language);
  const grid = isFile ? source.file : await source.ofText(draft.table);
  last = null;
  if (grid instanceof CommandError) {
    sent = null;
    const refusal = { message: translate(grid.message), hint: translate(grid.hint) };
    return { ...NOTHING, refusal };
  }
  const read = reader.read(draft, grid, today);
  const result = { ...NOTHING, ...describeRead(read, translate) };
  if (!read.isComplete) return { ...result, reading: readingFor(read, [], language, translate) };
  const { rank } = await import('./rank.ts');
  const { ranked, described } = rank(read, language, translate);
  last = { id: read.id, ranking: ranked.ranking };
  const reading = readingFor(read, ranked.figureProblems, language, translate);
  return { ...result, ...described, reading };
}

/** The words of the site in a language. */
async function siteWordsIn(language: PageLanguage): Promise<ClientWords> {
  const module =
    language === 'zh'
      ? await import('../../words/zh/client-words.ts')
      : await import('../../words/en/client-words.ts');
  return module.clientWords;
}

async function makeTakeAway({ origin, language }: MakeTakeAway): Promise<TakeAway | null> {
  if (!last?.ranking) return null;
  const { id, ranking } = last;
  const [{ takeAway }, words] = await Promise.all([
    import('./take-away.ts'),
    siteWordsIn(language),
  ]);
  return takeAway(id, ranking, words, origin);
}

async function answer(request: Request): Promise<Answers[keyof Answers]> {
  switch (request.kind) {
    case 'load':
      return { text: await source.loadFile(request.bytes) };
    case 'evaluate':
      return evaluate(request);
    case 'take-away':
      return makeTakeAway(request);
  }
}

async function respond({ id, request }: RequestMessage): Promise<ResponseMessage> {
  try {
    return { id, answer: await answer(request) };
  } catch (error) {
    // The page reports it, and keeps what was pasted.
    return { id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

// One at a time, in the order of requests.
let turn: Promise<unknown> = Promise.resolve();
addEventListener('message', ({ data }: MessageEvent<RequestMessage>) => {
  turn = turn.then(async () => postMessage(await respond(data)));
});
// The engine loads while the table is read.
void import('./rank.ts');
