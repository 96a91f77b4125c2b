/** Where reports of wrong figures go. */
import { describe, expect, it } from 'vitest';
import { NO_OPERATOR, reportLinks } from '../../site/operator.ts';

const WHOLE = {
  name: { en: 'The Example Desk', zh: '示例编辑部' },
  email: 'figures@example.org',
  issues: 'https://github.com/example/likewise/issues',
};

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
    expect(reportLinks(NO_OPERATOR, id)).toEqual({
      issue: null,
      mail: null,
    });
  });
});
