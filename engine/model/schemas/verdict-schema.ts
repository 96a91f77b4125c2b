/** Schemas of verdicts on statements. */
import { z } from 'zod';
import { figuresVerdict, verdict, verdictStep } from './comparison-schema.ts';
import { date, entityRef, evidenceId, link, rankingHeader, source, texts } from './primitives.ts';
import type { Published } from './published.ts';
import { defineSchema } from './schema-registry.ts';

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
