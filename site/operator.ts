/**
 * The operator of this copy and the contact for corrections, from `operator.json`: the one file to fill in before
 * deploying. Pages show it, and a deployment stops if it is incomplete. A private copy needs none.
 */
import { z } from 'zod';
import config from './operator.json' with { type: 'json' };

const operator = z.strictObject({
  name: z
    .object({ en: z.string().min(1) })
    .catchall(z.string().min(1))
    .nullable(),
  email: z.email().nullable(),
  issues: z
    .url({ protocol: /^https$/ })
    .regex(/\/issues$/, 'expected an address that ends with /issues')
    .nullable(),
});

/** The operator of this copy; null fields aren't filled in yet. */
export interface Operator {
  /** Name of a person or an organisation, by language. */
  readonly name: { readonly en: string; readonly [language: string]: string } | null;
  /** Address for corrections. */
  readonly email: string | null;
  /** Address of the repository's issues (`https://github.com/OWNER/REPOSITORY/issues`). */
  readonly issues: string | null;
}

/** Parses an operator file. Throws an error that lists every invalid field. */
export function parseOperator(value: unknown): Operator {
  const parsed = operator.safeParse(value);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map(
    ({ path, message }) => `site/operator.json, ${path.join('.') || 'the whole'}: ${message}`,
  );
  throw new Error(faults.join('\n'));
}

/** The fields that a public copy needs and this one doesn't have, one line each; empty if it is complete. */
export function missingOperatorFields({ name, email, issues }: Operator): string[] {
  return [
    ...(name ? [] : ['site/operator.json, name: found null, expected who runs this copy']),
    ...((email ?? issues)
      ? []
      : [
          'site/operator.json, email and issues: found null, expected one of them: where corrections go',
        ]),
  ];
}

export const OPERATOR: Operator = parseOperator(config);

/** Links for reporting a wrong figure, with its id filled in; null if the operator gave no such address. */
export interface ReportLinks {
  readonly issue: string | null;
  readonly mail: string | null;
}

/**
 * Links for a report about an observation. The query's field names are those of
 * `.github/ISSUE_TEMPLATE/wrong-figure.yml`.
 */
export function reportLinks({ email, issues }: Operator, observation: string): ReportLinks {
  const subject = encodeURIComponent(`Wrong figure: ${observation}`);
  const query = new URLSearchParams({ template: 'wrong-figure.yml', observation });
  return {
    issue: issues && `${issues}/new?${query}`,
    mail: email && `mailto:${email}?subject=${subject}`,
  };
}
