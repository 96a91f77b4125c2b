/** The query of a request, parsed strictly or not, and its date. */
import { describe, expect, it } from 'vitest';
import { parseDate, parseQuery } from '../../../worker/http/request.ts';
import { Problem } from '../../../worker/problem.ts';

const ALLOWED = ['level', 'as_of'] as const;

function problemOf(query: string, allowed: readonly string[] = ALLOWED): Problem {
  try {
    parseQuery(`https://host/v1${query}`, allowed);
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
  throw new Error('parsed, though it should not');
}

describe('the query', () => {
  it.each<[string, object]>([
    ['', {}],
    ['?', {}],
    ['?&', {}],
    ['?level=city', { level: 'city' }],
    ['?as_of=2026-01-18&level=city', { level: 'city', as_of: '2026-01-18' }],
    ['?level=%E5%9F%8E', { level: '城' }],
    ['?level=%zz', { level: '%zz' }],
    ['?level', { level: '' }],
  ])('%s is parsed', (query, expected) => {
    expect(parseQuery(`https://host/v1${query}`, ALLOWED)).toEqual(expected);
  });

  it('rejects an unknown parameter, and lists the known ones', () => {
    expect(problemOf('?levle=city')).toMatchObject({
      kind: 'badParameter',
      message: 'unknown or repeated parameter: levle; expected level, as_of, each once',
      errors: [{ parameter: 'levle', value: 'city', expected: 'one of level, as_of' }],
    });
  });

  it('rejects a repeated parameter, even with the same value', () => {
    expect(problemOf('?level=city&level=city').errors).toEqual([
      { parameter: 'level', value: 'city', expected: 'one value' },
    ]);
  });

  it('lists every error', () => {
    const names = problemOf('?a=1&level=x&level=y&b=2').errors.map(({ parameter }) => parameter);
    expect(names).toEqual(['a', 'level', 'b']);
  });

  it('limits the number of errors', () => {
    expect(problemOf(`?${'x=1&'.repeat(5000)}`).errors).toHaveLength(10);
  });

  it('has no parameters from Object.prototype', () => {
    expect(problemOf('?__proto__=1').errors[0]?.parameter).toBe('__proto__');
    expect(problemOf('?constructor=1', []).errors[0]?.expected).toBe('no parameters');
  });
});

describe('outside /v1', () => {
  it.each<[string, object]>([
    ['?level=city&fbclid=1&ver=2', { level: 'city' }],
    ['?level=city&level=province', { level: 'city' }],
    ['?LEVEL=city', {}],
    ['?level=&level=city', { level: '' }],
    [`?${'x=1&'.repeat(5000)}as_of=now`, { as_of: 'now' }],
  ])('%.40s is parsed without an error', (query, expected) => {
    expect(parseQuery(`https://host/embed${query}`, ALLOWED, false)).toEqual(expected);
  });
});

describe('as_of', () => {
  it.each([undefined, '2026-01-18'])('%s is passed on', (value) => {
    expect(parseDate('as_of', value)).toBe(value);
  });

  it.each(['', 'now', '2026-02-30'])('%j is an error with the expected form', (value) => {
    expect(() => parseDate('as_of', value)).toThrow(
      `bad as_of: ${value}; expected a date, YYYY-MM-DD`,
    );
  });
});
