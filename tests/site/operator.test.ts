/** The operator of this copy: valid settings, missing ones, and where reports go. */
import { describe, expect, it } from 'vitest';
import {
  missingOperatorFields,
  OPERATOR,
  parseOperator,
  reportLinks,
} from '../../site/operator.ts';

const WHOLE = {
  name: { en: 'The Example Desk', zh: '示例编辑部' },
  email: 'figures@example.org',
  issues: 'https://github.com/example/likewise/issues',
};

describe('the operator file', () => {
  it('has a name and contact addresses', () => {
    expect(parseOperator(WHOLE)).toEqual(WHOLE);
    expect(parseOperator({ name: null, email: null, issues: null })).toBeTruthy();
    expect(parseOperator({ ...WHOLE, name: { en: 'A' } }).name).toEqual({ en: 'A' });
  });

  it.each([
    [{ ...WHOLE, email: 'figures' }, 'site/operator.json, email: '],
    [{ ...WHOLE, issues: 'http://example.org/issues' }, 'site/operator.json, issues: '],
    [{ ...WHOLE, issues: 'https://github.com/example' }, 'ends with /issues'],
    [{ ...WHOLE, name: { en: '' } }, 'site/operator.json, name.en: '],
    [{ ...WHOLE, phone: '1' }, 'site/operator.json, the whole: '],
    [{ name: null }, 'site/operator.json, email: '],
    ['', 'site/operator.json, the whole: '],
  ])('can’t be %j', (value, fault) => {
    expect(() => parseOperator(value)).toThrow(fault);
  });

  it('is refused with all errors at once', () => {
    expect(() => parseOperator({ name: 1, email: 'x', issues: 'y' })).toThrow(
      /name: .*\n.*email: .*\n.*issues: /,
    );
  });
});

describe('missing settings', () => {
  it('are none if there is a name and one contact address', () => {
    expect(missingOperatorFields(WHOLE)).toEqual([]);
    expect(missingOperatorFields({ ...WHOLE, email: null })).toEqual([]);
    expect(missingOperatorFields({ ...WHOLE, issues: null })).toEqual([]);
  });

  it('are named field by field', () => {
    expect(missingOperatorFields({ name: null, email: null, issues: null })).toEqual([
      'site/operator.json, name: found null, expected who runs this copy',
      'site/operator.json, email and issues: found null, expected one of them: where corrections go',
    ]);
  });
});

describe('a report', () => {
  const id = 'a/total/2025/plant/b&c';

  it('links to the form with the observation filled in, and to a mail about it', () => {
    const { issue, mail } = reportLinks(WHOLE, id);
    const { origin, pathname, searchParams } = new URL(issue ?? '');
    expect(origin + pathname).toBe(`${WHOLE.issues}/new`);
    expect(Object.fromEntries(searchParams)).toEqual({
      template: 'wrong-figure.yml',
      observation: id,
    });
    expect(mail).toBe(
      `mailto:figures@example.org?subject=${encodeURIComponent(`Wrong figure: ${id}`)}`,
    );
  });

  it('has no links if the operator has no contact address', () => {
    expect(reportLinks({ name: null, email: null, issues: null }, id)).toEqual({
      issue: null,
      mail: null,
    });
  });
});

it('the file of this copy is valid', () => {
  expect(Object.keys(OPERATOR).sort()).toEqual(['email', 'issues', 'name']);
});
