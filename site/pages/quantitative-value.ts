/** Possible values in JSON-LD: a property with its bounds, as schema.org has them. */
import type { Bounds } from '../../engine/model/documents.ts';

/** A property whose value lies between bounds; without a highest one if nothing bounds it. `unit` is its name for readers. */
export function quantitativeProperty(name: string, { low, high }: Bounds, unit: string): object {
  return {
    '@type': 'PropertyValue',
    name,
    value: {
      '@type': 'QuantitativeValue',
      minValue: low,
      ...(high === null ? {} : { maxValue: high }),
      unitText: unit,
    },
  };
}
