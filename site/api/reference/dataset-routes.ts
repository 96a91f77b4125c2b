/** Documentation of the dataset and table routes. */

import { datasetDocument, datasetsDocument } from '../../../engine/model/schemas/dataset-schema.ts';
import {
  boundsTable,
  claimsTable,
  conflictsTable,
  dataPackage,
  entitiesTable,
  milestonesTable,
  observationsTable,
  sourcesTable,
} from '../../../engine/model/schemas/tables-schema.ts';
import type { References, RouteReference } from '../route-reference.ts';

type TableSchema = NonNullable<RouteReference['responses'][string]['schema']>;

/** Documentation of a table, as JSON and CSV. */
function tableReference(
  title: string,
  operation: string,
  description: string,
  schema: TableSchema,
): RouteReference<'' | '.json' | '.csv'> {
  const lower = title.toLowerCase();
  return {
    tag: 'tables',
    title,
    description: [
      description,
      'The dataset’s datapackage.json describes its columns and their types.',
      'as_of returns the table as it was known on a date.',
    ],
    responses: {
      '': { operation, summary: `All ${lower} of a dataset`, schema },
      '.json': {
        operation: `${operation}Json`,
        summary: 'The same with an explicit ending',
        schema,
      },
      '.csv': { operation: `${operation}Csv`, summary: `All ${lower} of a dataset as a table` },
    },
    problems: ['badParameter', 'notFound'],
    hasLinkHeader: true,
  };
}

export const DATASET_ROUTES = {
  datasets: {
    tag: 'datasets',
    title: 'Datasets',
    description: ['All datasets.'],
    responses: {
      '': { operation: 'getDatasets', summary: 'All datasets', schema: datasetsDocument },
    },
    problems: ['badParameter', 'notFound'],
    hasLinkHeader: false,
  },
  dataset: {
    tag: 'datasets',
    title: 'A dataset',
    description: [
      'Metrics, levels, ways of counting, defaults, and every ranking that exists, with the dates on which it changed.',
    ],
    responses: {
      '': {
        operation: 'getDataset',
        summary: 'A dataset, and every ranking that exists',
        schema: datasetDocument,
      },
      '.json': {
        operation: 'getDatasetJson',
        summary: 'The same with an explicit ending',
        schema: datasetDocument,
      },
    },
    problems: ['badParameter', 'notFound'],
    hasLinkHeader: true,
  },
  bounds: tableReference(
    'Results',
    'getBounds',
    'One tidy table of all results: a row for each member of each ranking, with its lowest and highest possible value and rank.',
    boundsTable,
  ),
  observations: tableReference(
    'Figures',
    'getObservations',
    'Every published figure as it was stated, including withdrawn ones.',
    observationsTable,
  ),
  claims: tableReference(
    'Claims',
    'getClaims',
    'Every published statement of rank ("the highest in the country"), including withdrawn ones.',
    claimsTable,
  ),
  conflicts: tableReference(
    'Contradictions',
    'getConflicts',
    'Contradictory evidence.',
    conflictsTable,
  ),
  sources: tableReference(
    'Sources',
    'getSources',
    'Who published the figures and claims, where and when.',
    sourcesTable,
  ),
  entities: tableReference(
    'Entities',
    'getEntities',
    'All entities that are ranked.',
    entitiesTable,
  ),
  milestones: tableReference(
    'Milestones',
    'getMilestones',
    'Dated events, such as reaching a round number.',
    milestonesTable,
  ),
  dataPackage: {
    tag: 'tables',
    title: 'Data package',
    description: [
      'All tables of a dataset as a Frictionless Data Package: every column with its type and meaning.',
      'With as_of, of the tables as they were known on a date; these have neither size nor hash.',
    ],
    responses: {
      '.json': {
        operation: 'getDataPackage',
        summary: 'Description of all tables',
        schema: dataPackage,
      },
    },
    problems: ['badParameter', 'notFound'],
    hasLinkHeader: true,
  },
} satisfies References<
  | 'datasets'
  | 'dataset'
  | 'bounds'
  | 'observations'
  | 'claims'
  | 'conflicts'
  | 'sources'
  | 'entities'
  | 'milestones'
  | 'dataPackage'
>;
