/**
 * The published documents as types: what the API serves and the widget reads. Each is inferred from its schema in `schemas/`.
 * Exports types only, so that no importer bundles zod.
 */
export type * from './schemas/changes-schema.ts';
export type * from './schemas/dataset-schema.ts';
export type * from './schemas/dataset-schema.ts';
export type * from './schemas/evidence-schema.ts';
export type * from './schemas/evidence-schema.ts';
export type * from './schemas/primitives.ts';
export type * from './schemas/ranking-schema.ts';
export type * from './schemas/ranking-schema.ts';
export type * from './schemas/ranking-schema.ts';
export type * from './schemas/service-schema.ts';
export type * from './schemas/service-schema.ts';
export type * from './schemas/tables-schema.ts';
export type * from './schemas/tables-schema.ts';
