/** The addresses that a mistaken path was probably meant to be: same number of parts, and fixed parts that look alike. */
import { distance } from 'fastest-levenshtein';
import { ROUTES, routerPaths, STATIC_ROUTES } from '../routes.ts';

/** Longer parts are no names of ours, and the distance takes the product of both lengths. */
const MAX_PART_LENGTH = 64;
const MAX_RESULTS = 3;
/** A part that differs by more letters than this wasn't meant. */
const MAX_DISTANCE = 8;

interface Candidate {
  readonly path: string;
  readonly far: number;
}

/** One route's path with the variable parts as they were sent, and how far its fixed ones are from those sent. */
function candidate(pattern: string, sent: readonly string[]): Candidate | null {
  const parts = pattern.split('/');
  if (parts.length !== sent.length) return null;
  let far = 0;
  const filled = parts.map((part, index) => {
    const own = sent[index] ?? '';
    if (part.startsWith(':')) return own;
    far += distance(part, own.slice(0, MAX_PART_LENGTH));
    return part;
  });
  return far > MAX_DISTANCE ? null : { path: filled.join('/'), far };
}

/** Up to three paths, the likeliest first; none where nothing looks alike. */
export function nearestRoutes(path: string): readonly string[] {
  const sent = path.split('/');
  return [...Object.values(ROUTES), ...Object.values(STATIC_ROUTES)]
    .flatMap(routerPaths)
    .flatMap((pattern) => candidate(pattern, sent) ?? [])
    .sort((a, b) => a.far - b.far)
    .slice(0, MAX_RESULTS)
    .map((one) => one.path);
}
