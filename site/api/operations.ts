/** Everything that can be asked, one operation for each path and ending: the table of routes with its reference. */
import {
  frozenPath,
  isFrozenToo,
  type ParameterName,
  ROUTES,
  type Route,
  STATIC_ROUTES,
} from '../../worker/routes.ts';
import type { PartName } from './parameters.ts';
import { DATASETS } from './reference/dataset-routes.ts';
import { RANKINGS } from './reference/ranking-routes.ts';
import { SERVICE } from './reference/service-routes.ts';
import type {
  AnswerReference,
  Described,
  DescribedName,
  References,
  RouteReference,
} from './route-reference.ts';
import type { Sample } from './sample.ts';

/** All routes that are described. */
export const DESCRIBED: Described = { ...ROUTES, ...STATIC_ROUTES };

/** The reference of every route, in the order of the documentation. */
export const REFERENCE: References<DescribedName> = { ...RANKINGS, ...DATASETS, ...SERVICE };

/** One thing to ask. */
export interface Operation {
  readonly name: DescribedName;
  readonly route: Route;
  readonly reference: RouteReference;
  readonly answer: AnswerReference;
  /** Its own name, which none other has. */
  readonly id: string;
  readonly ending: string;
  /** As OpenAPI spells it, ending and all: `/v1/datasets/{dataset}.json`. */
  readonly path: string;
  readonly mediaType: string;
  readonly parts: readonly PartName[];
  /** Whether the address names a release. */
  readonly frozen: boolean;
  /** Whether a file answers and not the worker: of no release, and without problems of its own. */
  readonly isStatic: boolean;
}

/** The names of all routes in the order of the documentation. */
export function routeNames(): readonly DescribedName[] {
  // The keys of a record of all routes are the routes.
  return Object.keys(REFERENCE) as DescribedName[];
}

/** A path as OpenAPI spells it. */
export function template(path: string): string {
  return path.replaceAll(/:(\w+)/g, '{$1}');
}

function partsOf(path: string): readonly PartName[] {
  // Every part of every route is one of them, which the type says of each path.
  return [...path.matchAll(/:(\w+)/g)].map(([, name]) => name as PartName);
}

function operationsOf(name: DescribedName, frozen: boolean): Operation[] {
  const route: Route = DESCRIBED[name];
  const reference: RouteReference = REFERENCE[name];
  const path = frozen ? frozenPath(route.path) : route.path;
  return Object.entries(route.endings).flatMap(([ending, mediaType]) => {
    const answer = reference.answers[ending];
    if (!answer) return [];
    return [
      {
        ...{ name, route, reference, answer, ending, mediaType, frozen },
        isStatic: name in STATIC_ROUTES,
        id: frozen ? `${answer.operation}OfRelease` : answer.operation,
        path: template(path) + ending,
        parts: partsOf(path),
      },
    ];
  });
}

/** All operations: the living ones, then their twins that name a release. */
export function operations(): readonly Operation[] {
  const names = routeNames();
  return [
    ...names.flatMap((name) => operationsOf(name, false)),
    ...names
      .filter((name) => isFrozenToo(DESCRIBED[name]))
      .flatMap((name) => operationsOf(name, true)),
  ];
}

/** The address at which an operation is asked about a sample. */
export function addressOf({ route, reference, ending }: Operation, sample: Sample): string {
  const parts: Readonly<Record<string, string>> = { ...sample };
  const path = route.path.replaceAll(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent(parts[name] ?? ''),
  );
  const pairs: [string, string][] = Object.entries(reference.query?.(sample) ?? {});
  const query = new URLSearchParams(pairs);
  return path + ending + (query.size > 0 ? `?${query}` : '');
}

/** The parameters of an operation's query. */
export function parametersOf({ route }: Operation): readonly ParameterName[] {
  return route.query;
}
