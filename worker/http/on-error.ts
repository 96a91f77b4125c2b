/** The error handler of the router: turns every thrown error into a response. */
import type { AppContext } from '../env.ts';
import { log } from '../log.ts';
import { echo, Problem } from '../problem.ts';
import { problemResponse } from './problem-response.ts';

/** Returns a problem's response. Logs any other error as one line of JSON and returns a 500 without its message. */
export function onError(error: Error, c: AppContext<string>): Response {
  if (error instanceof Problem) return problemResponse(error, c.get('release'), c.get('freshness'));
  const { message, stack } = error;
  log('error', { method: c.req.method, path: echo(c.req.path), message, stack });
  return problemResponse(new Problem('internal', 'internal error; it has been logged'));
}
