/**
 * Who runs this copy and where to write to about its figures: `operator.json`, the one file that whoever deploys fills in. The
 * pages show it, and a deploy refuses to go on without it. A copy for oneself needs none.
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

/** Who runs this copy; what is null isn't filled in yet. */
export interface Operator {
  /** A person or an organisation, by language. */
  readonly name: { readonly en: string; readonly [language: string]: string } | null;
  /** Where corrections can be sent. */
  readonly email: string | null;
  /** Where the repository's issues are (`https://github.com/OWNER/REPOSITORY/issues`). */
  readonly issues: string | null;
}

/** Reads what an operator wrote. Throws an error that lists every field that can't be so. */
export function parseOperator(value: unknown): Operator {
  const parsed = operator.safeParse(value);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map(
    ({ path, message }) => `site/operator.json, ${path.join('.') || 'the whole'}: ${message}`,
  );
  throw new Error(faults.join('\n'));
}

/** What a copy that others read has to say and this one doesn't, each as a line; nothing where it is complete. */
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

/** Of this copy. */
export const OPERATOR: Operator = parseOperator(config);

/** Where a wrong figure can be reported, with its id filled in; null where the operator gave no such place. */
export interface ReportLinks {
  readonly issue: string | null;
  readonly mail: string | null;
}

/** The places for a report about an observation, by its id; the field is that of `.github/ISSUE_TEMPLATE/wrong-figure.yml`. */
export function reportLinks({ email, issues }: Operator, observation: string): ReportLinks {
  const subject = encodeURIComponent(`Wrong figure: ${observation}`);
  const query = new URLSearchParams({ template: 'wrong-figure.yml', observation });
  return {
    issue: issues && `${issues}/new?${query}`,
    mail: email && `mailto:${email}?subject=${subject}`,
  };
}
