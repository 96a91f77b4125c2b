/**
 * Whether the type that a schema infers is the type that the code uses: a compile-time check, so that the description of a
 * document can't drift from the document.
 */
import type { z } from 'zod';

/** A type with all its parts spelt out and read-only, however it was put together. */
type Plain<T> = T extends readonly unknown[]
  ? { readonly [Key in keyof T]: Plain<T[Key]> }
  : T extends object
    ? { readonly [Key in keyof T]: Plain<T[Key]> }
    : T;

type Identical<A, B> =
  (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

/** The schema, if it describes exactly the documents of a type; else nothing can be given for it. */
type Describing<Document, Schema extends z.ZodType> =
  Identical<Plain<z.infer<Schema>>, Plain<Document>> extends true ? Schema : never;

/** Gives back a schema of exactly the given type: `describes<Bounds>()(schema)`; any other is an error of types. */
export function describes<Document>() {
  return <Schema extends z.ZodType>(schema: Schema & Describing<Document, Schema>): Schema =>
    schema;
}
