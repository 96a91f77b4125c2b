/** States of the page for a new ranking, for tests of links. */
import type { Draft } from '../../../engine/model/draft.ts';

/** A state in which everything is filled in. */
export const SHARED_STATE: Draft = {
  table: 'City\tOutput\n重庆\t278.77万辆\nHefei\t1.5 million\n',
  answers: { 'unit:2': 'vehicles', 'date-order': 'dmy' },
  roles: { '1': 'name', '2': 'figure' },
  keep: ['Total Wine'],
  replies: { publisher: 'Bureau', published: '2026-01-18' },
  figures: [
    {
      place: 'Hefei',
      value: 'about 1.5 million',
      publisher: 'Gazette',
      published: '2026-01',
      address: 'https://example.org/a',
      title: 'Output',
    },
  ],
  claims: [
    {
      place: '重庆',
      rank: '1',
      publisher: 'Bureau',
      published: '2026-01-18',
      address: 'https://example.org/b',
    },
  ],
  shown: 'output/2025',
};
