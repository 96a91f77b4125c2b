/** Schemas of the service itself: releases, health, problems, embeds. */
import { z } from 'zod';
import { RELEASE_ID } from '../release-id.ts';
import { link } from './primitives.ts';
import type { Published } from './published.ts';
import { defineSchema } from './schema-registry.ts';

/** The name of a release. */
export const release = defineSchema(
  'ReleaseId',
  'The name of a release: the beginning of the hash of its content.',
  z.string().regex(RELEASE_ID),
);

const published = z
  .string()
  .nullable()
  .describe('When it was last published (ISO 8601, UTC); null if unknown.');

/** A release that is still available under its name. */
export type KeptRelease = Published<typeof kept>;
const kept = z.object({
  release,
  published,
  reason: z
    .exactOptional(z.string())
    .describe('What it changed, and what its publisher said; missing if unknown.'),
});

/** The releases that are kept. */
export type ReleasesDocument = Published<typeof releasesDocument>;
export const releasesDocument = defineSchema(
  'ReleasesDocument',
  'The releases that are available by name, the last published first.',
  z.object({
    current: release,
    releases: z.array(kept.extend({ link })),
    links: z.object({ self: link }),
  }),
);

/** The state of the service, for monitors. */
export type Health = Published<typeof health>;
export const health = defineSchema(
  'Health',
  'Which release is served, and from where. Degraded: every document is served, but not all from the store, or the static assets are missing.',
  z.object({
    status: z.enum(['ok', 'degraded']),
    release,
    store: z.enum(['kv', 'snapshot']),
    assets: z.enum(['ok', 'missing']),
  }),
);

/** What is wrong with one part of a request. */
export type ParameterError = Published<typeof parameterError>;
const parameterError = defineSchema(
  'ParameterError',
  'What is wrong with one part of a request.',
  z.object({
    parameter: z.string().describe('A parameter of the query, or a part of the path.'),
    value: z.string().nullable().describe('As sent, truncated if long; null if missing.'),
    expected: z.exactOptional(z.string()).describe('The form of a valid value.'),
    allowed: z.exactOptional(z.array(z.string())).describe('All valid values.'),
    nearest: z.exactOptional(z.array(z.string())).describe('The most similar valid values.'),
  }),
);

/** Every error. */
export type ProblemDocument = Published<typeof problem>;
export const problem = defineSchema(
  'Problem',
  'Why a request failed (RFC 9457).',
  z.object({
    type: z.string().describe('The URL that explains the type of problem, and identifies it.'),
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
  'How to embed a ranking: an oEmbed 1.0 response of type rich.',
  z.object({
    version: z.literal('1.0'),
    type: z.literal('rich'),
    title: z.string(),
    provider_name: z.string(),
    provider_url: z.string(),
    author_name: z.string().describe('The title of the dataset.'),
    author_url: z.string().describe('The page of the dataset.'),
    cache_age: z.int().describe('In seconds.'),
    html: z.string().describe('The code to insert into a page.'),
    width: z.int().describe('In CSS pixels.'),
    height: z.int().describe('In CSS pixels.'),
    thumbnail_url: z
      .exactOptional(z.string())
      .describe('A picture, if there is one and it fits the requested size.'),
    thumbnail_width: z.exactOptional(z.int()),
    thumbnail_height: z.exactOptional(z.int()),
  }),
);
