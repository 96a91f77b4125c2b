/** The error handler of the router: turns every thrown error into a response. */
import type { AppContext } from '../env.ts';
import { log } from '../log.ts';
import { echo, Problem } from '../problem.ts';
import { isPageAddress, negotiatedError } from './error-page.ts';
import { problemResponse } from './problem-response.ts';

/** Returns a problem's response, for browsers a page. Logs any other error as one line of JSON and returns a 500 without its message. */
export async function onError(error: Error, c: AppContext<string>): Promise<Response> {
  const problem = error instanceof Problem ? error : internalProblem(error, c);
  const response = problemResponse(problem, c.get('release'), c.get('freshness'));
  return isPageAddress(c.req.path) ? negotiatedError(c, problem, response) : response;
}

function internalProblem({ message, stack }: Error, c: AppContext<string>): Problem {
  log('error', { method: c.req.method, path: echo(c.req.path), message, stack });
  return new Problem('internal', 'internal error; it has been logged');
}
