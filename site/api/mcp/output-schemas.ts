/**
 * What each tool's answer has of the API's: the published schemas, cut to what a model needs to answer and to cite. The worker cuts
 * the answers to the JSON Schemas that are made of these, and lists to their maximum length.
 */
import { z } from 'zod';
import type { McpSchema, ToolName } from '../../../engine/model/mcp.ts';
import { changesDocument } from '../../../engine/model/schemas/changes-schema.ts';
import { datasetDocument } from '../../../engine/model/schemas/dataset-schema.ts';
import {
  entityRef,
  type JsonObject,
  period,
  source,
  titled,
} from '../../../engine/model/schemas/primitives.ts';
import { rankingView } from '../../../engine/model/schemas/ranking-schema.ts';
import { verdictDocument } from '../../../engine/model/schemas/service-schema.ts';
import { entitiesTable, observationsTable } from '../../../engine/model/schemas/tables-schema.ts';

/** Items of a list at most, the first ones. */
const MOST = 20;
/** The same where lists are within lists. */
const FEW = 5;

const cited = source.pick({ id: true, publisher: true, title: true, url: true, published: true });
const title = titled.pick({ id: true, title: true });
const { metrics } = datasetDocument.shape;
const { entries, setAside } = rankingView.shape;
const { changes } = changesDocument.shape;

/** How many items of the lists beside it are left out. */
const leftOut = z.exactOptional(z.record(z.string(), z.int()));

const find = z.object({
  next: z.array(z.object({ tool: z.string(), arguments: z.record(z.string(), z.string()) })),
  unread: z.array(z.string()),
  leftOut,
  datasets: z.array(
    datasetDocument.pick({ id: true, title: true, defaults: true }).extend({
      metrics: z.array(metrics.element.pick({ id: true, title: true, unit: true })),
      levels: z.array(title),
      bases: z.array(title),
      periods: z.array(period),
      entities: z
        .array(entitiesTable.shape.entities.element.pick({ id: true, name: true, levels: true }))
        .max(MOST),
    }),
  ),
});

const { rank, bounds, reported } = entries.element.shape;
/** Names and sources are in the text. */
const named = entityRef.pick({ id: true });
const { observation } = setAside.element.shape;

const ranking = rankingView
  .pick({ asOf: true, unit: true, level: true, basis: true, mixed: true, coverage: true })
  .extend({
    entries: z
      .array(
        z.object({
          entity: entityRef,
          rank: rank
            .unwrap()
            .pick({ best: true, worst: true, standing: true })
            .extend({
              level: rank.unwrap().shape.level.pick({ best: true, worst: true, open: true }),
            })
            .nullable(),
          bounds,
          reported: reported.unwrap().pick({ value: true, qualifier: true }).nullable(),
        }),
      )
      .max(MOST),
    unlisted: z.array(z.object({ entity: named })).max(MOST),
    setAside: z
      .array(
        setAside.element.pick({ reason: true }).extend({
          entity: named,
          observation: observation.pick({ value: true, basis: true }),
        }),
      )
      .max(MOST),
    links: rankingView.shape.links.pick({ self: true, latest: true }),
    leftOut,
  });

const verdict = verdictDocument
  .pick({ asOf: true, unit: true, level: true, basis: true, entity: true, statement: true })
  .extend({
    ...verdictDocument.pick({ verdict: true, byFigures: true, answer: true, settledBy: true })
      .shape,
    why: z.array(verdictDocument.shape.why.element.pick({ text: true })),
    sources: z.array(cited).max(MOST),
    cite: verdictDocument.shape.cite.pick({ text: true }),
    links: verdictDocument.shape.links,
    leftOut,
  });

const figures = observationsTable.pick({ dataset: true, asOf: true }).extend({
  entity: entityRef,
  observations: z.array(observation.omit({ entity: true, knownFrom: true })).max(MOST),
  sources: z.array(cited).max(MOST),
  links: observationsTable.shape.links.pick({ self: true }),
  leftOut,
});

const { figures: newFigures, claims, withdrawn, rankings } = changes.element.shape;

const changed = changesDocument.pick({ dataset: true }).extend({
  changes: z
    .array(
      z.object({
        date: changes.element.shape.date,
        figures: z
          .array(
            newFigures.element.pick({
              observation: true,
              value: true,
              bounds: true,
              corrects: true,
            }),
          )
          .max(FEW),
        claims: z.array(claims.element.pick({ claim: true })).max(FEW),
        withdrawn: withdrawn.max(FEW),
        rankings: z
          .array(
            rankings.element.pick({ id: true, level: true, basis: true, kind: true, ranks: true }),
          )
          .max(FEW),
      }),
    )
    .max(10),
  links: changesDocument.shape.links.pick({ self: true }),
  leftOut,
});

/** The answers by tool. */
export const OUTPUTS: Readonly<Record<ToolName, z.ZodType>> = {
  find,
  ranking,
  verdict,
  figures,
  changes: changed,
};

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The schema of a value that may be null; null if it may not. */
function nullableSchema({ anyOf }: JsonObject): JsonObject | null {
  const [schema, none] = Array.isArray(anyOf) ? anyOf : [];
  return isObject(schema) && isObject(none) && none.type === 'null' ? schema : null;
}

/**
 * A schema with what a client needs to read an answer: descriptions, patterns and values would make the list of tools several times as
 * long. A text in several languages is any object, so that no language is cut.
 */
function compact(schema: JsonObject): JsonObject {
  const nullable = nullableSchema(schema);
  if (nullable) return { ...compact(nullable), type: [nullable.type, 'null'] };
  const { type, properties, items, maxItems } = schema;
  return {
    type,
    ...(isObject(properties) &&
      !isObject(schema.additionalProperties) && {
        properties: Object.fromEntries(
          Object.entries(properties).map(([name, part]) => [
            name,
            isObject(part) ? compact(part) : part,
          ]),
        ),
      }),
    ...(isObject(items) && { items: compact(items) }),
    ...(maxItems !== undefined && { maxItems }),
  };
}

/** The JSON Schema of a tool's answer, with the parts that the worker and a client read. */
export function outputSchema(name: ToolName): McpSchema {
  const schema = z.toJSONSchema(OUTPUTS[name], { io: 'input', reused: 'inline' });
  // Made of a JSON Schema, of which it has a part.
  return compact(schema) as McpSchema;
}
