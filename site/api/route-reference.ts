/** Types for the documentation of routes, which complements the route table. */
import type { z } from 'zod';
import type { ProblemKind } from '../../worker/problem.ts';
import type { ParameterName, ROUTES, STATIC_ROUTES } from '../../worker/routes.ts';
import type { Sample } from './sample.ts';

/** All documented routes: the worker's and the static files. */
export type DocumentedRoutes = typeof ROUTES & typeof STATIC_ROUTES;

export type DocumentedRouteName = keyof DocumentedRoutes;

/** Groups of routes, in display order. */
export const TAGS = {
  rankings: 'Rankings: each rank with the evidence behind it.',
  verdicts: 'Verdicts: what the evidence says of a statement.',
  entities: 'One entity in every ranking.',
  leaders: 'Who led each year.',
  changes: 'What changed, day by day.',
  datasets: 'Datasets: metrics, levels, ways of counting.',
  tables: 'Tables: results and evidence, for spreadsheets and statistics.',
  embedding: 'Embedding rankings in other pages.',
  releases: 'Releases: everything as it was served.',
  service: 'The API itself.',
  pages: 'Web pages and files for search engines.',
} as const;

export type Tag = keyof typeof TAGS;

/** Documentation of the response at one ending. */
export interface ResponseReference {
  /** Unique operation id. */
  readonly operation: string;
  /** A few words. */
  readonly summary: string;
  /** Named schema of a JSON response. */
  readonly schema?: z.ZodType;
  /** This ending lacks the `Link` header of the route's other responses. */
  readonly hasNoLinkHeader?: true;
  /** Second media type, selected by a parameter. */
  readonly alternateMediaType?: string;
}

/** The endings of a route. */
export type EndingOf<Name extends DocumentedRouteName> = Extract<
  keyof DocumentedRoutes[Name]['endings'],
  string
>;

/** Documentation of a route. */
export interface RouteReference<Ending extends string = string> {
  readonly tag: Tag;
  readonly title: string;
  /** Complete sentences. */
  readonly description: readonly string[];
  readonly responses: Readonly<Record<Ending, ResponseReference>>;
  /** Problems that depend on the request; every route can return the others. */
  readonly problems: readonly Extract<ProblemKind, 'badParameter' | 'notFound'>[];
  /** Whether responses have a `Link` header. */
  readonly hasLinkHeader: boolean;
  /** Query of its example. */
  readonly query?: (sample: Sample) => Partial<Record<ParameterName, string>>;
  /** No example, because it would name the release it is part of. */
  readonly namesRelease?: true;
}

/** Documentation of some of the routes. */
export type References<Name extends DocumentedRouteName> = {
  readonly [Key in Name]: RouteReference<EndingOf<Key>>;
};
