import { expect, test } from 'vitest';
import { cellId, parseCellId } from '../../../engine/model/address.ts';

const PARTS = { entity: 'a', metric: 'total', period: '2025-01--2025-11', basis: 'count' };
const ID = 'a/total/2025-01--2025-11/count';

test('a cell id has the parts of which it is made', () => {
  expect(cellId(PARTS.entity, PARTS.metric, PARTS.period, PARTS.basis)).toBe(ID);
});

test.each([ID, `${ID}/bureau-2025`, `${ID}/city/1/bureau-2025`])('%s has the parts', (id) => {
  expect(parseCellId(id)).toEqual(PARTS);
});
