/** Operations of the API: one for each path and ending, from the route table and its documentation. */
import { DEFAULT_LANGUAGE, type PageLanguage } from '../../engine/model/languages.ts';
import {
  frozenPath,
  isFreezable,
  localizedRoutes,
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

/** All documented routes. */
export const DOCUMENTED_ROUTES: DocumentedRoutes = { ...ROUTES, ...STATIC_ROUTES };

/** Documentation of every route, in display order. */
export const REFERENCE: References<DocumentedRouteName> = {
  ...RANKING_ROUTES,
  ...DATASET_ROUTES,
  ...SERVICE_ROUTES,
};

/** One operation: a path with one ending. */
export interface Operation {
  readonly name: DocumentedRouteName;
  readonly route: Route;
  readonly reference: RouteReference;
  readonly response: ResponseReference;
  /** Unique operation id. */
  readonly id: string;
  readonly ending: string;
  /** OpenAPI path template, with the ending: `/v1/datasets/{dataset}.json`. */
  readonly path: string;
  readonly mediaType: string;
  readonly parts: readonly PartName[];
  /** Whether the path names a release. */
  readonly isFrozen: boolean;
  /** The path whose OpenAPI item describes it: another for what differs only in a release, a language or a spelling. */
  readonly describedAt: string;
  /** Whether it is a static file instead of a response of the worker: not versioned, no problem documents. */
  readonly isStatic: boolean;
}

/** Names of all routes, in display order. */
export function routeNames(): readonly DocumentedRouteName[] {
  // The keys of a record of all routes are the routes.
  return Object.keys(REFERENCE) as DocumentedRouteName[];
}

/** Converts a router path to an OpenAPI path template. */
export function openApiPath(path: string): string {
  return path.replaceAll(/:(\w+)/g, '{$1}');
}

function partsOf(path: string): readonly PartName[] {
  // The type of each path guarantees that its parts are part names.
  return [...path.matchAll(/:(\w+)/g)].map(([, name]) => name as PartName);
}

const LANGUAGE_NAMES = new Intl.DisplayNames('en', { type: 'language' });

/** The English name of a language. */
export function languageName(language: PageLanguage): string {
  return LANGUAGE_NAMES.of(language) ?? language;
}

/** The documentation of a page in another language: `getMethodPage` becomes `getChineseMethodPage`. */
function localizedReference(reference: RouteReference, language: PageLanguage): RouteReference {
  if (language === DEFAULT_LANGUAGE) return reference;
  const name = languageName(language);
  const title = `${reference.title} in ${name}`;
  const responses = Object.entries(reference.responses).map(([ending, response]) => [
    ending,
    { ...response, operation: response.operation.replace(/^get/, `get${name}`), summary: title },
  ]);
  return {
    ...reference,
    title,
    description: [`The same in ${name}.`],
    responses: Object.fromEntries(responses),
  };
}

/** The item that describes every address of a kept release. */
export const KEPT_RELEASE_PATH = '/v1/releases/{release}/{address}';

/** Whether an ending only spells out the format that the path without an ending has. */
export function isSpelling(ending: string, { endings }: Route): boolean {
  return ending === '.json' && endings[''] === endings[ending];
}

function operationsOf(name: DocumentedRouteName, isFrozen: boolean): Operation[] {
  return localizedRoutes(DOCUMENTED_ROUTES[name]).flatMap(({ language, route }) => {
    const reference = localizedReference(REFERENCE[name], language);
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
          describedAt: isFrozen
            ? KEPT_RELEASE_PATH
            : openApiPath(DOCUMENTED_ROUTES[name].path) + (isSpelling(ending, route) ? '' : ending),
          parts: partsOf(path),
        },
      ];
    });
  });
}

/** All operations: the current ones, then those under a named release. */
export function operations(): readonly Operation[] {
  const names = routeNames();
  return [
    ...names.flatMap((name) => operationsOf(name, false)),
    ...names
      .filter((name) => isFreezable(DOCUMENTED_ROUTES[name]))
      .flatMap((name) => operationsOf(name, true)),
  ];
}

/** The operations that have an OpenAPI item of their own. */
export function describedOperations(): readonly Operation[] {
  return operations().filter(({ path, describedAt }) => path === describedAt);
}

/** URL of an operation's example. */
export function exampleUrl({ route, reference, ending }: Operation, sample: Sample): string {
  const parts: Readonly<Record<string, string>> = { ...sample };
  const path = route.path.replaceAll(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent(parts[name] ?? ''),
  );
  const pairs: [string, string][] = Object.entries(reference.query?.(sample) ?? {});
  const query = new URLSearchParams(pairs);
  return path + ending + (query.size > 0 ? `?${query}` : '');
}
