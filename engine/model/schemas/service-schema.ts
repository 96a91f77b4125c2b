/** Schemas of the service itself: releases, health, problems, embeds. */
import { z } from 'zod';
import { RELEASE_ID } from '../address.ts';
import {
  date,
  defineSchema,
  entityRef,
  evidenceId,
  link,
  type Published,
  rankingHeader,
  source,
  texts,
} from './primitives.ts';
import { figuresVerdict, verdict, verdictStep } from './ranking-schema.ts';

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

/** `/v1/verdict/{dataset}/{metric}/{period}?entity=`: the verdict on one statement. */
export type VerdictDocument = Published<typeof verdictDocument>;
export const verdictDocument = defineSchema(
  'VerdictDocument',
  'The verdict on a statement about an entity, why, and what would settle it.',
  z.object({
    ...rankingHeader,
    asOf: date.describe('The day on which the bounds or claims behind it last changed.'),
    entity: entityRef,
    statement: texts.describe('The statement as a sentence.'),
    verdict,
    byFigures: figuresVerdict,
    statedBy: z
      .array(source)
      .describe(
        'The sources of the statements of rank that a verdict stated or denied rests on; otherwise empty.',
      ),
    answer: texts.describe('The verdict as one sentence.'),
    why: z.array(verdictStep),
    settledBy: z
      .array(evidenceId)
      .describe(
        'The cells whose figures would settle what the published figures leave open; empty if they leave nothing open, or nothing is compared.',
      ),
    settledByText: z
      .exactOptional(texts)
      .describe('The same as one sentence; absent if nothing would settle it.'),
    sources: z.array(source).describe('All sources that the verdict rests on.'),
    cite: z.object({
      text: z.string().describe('A citation in one line.'),
      bibtex: z.string().describe('The same as a BibTeX entry.'),
    }),
    links: z.object({ self: link, latest: link, ranking: link }),
  }),
);
