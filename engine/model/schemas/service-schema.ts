/** Schemas of what is said about the service itself: releases, health, problems, embeds. */
import { z } from 'zod';
import { link } from './primitives.ts';
import type { Published } from './published.ts';
import { defineSchema } from './schema-registry.ts';

/** The name of a release. */
export const release = defineSchema(
  'ReleaseId',
  'The name of a release: the beginning of the hash of its content.',
  z.string().regex(/^[0-9a-f]{16}$/),
);

const published = z
  .string()
  .nullable()
  .describe('When it was last published (ISO 8601, UTC); null where that is not known.');

/** A release that is still available under its name. */
export type KeptRelease = Published<typeof kept>;
const kept = z.object({ release, published });

/** The releases that are kept. */
export type ReleasesDocument = Published<typeof releasesDocument>;
export const releasesDocument = defineSchema(
  'ReleasesDocument',
  'The releases that can be asked for by name, the last published first.',
  z.object({
    current: release,
    releases: z.array(kept.extend({ link })),
    links: z.object({ self: link }),
  }),
);

/** What monitors ask for. */
export type Health = Published<typeof health>;
export const health = defineSchema(
  'Health',
  'Which release is served, and from where. Degraded: every document is answered, but not from where it should be.',
  z.object({
    status: z.enum(['ok', 'degraded']),
    release,
    store: z.enum(['kv', 'snapshot']),
  }),
);

/** What is wrong with one part of a request. */
export type ParameterError = Published<typeof parameterError>;
const parameterError = defineSchema(
  'ParameterError',
  'What is wrong with one part of a request.',
  z.object({
    parameter: z.string().describe('A parameter of the query, or a part of the path.'),
    value: z
      .string()
      .nullable()
      .describe('As it was sent, cut off if it is long; null where it was missing.'),
    expected: z.exactOptional(z.string()).describe('What a right value looks like.'),
    allowed: z.exactOptional(z.array(z.string())).describe('All right values.'),
    nearest: z
      .exactOptional(z.array(z.string()))
      .describe('The right values that look most like it.'),
  }),
);

/** Every error. */
export type ProblemDocument = Published<typeof problem>;
export const problem = defineSchema(
  'Problem',
  'Why a request was not answered (RFC 9457).',
  z.object({
    type: z.string().describe('An address that says more; the same for every problem of a kind.'),
    title: z.string(),
    status: z.int(),
    detail: z.string().describe('What is wrong, the value, and what was expected.'),
    errors: z.array(parameterError),
  }),
);

/** How a ranking is embedded. */
export type OembedDocument = Published<typeof oembed>;
export const oembed = defineSchema(
  'OEmbed',
  'How to embed a ranking, as oEmbed 1.0 says it (type rich).',
  z.object({
    version: z.literal('1.0'),
    type: z.literal('rich'),
    title: z.string(),
    provider_name: z.string(),
    provider_url: z.string(),
    author_name: z.string().describe('The subject of which the ranking is.'),
    author_url: z.string().describe('Its page.'),
    cache_age: z.int().describe('In seconds.'),
    html: z.string().describe('The code to put into a page.'),
    width: z.int().describe('In CSS pixels.'),
    height: z.int().describe('In CSS pixels.'),
    thumbnail_url: z
      .exactOptional(z.string())
      .describe('A picture, where there is one and room for it was asked for.'),
    thumbnail_width: z.exactOptional(z.int()),
    thumbnail_height: z.exactOptional(z.int()),
  }),
);
