/** The check that a schema describes a type exactly: what it lets pass, and what is an error of types. */
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { describes } from '../../../../engine/model/schemas/exact-type.ts';
import {
  health,
  oembed,
  releasesDocument,
} from '../../../../engine/model/schemas/service-schema.ts';
import type { OembedDocument } from '../../../../worker/handlers/oembed/oembed-document.ts';
import type { Health } from '../../../../worker/releases/release-store.ts';

interface Thing {
  readonly id: string;
  readonly sizes: readonly number[];
  readonly big?: true;
}

const right = z.object({
  id: z.string(),
  sizes: z.array(z.number()),
  big: z.exactOptional(z.literal(true)),
});

describe('a schema is given back where it describes the type', () => {
  it('and parses what it describes', () => {
    const schema = describes<Thing>()(right);
    expect(schema).toBe(right);
    expect(schema.parse({ id: 'a', sizes: [1] })).toEqual({ id: 'a', sizes: [1] });
  });

  it('the health that the worker tells', () => {
    expect(describes<Health>()(health)).toBe(health);
  });

  it('the embed that the worker tells', () => {
    expect(describes<OembedDocument>()(oembed)).toBe(oembed);
  });
});

// Errors of types, which `npm run types` holds: without one, the comment above it is the error.
describe('a schema that says something else is an error of types', () => {
  it('with a field too few', () => {
    // @ts-expect-error
    expect(describes<Thing>()(right.omit({ sizes: true }))).toBeDefined();
  });

  it('with an optional field too few', () => {
    // @ts-expect-error
    expect(describes<Thing>()(right.omit({ big: true }))).toBeDefined();
  });

  it('with a field too many, even an optional one', () => {
    const more = right.extend({ more: z.exactOptional(z.string()) });
    // @ts-expect-error
    expect(describes<Thing>()(more)).toBeDefined();
  });

  it('with a field of another type, deep inside', () => {
    const other = right.extend({ sizes: z.array(z.number().nullable()) });
    // @ts-expect-error
    expect(describes<Thing>()(other)).toBeDefined();
  });

  it('with a field that may be missing', () => {
    const loose = right.extend({ id: z.exactOptional(z.string()) });
    // @ts-expect-error
    expect(describes<Thing>()(loose)).toBeDefined();
  });
});

it('a list of releases may name none', () => {
  const list = { current: '0'.repeat(16), releases: [], links: { self: '/v1/releases' } };
  expect(releasesDocument.safeParse(list).success).toBe(true);
});
