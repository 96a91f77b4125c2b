/**
 * Finds the row of a nation among its parts, in any language: `INDIA` above its states, `Deutschland` below its regions. It is set
 * aside only where name, heading and figures leave no doubt; where they leave some, the reading warns.
 */
import { isCountryName, isNationName, isWorldRegionName } from './country-names.ts';

/** Headings of names that are parts of a country, in one of which the country itself is no part. */
const PARTS_OF_A_COUNTRY =
  /(?<!\p{L})(?:geography|state|province|region|district|territorio|kraj|okres|bundesland|land|kanton|county|department|départements?|régions?|comunidad(?: autónoma)?|entidad(?:es)?(?: federativas?)?|provincia|región|regiones|comarca|distrito|estados?|regi[oõ]es|região|ufs?|concelho|município|municipio|comune|commune|gemeinde|(?:land|stadt)?kreis|maakunta|kunta|län|kommune?|fylke|amt|megye|járás|județ|okrug|županija|regija|περιφέρεια|νομός|states|provinces|regions|counties|regione|provincia|регион|область|субъект(?: федерации)?|prefecture|governorate|provincie|gemeente|województwo|powiat|il|İl|şehir|bölge|provinsi|都道府県|시도|시군구|행정구역(?:별)?|استان|राज्य|地区|地區|省份|省市|المحافظة)(?!\p{L})/iu;
/** Those that are regions of the world in other tables. */
const ANY_REGION =
  /(?<!\p{L})(?:geography|regions?|régions?|regi[oó]n(?:es)?|regione|regi[oõ]es|регион|bölge|area)(?!\p{L})|地区|地區/iu;
/** Words for countries in such a heading, as `Country or region`. */
const COUNTRIES = /countr|pays|país|land(?!kreis)\s*[/(]|国|страна/iu;

const PARTS_OF_UK = /^(?:England|Scotland|Wales|Northern Ireland)$/;

/** Whether the heading of the names says that they are parts of a country. */
export function headsParts(heading: string): boolean {
  return PARTS_OF_A_COUNTRY.test(heading) && !COUNTRIES.test(heading);
}

/** The numbers of a column of figures, by row. */
export interface ColumnNumbers {
  /** Whether they are shares, averages or prices, of which that of the whole lies between those of its parts. */
  readonly isRate: boolean;
  readonly values: readonly (number | null)[];
}

/** A row as far as it decides whether one is the nation of the others. */
export interface NationCandidate {
  readonly name: string;
  /** Whether it is known already to be no place. */
  readonly isAside: boolean;
  /** Whether the row below begins a list of parts: `其中：…`. */
  readonly isAboveParts: boolean;
}

/** How the figures of a row relate to those of the others, counted by column. */
interface Evidence {
  /** At least as large as all others together. */
  readonly sums: number;
  /** A rate between the others. */
  readonly means: number;
  /** Between the others, and nothing says that it is a rate. */
  readonly open: number;
  readonly against: number;
}

type Relation = keyof Evidence;

function relate(value: number, others: readonly number[], isRate: boolean): Relation {
  const isBetween = value >= Math.min(...others) && value <= Math.max(...others);
  if (isRate && isBetween) return 'means';
  const sum = others.reduce((total, other) => total + other, 0);
  if (sum > 0 && value >= sum) return 'sums';
  return isBetween && !isRate ? 'open' : 'against';
}

function weigh(at: number, places: readonly number[], columns: readonly ColumnNumbers[]): Evidence {
  const relations = columns.flatMap(({ isRate, values }) => {
    const value = values[at] ?? null;
    const others = places.flatMap((place) => (place === at ? [] : (values[place] ?? [])));
    return value === null || others.length < 2 ? [] : [relate(value, others, isRate)];
  });
  const count = (relation: Relation) => relations.filter((one) => one === relation).length;
  return {
    ...{ sums: count('sums'), means: count('means') },
    ...{ open: count('open'), against: count('against') },
  };
}

/** The nation whose parts the other rows are. */
export interface NationRow {
  readonly index: number;
  /** Whether it is certain; else it may be a place as the others. */
  readonly isCertain: boolean;
}

/** Whether numbers never rise. */
function isDescending(values: readonly (number | null)[]): boolean {
  const numbers = values.filter((value) => value !== null);
  return numbers.every((value, index) => index === 0 || value <= (numbers[index - 1] ?? value));
}

/** The places of which one may be the nation of the others; empty if they are countries or regions of the world. */
function findPlaces(rows: readonly NationCandidate[]): number[] {
  const places = rows.flatMap(({ isAside }, index) => (isAside ? [] : [index]));
  const countries = places.filter((at) => isCountryName(rows[at]?.name ?? ''));
  const areParts = countries.length * 2 <= places.length && places.length > 2;
  return areParts && !rows.some(({ name }) => isWorldRegionName(name)) ? places : [];
}

/** Finds the row of the nation; null if there is none. `heading`: that of the names. */
export function findNationRow(
  rows: readonly NationCandidate[],
  columns: readonly ColumnNumbers[],
  heading: string,
): NationRow | null {
  const places = findPlaces(rows);
  const firstValue = (at: number) => columns[0]?.values[at] ?? null;
  const nameOf = (at: number) => rows[at]?.name ?? '';
  // Beside the United Kingdom its countries are parts of it.
  const hasUk = places.some((at) => /^(?:UK|United Kingdom|Great Britain)$/.test(nameOf(at)));
  const isPart = (at: number) => hasUk && PARTS_OF_UK.test(nameOf(at));
  const [index, ...rivals] = places
    .filter((at) => isNationName(nameOf(at)) && !isPart(at))
    .toSorted((a, b) => (firstValue(b) ?? 0) - (firstValue(a) ?? 0));
  if (index === undefined) return null;
  const { sums, means, open, against } = weigh(index, places, columns);
  const isOnly = rivals.length === 0;
  const isInParts = headsParts(heading);
  if (sums > 0 && (isInParts || (isOnly && rows[index]?.isAboveParts)))
    return { index, isCertain: true };
  if (!isOnly || COUNTRIES.test(heading)) return null;
  const agrees = against + open === 0 && sums + means > 0;
  // Name and heading leave little doubt: a rate that agrees is enough, if no column contradicts.
  if (isInParts && !ANY_REGION.test(heading))
    return { index, isCertain: against === 0 && means > 0 };
  const isLast = places.at(-1) === index;
  if ((!isLast && places[0] !== index) || against > 0 || places.length < 4) return null;
  if (isInParts) return { index, isCertain: agrees };
  // A list from the largest to the smallest may begin with a large one.
  const isApart = isLast || !isDescending(places.map(firstValue));
  if (sums > 0) return { index, isCertain: agrees && isApart };
  return means > 0 && agrees ? { index, isCertain: false } : null;
}
