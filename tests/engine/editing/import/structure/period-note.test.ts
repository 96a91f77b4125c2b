/** Notes that give the period of all figures, and remarks that limit one. */
import { expect, test } from 'vitest';
import {
  isPeriodNote,
  limitingNotes,
} from '../../../../../engine/editing/import/structure/period-note.ts';

test.each([
  'All figures are for 2023.',
  'Data for 2023',
  'Note: values refer to January 2024',
  'Datos de 2023.',
  'Champ : données de l’année 2022.',
  'Alle Angaben für 2023',
  '（以上为2023年数据）',
  '注：数据为2024年，来源于各市统计局。',
])('“%s” gives the period of all figures', (note) => {
  expect(isPeriodNote(note)).toBe(true);
});

test.each([
  'Figures for Malta are for 2021.',
  'Source: Office, 2023',
  'Source: data for 2023',
  'Data for 2022 and 2023',
  'Since 2023 in a new building',
  '2023 was a leap year',
  'Revised in 2024',
])('“%s” does not', (note) => {
  expect(isPeriodNote(note)).toBe(false);
});

test.each([
  ['January–September', true],
  ['2024年为1-6月数据', true],
  ['only until October', true],
  ['opened in 2019', false],
  ['without islands', false],
])('“%s” limits a figure: %s', (note, isLimit) => {
  expect(limitingNotes(note)).toEqual(isLimit ? [note] : []);
});
