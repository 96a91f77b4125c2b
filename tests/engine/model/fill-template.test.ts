import { describe, expect, it } from 'vitest';
import { fillTemplate } from '../../../engine/model/text.ts';

describe('a template', () => {
  it('is filled with values, with items of lists, and with a mark for what is missing', () => {
    const document = { a: { b: 1 }, list: [{ n: 'x' }, { n: 'y' }] };
    expect(fillTemplate('{a.b}: {list|<n> (<a>)}. {c.d}', document)).toBe('1: x (?); y (?). ?');
    expect(fillTemplate('{list|<n>}; {list.length}', document)).toBe('x; y; 2');
  });
});
