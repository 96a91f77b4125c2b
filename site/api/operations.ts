/** Everything that can be asked, one operation for each path and ending: the table of routes with its reference. */
import {
  frozenPath,
  isFreezable,
  type ParameterName,
  ROUTES,
  type Route,
  STATIC_ROUTES,
} from '../../worker/routes.ts';
import type { PartName } from './parameters.ts';
import { DATASET_ROUTES } from './reference/dataset-routes.ts';
import { RANKING_ROUTES } from './reference/ranking-routes.ts';
import { SERVICE_ROUTES } from './reference/service-routes.ts';
import type {
  DocumentedRouteName,
  DocumentedRoutes,
  References,
  ResponseReference,
  RouteReference,
} from './route-reference.ts';
import type { Sample } from './sample.ts';

/** All routes that are described. */
export const DOCUMENTED_ROUTES: DocumentedRoutes = { ...ROUTES, ...STATIC_ROUTES };

/** The reference of every route, in the order of the documentation. */
export const REFERENCE: References<DocumentedRouteName> = {
  ...RANKING_ROUTES,
  ...DATASET_ROUTES,
  ...SERVICE_ROUTES,
};

/** One thing to ask. */
export interface Operation {
  readonly name: DocumentedRouteName;
  readonly route: Route;
  readonly reference: RouteReference;
  readonly response: ResponseReference;
  /** Its own name, which none other has. */
  readonly id: string;
  readonly ending: string;
  /** As OpenAPI spells it, ending and all: `/v1/datasets/{dataset}.json`. */
  readonly path: string;
  readonly mediaType: string;
  readonly parts: readonly PartName[];
  /** Whether the address names a release. */
  readonly isFrozen: boolean;
  /** Whether a file answers and not the worker: of no release, and without problems of its own. */
  readonly isStatic: boolean;
}

/** The names of all routes in the order of the documentation. */
export function routeNames(): readonly DocumentedRouteName[] {
  // The keys of a record of all routes are the routes.
  return Object.keys(REFERENCE) as DocumentedRouteName[];
}

/** A path as OpenAPI spells it. */
export function openApiPath(path: string): string {
  return path.replaceAll(/:(\w+)/g, '{$1}');
}

function partsOf(path: string): readonly PartName[] {
  // Every part of every route is one of them, which the type says of each path.
  return [...path.matchAll(/:(\w+)/g)].map(([, name]) => name as PartName);
}

function operationsOf(name: DocumentedRouteName, isFrozen: boolean): Operation[] {
  const route: Route = DOCUMENTED_ROUTES[name];
  const reference: RouteReference = REFERENCE[name];
  const path = isFrozen ? frozenPath(route.path) : route.path;
  return Object.entries(route.endings).flatMap(([ending, mediaType]) => {
    const response = reference.responses[ending];
    if (!response) return [];
    return [
      {
        ...{ name, route, reference, response, ending, mediaType, isFrozen },
        isStatic: name in STATIC_ROUTES,
        id: isFrozen ? `${response.operation}OfRelease` : response.operation,
        path: openApiPath(path) + ending,
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
      .filter((name) => isFreezable(DOCUMENTED_ROUTES[name]))
      .flatMap((name) => operationsOf(name, true)),
  ];
}

/** The address at which an operation is asked about a sample. */
export function exampleUrl({ route, reference, ending }: Operation, sample: Sample): string {
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
