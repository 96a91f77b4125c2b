/** The type of a published document, inferred from its schema. Import it as a type, so that no bundle contains zod. */
import type { z } from 'zod';

type DeepReadonly<T> = T extends object ? { readonly [Key in keyof T]: DeepReadonly<T[Key]> } : T;

/** What a schema describes, read-only at every depth. */
export type Published<Schema extends z.ZodType> = DeepReadonly<z.infer<Schema>>;
