/**
 * The promise: what programs may rely on. Stated once; the documentation shows it, and `docs/stability.md` says the same
 * with reasons, which a test holds.
 */

/** One part of the promise. */
export interface StabilitySection {
  readonly title: string;
  readonly statements: readonly string[];
}

/** All of it. */
export const STABILITY_POLICY: readonly StabilitySection[] = [
  {
    title: 'What stays, as long as there is /v1',
    statements: [
      'Every documented address keeps answering, with the same meaning and the same media type.',
      'Parameters keep their names, their meaning and what they are without being given.',
      'Fields keep their names, their meaning, their type and their unit; columns of CSV files keep their headings in English.',
      'Types of problems and the status of each stay; words in detail may change.',
      'Ids of datasets, metrics, levels, ways of counting, entities and sources are never given to something else.',
    ],
  },
  {
    title: 'What may be added at any time',
    statements: [
      'Fields in documents, and columns at the right end of CSV files: ignore those that you don’t know.',
      'Addresses, endings, types of problems, and parameters that change nothing when they aren’t given.',
      'Values of the lists of words (status, rule, kind, reason): treat an unknown one as the most cautious one.',
      'Datasets, metrics, periods, levels, ways of counting, entities and languages.',
    ],
  },
  {
    title: 'What happens to values',
    statements: [
      'Values may be corrected; a wrong figure isn’t deleted but withdrawn, with the day and the reason.',
      'Each correction is announced in /v1/changes/{dataset}, in its feed, and in the changelog under Data.',
      'What was known on an earlier day stays: as_of gives it, and links.self of every ranking is such a permalink. Where it had to be altered after all, the changes say since which day and why.',
      'A release stays at least 30 days under /v1/releases/{release}, byte for byte; after that the answer is 410 with the living address.',
    ],
  },
  {
    title: 'How something ends',
    statements: [
      'What is to end says so in the header Deprecation (RFC 9745, such as @1688169600) from the day on which that is decided.',
      'The header Sunset (RFC 8594) names the day on which it ends, at least 12 months later.',
      'What can’t be added to /v1 becomes /v2, and /v1 goes on beside it for those 12 months at least.',
    ],
  },
  {
    title: 'What isn’t promised',
    statements: [
      'The order of the keys of JSON objects, white space, and the sizes of answers.',
      'The same bytes across releases: compare ETags, not days.',
      'Addresses that aren’t documented, such as /_snapshot, and what pages and pictures look like.',
      'How soon the newest release is everywhere: usually within a minute, and a failure may make it longer.',
    ],
  },
];
