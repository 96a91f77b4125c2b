/** Totals, averages, unions and remainders in more languages. */
import { expect, test } from 'vitest';
import {
  asideCertainty,
  asideKind,
} from '../../../../../engine/editing/import/structure/aside-words.ts';

test.each([
  ['Total EU', 'total', 'sure'],
  ['Sub-total Europe', 'total', 'sure'],
  ['Magyarország összesen', 'total', 'sure'],
  ['Landet i alt', 'total', 'sure'],
  ['All states', 'total', 'sure'],
  ['EU-Durchschnitt', 'average', 'sure'],
  ['Promedio OCDE', 'average', 'sure'],
  ['Ø', 'average', 'sure'],
  ['Genomsnitt', 'average', 'sure'],
  ['Zona euro', 'whole', 'if-members'],
  ['EA20', 'whole', 'if-members'],
  ['欧盟', 'whole', 'if-members'],
  ['Riket', 'whole', 'sure'],
  ['ČR', 'whole', 'if-nation'],
  ['N/A', 'rest', 'sure'],
  ['Rest der Welt', 'rest', 'sure'],
])('%j is of kind %j', (name, kind, certainty) => {
  expect(asideKind(name)).toBe(kind);
  expect(asideCertainty(name)).toBe(certainty);
});

test.each(['Celkemice', 'Schnittlauch', 'Easton', 'Uniper', 'Missouri', 'Sumatra', 'Ukunda'])(
  '%j is a name',
  (name) => {
    expect(asideKind(name)).toBeNull();
  },
);
