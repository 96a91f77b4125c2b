/** What the reference says of a route, beside what the table of routes says already. */
import type { z } from 'zod';
import type { ProblemKind } from '../../worker/http/problem.ts';
import type { ParameterName, ROUTES, STATIC_ROUTES } from '../../worker/routes.ts';
import type { Sample } from './sample.ts';

/** Everything that is described: what the worker answers, and what is a file beside it. */
export type DocumentedRoutes = typeof ROUTES & typeof STATIC_ROUTES;

export type DocumentedRouteName = keyof DocumentedRoutes;

/** The groups of the reference, in their order. */
export const TAGS = {
  rankings: 'Who is ahead, by what evidence, and how sure that is.',
  datasets: 'What there is, and the evidence itself as tables.',
  embedding: 'For pages that show a ranking.',
  service: 'The interface about itself.',
  pages: 'Pages for people.',
} as const;

export type Tag = keyof typeof TAGS;

/** What stands at one ending of a route. */
export interface ResponseReference {
  /** The name of the operation, which is also the client's; none other has it. */
  readonly operation: string;
  /** In a few words, after "GET ...". */
  readonly summary: string;
  /** Of JSON: its schema, which has a name. */
  readonly schema?: z.ZodType;
  /** Without the header `Link` that the route's other answers have. */
  readonly hasNoLinkHeader?: true;
  /** A further media type, which a parameter asks for. */
  readonly alternateMediaType?: string;
}

/** The endings of a route. */
export type EndingOf<Name extends DocumentedRouteName> = Extract<
  keyof DocumentedRoutes[Name]['endings'],
  string
>;

/** A route in the reference. */
export interface RouteReference<Ending extends string = string> {
  readonly tag: Tag;
  readonly title: string;
  /** Sentences, each of its own. */
  readonly description: readonly string[];
  readonly responses: Readonly<Record<Ending, ResponseReference>>;
  /** Those that depend on what was asked; every route can answer the others. */
  readonly problems: readonly Extract<ProblemKind, 'badParameter' | 'notFound'>[];
  /** Whether its answers have the header `Link`. */
  readonly hasLinkHeader: boolean;
  /** The query of its example; none without. */
  readonly query?: (sample: Sample) => Partial<Record<ParameterName, string>>;
  /** The example would name the release that it is part of. */
  readonly namesRelease?: true;
}

/** References to some of the routes. */
export type References<Name extends DocumentedRouteName> = {
  readonly [Key in Name]: RouteReference<EndingOf<Key>>;
};
