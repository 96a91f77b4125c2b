/**
 * The worker of the page for making a ranking: reads tables and ranks their figures, so that the page never blocks. What a table may
 * not need is a part that loads later.
 */
import './older-browsers.ts';
import type { RankedDraft } from '../../../engine/editing/draft/rank-draft.ts';
import { DraftReader, type ReadDraft } from '../../../engine/editing/draft/read-draft.ts';
import type { Reading, ReadProblem } from '../../../engine/editing/import/reading.ts';
import { CommandError } from '../../../engine/model/command-error.ts';
import type { PageLanguage } from '../../../engine/model/languages.ts';
import type { ClientWords } from '../../words/en/client-words.ts';
import type {
  Answers,
  MakeTakeAway,
  PageRanked,
  PageRead,
  PageReading,
  PageReview,
  Rank,
  Read,
  Request,
  RequestMessage,
  ResponseMessage,
  Review,
  TakeAway,
} from '../messages.ts';
import { describeRead, describeReading, sentence, type Translate } from './describe-reading.ts';
import { TableSource } from './table-source.ts';

const source = new TableSource();
const reader = new DraftReader();
/** The last draft, if it is complete, and its ranking. */
let last: { readonly read: ReadDraft; readonly ranking: RankedDraft['ranking'] } | null = null;
/** The reading that the page has, and what its description depends on besides. */
let sent: {
  readonly reading: Reading;
  readonly figureProblems: readonly ReadProblem[];
  readonly key: string;
} | null = null;

/** What empty replies stand for in the languages whose words the engine doesn't have. */
const USUAL_REPLIES = { en: {}, zh: { title: '我的排名', level: '地区' } } as const;

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
): PageReading | 'same' {
  const { unit, period, exact } = draft.replies;
  const key = JSON.stringify([language, unit, period, exact, figureProblems]);
  const isSame = sent?.reading === reading && sent.key === key;
  sent = { reading, figureProblems, key };
  return isSame ? 'same' : describeReading(reading, plan, figureProblems, translate, language);
}

async function read({ draft, isFile, today, language }: Read): Promise<PageRead> {
  const translate = await translatorFor(language);
  const grid = isFile ? source.file : await source.ofText(draft.table);
  last = null;
  if (grid instanceof CommandError) {
    sent = null;
    const refusal = {
      message: sentence(grid.message, translate),
      hint: sentence(grid.hint, translate),
    };
    const nothing = { reading: null, wrongAnswers: [], id: '', fields: [], isExact: null };
    return { refusal, ...nothing, isComplete: false };
  }
  const found = reader.read(draft, grid, today, USUAL_REPLIES[language]);
  if (found.isComplete) last = { read: found, ranking: null };
  // What the last ranking said of the same figures holds until they are ranked again.
  const known = found.isComplete && sent?.reading === found.reading ? sent.figureProblems : [];
  const reading = readingFor(found, known, language, translate);
  return { refusal: null, reading, ...describeRead(found, translate) };
}

async function rank({ language }: Rank): Promise<PageRanked | null> {
  if (!last) return null;
  const found = last.read;
  const [engine, translate] = await Promise.all([import('./rank.ts'), translatorFor(language)]);
  const { ranked, described } = engine.rank(found, language, translate);
  last = { read: found, ranking: ranked.ranking };
  return { reading: readingFor(found, ranked.figureProblems, language, translate), ...described };
}

async function makeReview({ language }: Review): Promise<PageReview | null> {
  if (!last?.ranking) return null;
  const { read: found, ranking } = last;
  const [{ review }, translate] = await Promise.all([
    import('./review.ts'),
    translatorFor(language),
  ]);
  return review(ranking, found.scaffold.today, language, translate);
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
  const { read: found, ranking } = last;
  const [{ takeAway }, words] = await Promise.all([
    import('./take-away.ts'),
    siteWordsIn(language),
  ]);
  return takeAway(found.id, ranking, words, origin);
}

async function answer(request: Request): Promise<Answers[keyof Answers]> {
  switch (request.kind) {
    case 'load':
      return { text: await source.loadFile(request.bytes) };
    case 'read':
      return read(request);
    case 'rank':
      return rank(request);
    case 'review':
      return makeReview(request);
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
  turn = turn.then(async () => {
    postMessage({ id: data.id, hasBegun: true } satisfies ResponseMessage);
    postMessage(await respond(data));
  });
});
// The engine loads while the table is read.
void import('./rank.ts');
