/** Keeps what takes long to make, such as a number format: creating one takes longer than using it a hundred times. */

const made: Record<string, unknown> = {};

/** What `make` returned for this key. Things of different kinds have different keys. */
export function cached<Thing>(key: string, make: () => Thing): Thing {
  made[key] ??= make();
  return made[key] as Thing;
}
