/** The reference of datasets and their tables. */

import { dataPackage } from '../../../engine/model/schemas/data-package-schema.ts';
import { datasetDocument, datasetsDocument } from '../../../engine/model/schemas/dataset-schema.ts';
import {
  boundsTable,
  claimsTable,
  conflictsTable,
  entitiesTable,
  milestonesTable,
  observationsTable,
  sourcesTable,
} from '../../../engine/model/schemas/tables-schema.ts';
import type { References, RouteReference } from '../route-reference.ts';

type TableSchema = NonNullable<RouteReference['responses'][string]['schema']>;

/** A table: as JSON and as CSV. */
function tableReference(
  title: string,
  operation: string,
  description: string,
  schema: TableSchema,
): RouteReference<'' | '.json' | '.csv'> {
  const lower = title.toLowerCase();
  return {
    tag: 'datasets',
    title,
    description: [description, 'Columns and their types stand in the dataset’s datapackage.json.'],
    responses: {
      '': { operation, summary: `All ${lower} of a dataset`, schema },
      '.json': {
        operation: `${operation}Json`,
        summary: 'The same, for those who want an ending',
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
    description: ['The datasets that there are.'],
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
      'Metrics, levels, ways of counting, defaults, and every ranking that exists, with its days of change.',
    ],
    responses: {
      '': {
        operation: 'getDataset',
        summary: 'A dataset, and every ranking that exists',
        schema: datasetDocument,
      },
      '.json': {
        operation: 'getDatasetJson',
        summary: 'The same, for those who want an ending',
        schema: datasetDocument,
      },
    },
    problems: ['badParameter', 'notFound'],
    hasLinkHeader: true,
  },
  bounds: tableReference(
    'Results',
    'getBounds',
    'The one tidy table of results: a row for each member in each ranking, with its lowest and highest possible value and rank.',
    boundsTable,
  ),
  observations: tableReference(
    'Figures',
    'getObservations',
    'Every published figure as it was stated, withdrawn ones too.',
    observationsTable,
  ),
  claims: tableReference(
    'Claims',
    'getClaims',
    'Every published statement of rank ("the highest in the country"), withdrawn ones too.',
    claimsTable,
  ),
  conflicts: tableReference(
    'Contradictions',
    'getConflicts',
    'Evidence that can’t all be true.',
    conflictsTable,
  ),
  sources: tableReference(
    'Sources',
    'getSources',
    'Who published the figures and claims, where and when.',
    sourcesTable,
  ),
  entities: tableReference('Entities', 'getEntities', 'Everything that is ranked.', entitiesTable),
  milestones: tableReference(
    'Milestones',
    'getMilestones',
    'Dated events, such as the millionth of something.',
    milestonesTable,
  ),
  dataPackage: {
    tag: 'datasets',
    title: 'The package of tables',
    description: [
      'All tables of a dataset as a Frictionless data package: every column with its type and meaning.',
    ],
    responses: {
      '.json': {
        operation: 'getDataPackage',
        summary: 'What the tables are',
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
