/** Words for totals, averages, parts, remainders and notes, and names that only begin with them. */
import { describe, expect, test } from 'vitest';
import { asideKind } from '../../../../../engine/editing/import/structure/aside-words.ts';
import { isNote } from '../../../../../engine/editing/import/structure/row-words.ts';

test.each([
  ...['Total Wine Bar', 'Total Recall', 'Total Bank', 'TotalEnergies', 'Total-Energies', 'Totalán'],
  ...['Mean Girls', 'Mean Street Primary', 'Average White Band', 'Average Joe'],
  ...['Other Guys', 'Other Voices', 'Unknown Mortal Orchestra', 'The Rest'],
  ...['Dont Nod', 'Of Which Men', 'Davon Godchaux', 'All Saints', 'All Bar One', 'World Cup'],
])('“%s” is a name', (name) => {
  expect(asideKind(name)).toBeNull();
});

test.each([
  ['Total', 'total'],
  ['TOTAL:', 'total'],
  ['total (12 countries)', 'total'],
  ['Total – all regions', 'total'],
  ['Total visitors', 'total'],
  ['Total Nacional', 'total'],
  ['Grand total', 'total'],
  ['All sectors', 'total'],
  ['Turnout', 'total'],
  ['Всего по стране', 'total'],
  ['合计 Total', 'total'],
  ['Deutschland insgesamt', 'total'],
  ['Average', 'average'],
  ['Average of 12 cities', 'average'],
  ['Moyenne nationale', 'average'],
  ['World', 'whole'],
  ['European Union - 27 countries (from 2020)', 'whole'],
  ['Euro area – 20 countries (from 2023)', 'whole'],
  ['of which men', 'part'],
  ['Of which: men', 'part'],
  ['dont : agroalimentaire', 'part'],
  ['darunter: München', 'part'],
  ['其中：苏州市', 'part'],
  ['Others', 'rest'],
  ['Other countries', 'rest'],
  ['Other small states', 'rest'],
  ['Rest of world', 'rest'],
  ['Resto', 'rest'],
  ['Resto del mundo', 'rest'],
  ['Various', 'rest'],
  ['Divers', 'rest'],
  ['Übrige Länder', 'rest'],
  ['其他地区', 'rest'],
] as const)('“%s” is a row of kind %s', (name, kind) => {
  expect(asideKind(name)).toBe(kind);
});

describe('a note', () => {
  test.each([
    'Source: Office',
    'Source - Office',
    'Note 1. Revised',
    'Stand: 2024',
    '* provisional',
  ])('“%s” is one', (text) => {
    expect(isNote(text)).toBe(true);
  });

  test.each(['Champ-sur-Drac', 'Lecture-sur-Mer', 'Stand-Up Daily'])('“%s” is none', (text) => {
    expect(isNote(text)).toBe(false);
  });
});
