/** Generates places: cities in provinces in a country. Each produces what the places inside it produce, and more. */
import { type Random, randomInteger } from '../../support/simulation/seeded-random.ts';

export const LAST_YEAR = 2025;
const CHILDREN = 14;

/** A place with its output. */
export interface Place {
  readonly id: string;
  readonly name: string;
  readonly level: 'city' | 'province' | 'country';
  readonly parent: string;
  /** Its output in a whole year, of the part or of all. */
  readonly yearly: (year: number, part: boolean) => number;
}

/** The nth largest city. Its output changes by a constant rate each year, and the part of it grows. */
function cityOf(number: number, parent: string, random: Random): Place {
  const size = 2_000_000 / number ** 0.8 + 20_000 * random();
  const growth = 1 + randomInteger(random, -4, 9) / 100;
  const trend = randomInteger(random, 5, 12) / 100;
  return {
    id: `city-${number}`,
    name: `City ${number}`,
    level: 'city',
    parent,
    yearly: (year, part) => {
      const years = LAST_YEAR - year;
      return size * growth ** -years * (part ? 0.25 / (1 + trend * years) : 1);
    },
  };
}

/** A place that produces what the places inside it produce, and more. */
function wholeOf(place: Omit<Place, 'yearly'>, inside: readonly Place[], more: number): Place {
  const known = new Map<string, number>();
  const sum = (year: number, part: boolean) =>
    inside.reduce((all, { yearly }) => all + yearly(year, part) * more, 1000);
  return {
    ...place,
    yearly: (year, part) => {
      const key = `${year} ${part}`;
      const value = known.get(key) ?? sum(year, part);
      known.set(key, value);
      return value;
    },
  };
}

/** Cities in provinces in a country. */
export function placesOf(count: number, random: Random): Place[] {
  const provinces = Math.max(1, Math.round(count / (CHILDREN + 1)));
  const cities = Array.from({ length: Math.max(1, count - provinces - 1) }, (_, index) =>
    cityOf(index + 1, `province-${1 + (index % provinces)}`, random),
  );
  const inside = Map.groupBy(cities, ({ parent }) => parent);
  const parents = Array.from({ length: provinces }, (_, index) => {
    const id = `province-${index + 1}`;
    const place = {
      id,
      name: `Province ${index + 1}`,
      level: 'province',
      parent: 'country',
    } as const;
    return wholeOf(place, inside.get(id) ?? [], 1.3);
  });
  const country = { id: 'country', name: 'Country', level: 'country', parent: '' } as const;
  return [wholeOf(country, parents, 1.05), ...parents, ...cities];
}
