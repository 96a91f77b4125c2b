/** Documentation of the routes of rankings, entities, comparisons, leaders and changes. */

import { changesDocument } from '../../../engine/model/schemas/changes-schema.ts';
import {
  datasetRankingsDocument,
  entityDocument,
  entityView,
  rankingsDocument,
} from '../../../engine/model/schemas/dataset-schema.ts';
import {
  comparison,
  leadersDocument,
  rankingDocument,
  rankingView,
} from '../../../engine/model/schemas/ranking-schema.ts';
import { verdictDocument } from '../../../engine/model/schemas/service-schema.ts';
import type { References } from '../route-reference.ts';

export const RANKING_ROUTES = {
  ranking: {
    tag: 'rankings',
    title: 'A ranking',
    description: [
      'Each listed entry has the best and the worst rank that the evidence leaves possible; the rank is settled if both are the same.',
      'Each bound names the figures and claims it follows from.',
      'Figures counted in another way are set aside and never compared.',
      'Pictures (.card.png, .tall.png) exist only for the current vintage of rankings with three or more entries.',
    ],
    responses: {
      '': {
        operation: 'getRanking',
        summary: 'A ranking with its derivations and sources',
        schema: rankingDocument,
      },
      '.json': {
        operation: 'getRankingJson',
        summary: 'The same with an explicit ending',
        schema: rankingDocument,
      },
      '.view.json': {
        operation: 'getRankingView',
        summary: 'A ranking without derivations, with titles and a list of related rankings',
        schema: rankingView,
      },
      '.csv': { operation: 'getRankingCsv', summary: 'A ranking as a table' },
      '.md': {
        operation: 'getRankingMarkdown',
        summary:
          'A ranking as Markdown: the answer in one sentence, then ranks, values and sources',
      },
      '.svg': { operation: 'getRankingSvg', summary: 'A ranking as a scalable picture' },
      '.card.png': { operation: 'getRankingCard', summary: 'A ranking as a wide picture' },
      '.tall.png': { operation: 'getRankingTall', summary: 'A ranking as a tall picture' },
    },
    problems: ['badParameter', 'notFound'],
    hasLinkHeader: true,
  },
  rankings: {
    tag: 'rankings',
    title: 'Lists of rankings',
    description: ['The datasets, with the number of their rankings and the ranking to begin with.'],
    responses: {
      '': { operation: 'getRankings', summary: 'Which rankings exist', schema: rankingsDocument },
    },
    problems: ['badParameter', 'notFound'],
    hasLinkHeader: false,
  },
  datasetRankings: {
    tag: 'rankings',
    title: 'The rankings of a dataset',
    description: ['Every ranking that exists now, with its titles and its coverage.'],
    responses: {
      '': {
        operation: 'getDatasetRankings',
        summary: 'The rankings of a dataset',
        schema: datasetRankingsDocument,
      },
      '.json': {
        operation: 'getDatasetRankingsJson',
        summary: 'The same with an explicit ending',
        schema: datasetRankingsDocument,
      },
    },
    problems: ['badParameter', 'notFound'],
    hasLinkHeader: true,
  },
  verdict: {
    tag: 'verdicts',
    title: 'A verdict',
    description: [
      'The verdict on one statement about an entity: its rank, its order with another entity, its value, its growth, or since when it is first.',
      'proven and refuted rest on published figures alone, stated and denied on published statements of rank as well; open is the rest.',
      'Ranks are judged over all members of the level, with figures or without.',
      'The ending .md gives the same as text to read.',
    ],
    responses: {
      '': {
        operation: 'getVerdict',
        summary: 'The verdict on a statement',
        schema: verdictDocument,
      },
      '.json': {
        operation: 'getVerdictJson',
        summary: 'The same with an explicit ending',
        schema: verdictDocument,
      },
      '.md': { operation: 'getVerdictMarkdown', summary: 'The same as Markdown' },
    },
    problems: ['badParameter', 'notFound'],
    hasLinkHeader: true,
    query: ({ first }) => ({ entity: first, rank: '1' }),
  },
  compare: {
    tag: 'verdicts',
    title: 'A comparison',
    description: [
      'The verdict on "a is above b", with published statements of rank and by figures alone: proven or refuted by figures, stated or denied by statements of rank, or open.',
      'Any two members of the level can be compared, listed or not.',
    ],
    responses: {
      '': { operation: 'compare', summary: 'Whether a is above b', schema: comparison },
      '.json': {
        operation: 'compareJson',
        summary: 'The same with an explicit ending',
        schema: comparison,
      },
    },
    problems: ['badParameter', 'notFound'],
    hasLinkHeader: true,
    query: ({ first, second }) => ({ a: second, b: first }),
  },
  entity: {
    tag: 'entities',
    title: 'An entity',
    description: [
      'The position of one entity in every ranking of its levels, listed or not, and its milestones.',
      'As a view (.view.json): its full years on every way of counting, each as an interval, and its milestones.',
    ],
    responses: {
      '': {
        operation: 'getEntity',
        summary: 'An entity in every ranking',
        schema: entityDocument,
      },
      '.json': {
        operation: 'getEntityJson',
        summary: 'The same with an explicit ending',
        schema: entityDocument,
      },
      '.view.json': {
        operation: 'getEntityView',
        summary: 'The full years of an entity and its milestones',
        schema: entityView,
      },
      '.md': { operation: 'getEntityMarkdown', summary: 'An entity in every ranking, as Markdown' },
    },
    problems: ['badParameter', 'notFound'],
    hasLinkHeader: true,
  },
  leaders: {
    tag: 'leaders',
    title: 'Leaders',
    description: [
      'Who led each full year, and how certain that is.',
      'Years in which the way of counting changed are marked; they can’t be compared with the year before.',
    ],
    responses: {
      '': {
        operation: 'getLeaders',
        summary: 'Who led each full year',
        schema: leadersDocument,
      },
      '.json': {
        operation: 'getLeadersJson',
        summary: 'The same with an explicit ending',
        schema: leadersDocument,
      },
    },
    problems: ['badParameter', 'notFound'],
    hasLinkHeader: true,
  },
  changes: {
    tag: 'changes',
    title: 'Changes',
    description: [
      'What changed on each date: new figures and claims, withdrawals and corrections with their reasons, changed ranks.',
      'Old values and ranks stand beside the new ones.',
      'The ending .csv gives a table with one row for each change, .atom a feed.',
      'from and to select days; both are included.',
    ],
    responses: {
      '': {
        operation: 'getChanges',
        summary: 'Changes by date',
        schema: changesDocument,
      },
      '.json': {
        operation: 'getChangesJson',
        summary: 'The same with an explicit ending',
        schema: changesDocument,
      },
      '.csv': { operation: 'getChangesCsv', summary: 'Changes by date, as a table' },
      '.atom': { operation: 'getChangesFeed', summary: 'Changes by date, as an Atom feed' },
    },
    problems: ['badParameter', 'notFound'],
    hasLinkHeader: true,
  },
} satisfies References<
  | 'rankings'
  | 'datasetRankings'
  | 'ranking'
  | 'entity'
  | 'compare'
  | 'verdict'
  | 'leaders'
  | 'changes'
>;
