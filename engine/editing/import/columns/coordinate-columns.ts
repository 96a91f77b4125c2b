/** Recognizes columns of latitudes and longitudes, which are places on a map and nothing to rank by. */
import { foldText } from '../cells/cell-text.ts';
import { type ColumnGuess, guess } from './column-guess.ts';
import type { ColumnProfile } from './column-profile.ts';

/** What may stand around a word for a coordinate: `Station latitude (°)`, `lat_wgs84`. */
const AROUND = (words: string) =>
  new RegExp(
    String.raw`^(?:[\p{L}\p{M}]+ ){0,2}\p{Script=Han}{0,4}(?:${words})(?: ?\(?(?:°|deg(?:rees)?\.?|decimal|dd|wgs ?-?84|[NESWO]|北|南|东|東|西)\)?)?$`,
    'iu',
  );

/** Words of geography alone. */
const COORDINATES = AROUND(
  [
    String.raw`lat(?:\.|itudes?)?|longitudes?|lng|lon|coord(?:inate)?s?`,
    'breitengrad|längengrad|geo(?:gra(?:f|ph)ische|gr\\.)? (?:breite|länge)|koordinaten?',
    'latitud|latitudine|longitudine|coordenadas?|coordinate|coordonnées',
    'breedtegraad|lengtegraad|szerokość geograficzna|długość geograficzna|широта|долгота|координаты',
    'enlem|boylam|lintang|bujur|[纬緯经經経]度|坐标|座標|위도|경도|좌표',
    'خط (?:العرض|الطول)|دائرة العرض|(?:عرض|طول) جغرافیایی|अक्षांश|देशांतर',
  ].join('|'),
);
/** Words that are lengths and widths as well: they are coordinates if their numbers have as many decimals. */
const EITHER = AROUND('long\\.?|longitud|länge|breite|lengte');

/** Numbers within these degrees, with signs and a decimal sign. */
function areDegrees({ cells }: ColumnProfile, limit: number, decimals: number): boolean {
  const filled = cells.filter(({ cell }) => cell.kind !== 'blank');
  return (
    filled.length > 0 &&
    filled.every(({ text }) => {
      const [, degrees = '', fraction = ''] =
        /^[-−–+]?(\d{1,3})(?:[.,](\d+))?\s?°?\s?[NESWO]?$/u.exec(foldText(text)) ?? [];
      return degrees !== '' && Number(degrees) <= limit && fraction.length >= decimals;
    })
  );
}

/** Whether the heading says that a column has coordinates, and its numbers may be some. */
function headsCoordinates(column: ColumnProfile): boolean {
  if (column.says(COORDINATES)) return areDegrees(column, 180, 0);
  return column.says(EITHER) && areDegrees(column, 180, 4);
}

/** Whether two columns look like coordinates, whatever their headings: five decimals, within 90 and 180 degrees. */
function lookLikeCoordinates(one: ColumnProfile, other: ColumnProfile): boolean {
  const limits = [one, other].map((column) =>
    [90, 180].find((limit) => column.cells.length > 1 && areDegrees(column, limit, 5)),
  );
  return limits.includes(90) && !limits.includes(undefined);
}

/** What a column is beside one of the other coordinate; null if it has no coordinates. A latitude alone may be what is ranked. */
export function roleOfCoordinates(
  column: ColumnProfile,
  others: readonly ColumnProfile[],
): ColumnGuess | null {
  if (headsCoordinates(column) && others.some(headsCoordinates))
    return guess('unused', 'it holds coordinates');
  const beside = others.filter(({ index }) => Math.abs(index - column.index) === 1);
  return beside.some((other) => lookLikeCoordinates(column, other))
    ? guess('unused', 'it and the column beside it look like coordinates', true)
    : null;
}
