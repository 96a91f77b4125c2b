/** Parser of the pointer: the current format, the old one, and invalid values. */
import { describe, expect, it } from 'vitest';
import { isReleaseId } from '../../../engine/model/address.ts';
import { parsePointer } from '../../../engine/model/manifest.ts';
import { encode } from '../../support/releases/packed-release.ts';

const A = 'a'.repeat(16);
const B = 'b'.repeat(16);
const PUBLISHED = '2026-01-18T12:00:00.000Z';
const parse = (value: unknown) => parsePointer(encode(JSON.stringify(value)));

describe('a pointer', () => {
  it('in the current format is read unchanged', () => {
    const pointer = {
      release: A,
      previous: B,
      sequence: 12,
      releases: [
        { release: A, published: PUBLISHED, reason: 'small: 1 new figure' },
        { release: B, published: null },
      ],
      gone: ['c'.repeat(16)],
    };
    expect(parse(pointer)).toEqual(pointer);
  });

  it.each([
    ['only names releases', { release: A, previous: B }, B],
    ['is the first ever', { release: A, previous: null }, null],
    ['has no previous release', { release: A }, null],
  ])('in the old format that %s keeps its release', (_, value, previous) => {
    expect(parse(value)).toEqual({
      release: A,
      previous,
      sequence: 0,
      releases: [{ release: A, published: null }],
      gone: [],
    });
  });

  it('loses only its invalid entries', () => {
    const value = {
      release: A,
      previous: '../x',
      sequence: '3',
      releases: [null, 7, { release: 'x' }, { release: B, published: 5, reason: 6 }, [A]],
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

  it('survives lists of a wrong type', () => {
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
    'is invalid if its text is %j',
    (text) => {
      expect(parsePointer(encode(text))).toBeNull();
    },
  );

  it('is invalid if its bytes are not UTF-8', () => {
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
