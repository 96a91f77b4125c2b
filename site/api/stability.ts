/**
 * Stability policy: what programs may rely on. `/docs` renders it, and `docs/stability.md` repeats it with reasons;
 * a test compares the two.
 */

/** Version of the API under `/v1`. The minor number grows with additions. */
export const API_VERSION = '1.0';

/** One part of the promise. */
export interface StabilitySection {
  readonly title: string;
  readonly statements: readonly string[];
}

/** All of it. */
export const STABILITY_POLICY: readonly StabilitySection[] = [
  {
    title: 'What stays as long as /v1 exists',
    statements: [
      'Every documented address keeps working, with the same meaning and media type.',
      'Parameters keep their names, meanings and defaults.',
      'Fields keep their names, meanings, types and units; CSV columns keep their English headings.',
      'Problem types keep their addresses and statuses; the wording of detail may change.',
      'Ids of datasets, metrics, levels, ways of counting, entities and sources are never reused for something else.',
    ],
  },
  {
    title: 'Until 1.0',
    statements: ['A published shape may change where the rules do, with a line in the changelog.'],
  },
  {
    title: 'What may be added at any time',
    statements: [
      'Fields in documents, and columns at the right end of CSV files: ignore those you don’t know.',
      'Addresses, endings, problem types, and parameters whose default changes nothing.',
      'Values of enumerations (status, rule, kind, reason): treat an unknown one as the most cautious one.',
      'Datasets, metrics, periods, levels, ways of counting, entities and languages.',
    ],
  },
  {
    title: 'What happens to values',
    statements: [
      'Values may be corrected. A wrong figure isn’t deleted but withdrawn, with the date and the reason.',
      'Each correction is announced in /v1/changes/{dataset}, in its feed, and in the changelog under Data.',
      'What was known on an earlier date stays available with as_of; links.self of every ranking is such a permalink. If history had to be altered, the changes say since which date and why.',
      'A release stays at least 30 days under /v1/releases/{release}, byte for byte; after that the response is 410 with the current address.',
    ],
  },
  {
    title: 'What a link to /new holds',
    statements: [
      'After /new#v1. follow at most 8,000 characters of base64url without padding: raw deflate (RFC 1951) of JSON in UTF-8.',
      'The JSON is an object. table, the pasted text, is required; answers, roles, keep, replies, figures, claims and shown may be left out, and unknown fields are ignored.',
      'Links of version 1 keep working; what they can’t express gets another version. Nothing of a link is sent to a server.',
    ],
  },
  {
    title: 'How features are deprecated',
    statements: [
      'Deprecated features send a Deprecation header (RFC 9745, such as @1688169600) from the day the decision is made.',
      'A Sunset header (RFC 8594) names the day the feature ends, at least 12 months later.',
      'What can’t be added to /v1 becomes /v2; /v1 keeps working beside it for at least those 12 months.',
    ],
  },
  {
    title: 'What isn’t promised',
    statements: [
      'The order of keys in JSON objects, white space, and the sizes of responses.',
      'The same bytes across releases: compare ETags, not dates.',
      'Undocumented addresses, such as /_snapshot, and the look of pages and pictures.',
      'How soon the newest release is everywhere: usually within a minute, longer during failures.',
    ],
  },
];
