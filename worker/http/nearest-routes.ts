/** Suggestions for an unknown path: routes with as many segments, and with fixed segments of similar spelling. */
import { distance } from 'fastest-levenshtein';
import { localizedRoutes, ROUTES, routerPaths, STATIC_ROUTES } from '../routes.ts';

/** No segment of a route is longer, and the time to compute a distance grows with the product of both lengths. */
const MAX_SEGMENT_LENGTH = 64;
const MAX_RESULTS = 3;
/** Paths that differ by more characters are not suggested. */
const MAX_DISTANCE = 8;

interface Candidate {
  readonly path: string;
  readonly distance: number;
}

/** Fills a route's pattern with the variable segments of the request, and sums the edit distances of its fixed segments. */
function candidate(pattern: string, requested: readonly string[]): Candidate | null {
  const segments = pattern.split('/');
  if (segments.length !== requested.length) return null;
  let total = 0;
  const filled = segments.map((segment, index) => {
    const requestedSegment = requested[index] ?? '';
    if (segment.startsWith(':')) return requestedSegment;
    total += distance(segment, requestedSegment.slice(0, MAX_SEGMENT_LENGTH));
    return segment;
  });
  return total > MAX_DISTANCE ? null : { path: filled.join('/'), distance: total };
}

/** Up to three paths, the nearest first; empty if no route is near. */
export function nearestRoutes(path: string): readonly string[] {
  const requested = path.split('/');
  return [...Object.values(ROUTES), ...Object.values(STATIC_ROUTES)]
    .flatMap(localizedRoutes)
    .flatMap(({ route }) => routerPaths(route))
    .flatMap((pattern) => candidate(pattern, requested) ?? [])
    .sort((a, b) => a.distance - b.distance)
    .slice(0, MAX_RESULTS)
    .map((nearest) => nearest.path);
}
