/** The query of a request, where it is read strictly and where it isn't, and its date. */
import { describe, expect, it } from 'vitest';
import { parseAsOf, parseQuery } from '../../../worker/http/query.ts';
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
  ])('%s is read', (query, expected) => {
    expect(parseQuery(`https://host/v1${query}`, ALLOWED)).toEqual(expected);
  });

  it('refuses a parameter that it does not know, and says which it knows', () => {
    expect(problemOf('?levle=city')).toMatchObject({
      kind: 'badParameter',
      message: 'unknown or repeated parameter: levle; expected level, as_of, each once',
      errors: [{ parameter: 'levle', value: 'city', expected: 'one of level, as_of' }],
    });
  });

  it('refuses a parameter given twice, even with the same value', () => {
    expect(problemOf('?level=city&level=city').errors).toEqual([
      { parameter: 'level', value: 'city', expected: 'one value' },
    ]);
  });

  it('lists every mistake', () => {
    const names = problemOf('?a=1&level=x&level=y&b=2').errors.map(({ parameter }) => parameter);
    expect(names).toEqual(['a', 'level', 'b']);
  });

  it('stops listing where a URL is made of mistakes', () => {
    expect(problemOf(`?${'x=1&'.repeat(5000)}`).errors).toHaveLength(10);
  });

  it('knows no parameter that every object has', () => {
    expect(problemOf('?__proto__=1').errors[0]?.parameter).toBe('__proto__');
    expect(problemOf('?constructor=1', []).errors[0]?.expected).toBe('no parameters');
  });
});

describe('where hosts add parameters of their own', () => {
  it.each<[string, object]>([
    ['?level=city&fbclid=1&ver=2', { level: 'city' }],
    ['?level=city&level=province', { level: 'city' }],
    ['?LEVEL=city', {}],
    ['?level=&level=city', { level: '' }],
    [`?${'x=1&'.repeat(5000)}as_of=now`, { as_of: 'now' }],
  ])('%.40s is read without a mistake', (query, expected) => {
    expect(parseQuery(`https://host/embed${query}`, ALLOWED, false)).toEqual(expected);
  });
});

describe('as_of', () => {
  it.each([undefined, '2026-01-18'])('%s is passed on', (value) => {
    expect(parseAsOf(value)).toBe(value);
  });

  it.each(['', 'now', '2026-02-30'])('%j is a mistake that says what was expected', (value) => {
    expect(() => parseAsOf(value)).toThrow(`bad as_of: ${value}; expected a date, YYYY-MM-DD`);
  });
});
