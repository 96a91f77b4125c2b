/** `/` and `/zh`: the page, which the publisher wrote with the ranking in it, so that it is readable before any script runs. */
import { answer, singleDocument } from './answer.ts';
import type { RequestTo } from './env.ts';
import { PAGE } from './headers.ts';

const PAGE_FRAME = { type: 'text/html; charset=utf-8', headers: PAGE };

/** Answers with the home page in English; a query is ignored, because hosts add their own. */
export function home(c: RequestTo<'/'>): Promise<Response> {
  return answer(c, singleDocument('index.html'), PAGE_FRAME);
}

/** Answers with the home page in Chinese. */
export function homeInChinese(c: RequestTo<'/zh'>): Promise<Response> {
  return answer(c, singleDocument('zh.html'), PAGE_FRAME);
}
