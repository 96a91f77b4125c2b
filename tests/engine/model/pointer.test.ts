/** The pointer as it is read: of today's form, of the old one, and what is none. */
import { describe, expect, it } from 'vitest';
import { isReleaseId, parsePointer } from '../../../engine/model/pointer.ts';
import { encode } from '../../support/releases/packed-release.ts';

const A = 'a'.repeat(16);
const B = 'b'.repeat(16);
const PUBLISHED = '2026-01-18T12:00:00.000Z';
const parse = (value: unknown) => parsePointer(encode(JSON.stringify(value)));

describe('a pointer', () => {
  it('of today’s form is read as it is', () => {
    const pointer = {
      release: A,
      previous: B,
      sequence: 12,
      releases: [
        { release: A, published: PUBLISHED },
        { release: B, published: null },
      ],
      gone: ['c'.repeat(16)],
    };
    expect(parse(pointer)).toEqual(pointer);
  });

  it.each([
    ['only names releases', { release: A, previous: B }, B],
    ['is the first ever', { release: A, previous: null }, null],
    ['lacks the one before', { release: A }, null],
  ])('of the old form that %s keeps its own release', (_, value, previous) => {
    expect(parse(value)).toEqual({
      release: A,
      previous,
      sequence: 0,
      releases: [{ release: A, published: null }],
      gone: [],
    });
  });

  it('loses only what is garbage in it', () => {
    const value = {
      release: A,
      previous: '../x',
      sequence: '3',
      releases: [null, 7, { release: 'x' }, { release: B, published: 5, more: 1 }, [A]],
      gone: [A, 'gone', null, { release: B }],
    };
    expect(parse(value)).toEqual({
      release: A,
      previous: null,
      sequence: 0,
      releases: [{ release: B, published: null }],
      gone: [A],
    });
  });

  it('survives lists that are none', () => {
    expect(parse({ release: A, releases: { 0: A }, gone: A })).toMatchObject({
      releases: [{ release: A, published: null }],
      gone: [],
    });
  });

  it.each([
    null,
    7,
    'x',
    [],
    [A],
    {},
    { release: 7 },
    { release: `${A}0` },
    { release: A.toUpperCase() },
  ])('is none where it is %j', (value) => {
    expect(parse(value)).toBeNull();
  });

  it.each(['', '{', '\ufeff', '<html>', `{"release":"${A}"`])(
    'is none where its text is %j',
    (text) => {
      expect(parsePointer(encode(text))).toBeNull();
    },
  );

  it('is none where its bytes are no text', () => {
    expect(parsePointer(new Uint8Array([0xff, 0xfe, 0x00]))).toBeNull();
  });
});

describe('the name of a release', () => {
  it.each([
    ['0123456789abcdef', true],
    ['0123456789abcdeg', false],
    ['0123456789abcde', false],
    ['0123456789abcdef\n', false],
    ['', false],
    [null, false],
    [12, false],
    [['0123456789abcdef'], false],
  ])('%j: %s', (value, expected) => {
    expect(isReleaseId(value)).toBe(expected);
  });
});
