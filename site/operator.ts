/** The operator of a copy: who runs it and where corrections go. Pages show both. */
import { html } from './layout/html.ts';

/** The operator; null fields aren't set. */
export interface Operator {
  /** Name of a person or an organisation, by language. */
  readonly name: { readonly en: string; readonly [language: string]: string } | null;
  /** Address for corrections. */
  readonly email: string | null;
  /** Address of the repository's issues (`https://github.com/OWNER/REPOSITORY/issues`). */
  readonly issues: string | null;
}

/** The operator of a copy that names none. */
export const NO_OPERATOR: Operator = { name: null, email: null, issues: null };

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

const NOTICE =
  html`<p class="preview-copy">Preview copy: nobody runs it yet, and it may be gone within the hour. <span lang="zh">预览副本：尚无人运营，可能在一小时内消失。</span></p>
`.toString();

/** Adds the notice to a page, before its main content. */
export function markAsPreview(page: string): string {
  return page.replace('<main', `${NOTICE}<main`);
}
