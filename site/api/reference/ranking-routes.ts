/** The reference of rankings and of what is made from them. */

import { changesDocument } from '../../../engine/model/schemas/changes-schema.ts';
import { comparison } from '../../../engine/model/schemas/comparison-schema.ts';
import { entityDocument, entityView } from '../../../engine/model/schemas/entity-schema.ts';
import { leadersDocument } from '../../../engine/model/schemas/leaders-schema.ts';
import { rankingDocument, rankingView } from '../../../engine/model/schemas/ranking-schema.ts';
import type { References } from '../route-reference.ts';

export const RANKING_ROUTES = {
  ranking: {
    tag: 'rankings',
    title: 'A ranking',
    description: [
      'What is listed has the best and the worst rank that the evidence leaves possible; a rank is proven where both are the same.',
      'Each bound says which figures and claims it follows from.',
      'Figures that count in another way are set aside, never compared.',
      'Pictures (.card.png, .tall.png) exist only of rankings of three or more as they are known now.',
    ],
    responses: {
      '': {
        operation: 'getRanking',
        summary: 'A ranking with its derivations and sources',
        schema: rankingDocument,
      },
      '.json': {
        operation: 'getRankingJson',
        summary: 'The same, for those who want an ending',
        schema: rankingDocument,
      },
      '.view.json': {
        operation: 'getRankingView',
        summary: 'A ranking without derivations, with titles and what else exists',
        schema: rankingView,
      },
      '.csv': { operation: 'getRankingCsv', summary: 'A ranking as a table' },
      '.svg': { operation: 'getRankingSvg', summary: 'A ranking as a picture that scales' },
      '.card.png': { operation: 'getRankingCard', summary: 'A ranking as a wide picture' },
      '.tall.png': { operation: 'getRankingTall', summary: 'A ranking as a tall picture' },
    },
    problems: ['badParameter', 'notFound'],
    hasLinkHeader: true,
  },
  entity: {
    tag: 'rankings',
    title: 'An entity',
    description: [
      'The place of one entity in every ranking of its levels, listed or not, and its milestones.',
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
        summary: 'The same, for those who want an ending',
        schema: entityDocument,
      },
      '.view.json': {
        operation: 'getEntityView',
        summary: 'The full years of an entity and its milestones',
        schema: entityView,
      },
    },
    problems: ['badParameter', 'notFound'],
    hasLinkHeader: true,
  },
  compare: {
    tag: 'rankings',
    title: 'A comparison',
    description: [
      'What may be said of "a is above b": proven, refuted or open; once with claims and once by figures alone.',
      'Any two members of the level can be compared, listed or not.',
    ],
    responses: {
      '': { operation: 'compare', summary: 'Whether a is above b', schema: comparison },
      '.json': {
        operation: 'compareJson',
        summary: 'The same, for those who want an ending',
        schema: comparison,
      },
    },
    problems: ['badParameter', 'notFound'],
    hasLinkHeader: true,
    query: ({ first, second }) => ({ a: second, b: first }),
  },
  leaders: {
    tag: 'rankings',
    title: 'Leaders',
    description: [
      'Who led each full year, and how sure that is.',
      'Years in which the way of counting changed are marked: they can’t be compared with the year before.',
    ],
    responses: {
      '': {
        operation: 'getLeaders',
        summary: 'Who led each full year',
        schema: leadersDocument,
      },
      '.json': {
        operation: 'getLeadersJson',
        summary: 'The same, for those who want an ending',
        schema: leadersDocument,
      },
    },
    problems: ['badParameter', 'notFound'],
    hasLinkHeader: true,
  },
  changes: {
    tag: 'rankings',
    title: 'Changes',
    description: [
      'What each day changed: new figures and claims, withdrawals and corrections with their reasons, ranks that moved.',
      'The ending .atom is a feed to subscribe to.',
    ],
    responses: {
      '': {
        operation: 'getChanges',
        summary: 'What each day changed',
        schema: changesDocument,
      },
      '.json': {
        operation: 'getChangesJson',
        summary: 'The same, for those who want an ending',
        schema: changesDocument,
      },
      '.atom': { operation: 'getChangesFeed', summary: 'What each day changed, as an Atom feed' },
    },
    problems: ['badParameter', 'notFound'],
    hasLinkHeader: true,
  },
} satisfies References<'ranking' | 'entity' | 'compare' | 'leaders' | 'changes'>;
