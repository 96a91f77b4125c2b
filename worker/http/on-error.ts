/** Answers whatever was thrown, in one place. */
import { keepAnswer } from '../answered.ts';
import type { AppContext } from '../env.ts';
import { MISTAKE } from './cache-policy.ts';
import { log } from './log.ts';
import { echo, PROBLEM_KINDS, Problem, problemBytes, problemResponse } from './problem.ts';

/** What isn't there isn't there for the next one either, as long as nothing is published. */
function keepMistake(c: AppContext<string>, problem: Problem, { status, headers }: Response): void {
  if (PROBLEM_KINDS[problem.kind].cache !== MISTAKE) return;
  const release = c.get('release');
  const bytes = problemBytes(problem);
  const given = { status, headers: new Headers(headers), bytes, etag: null, release };
  keepAnswer(c.req, c.env, (work) => c.executionCtx.waitUntil(work), given);
}

/** Answers whatever was thrown. What is not a `Problem` is our mistake: one structured line in the log, no word outside. */
export function onError(error: Error, c: AppContext<string>): Response {
  if (error instanceof Problem) {
    const response = problemResponse(error, c.get('release'), c.get('freshness'));
    if (c.get('freshness') === 'current') keepMistake(c, error, response);
    return response;
  }
  const { message, stack } = error;
  log('error', { method: c.req.method, path: echo(c.req.path), message, stack });
  return problemResponse(new Problem('internal', 'something went wrong here; it has been logged'));
}
