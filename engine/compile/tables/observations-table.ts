/** Table of observations: every known published figure as stated, whether or not it is used. */

import { type Dataset, isCounted, type Observation, type Rate } from '../../dataset/schema.ts';
import { isKnown } from '../../evidence/cell-evidence.ts';
import { breakFlag, statusFlag } from '../../formats/csv.ts';
import type { ObservationDocument } from '../../model/documents.ts';
import { OBSERVATION_STATUSES, QUALIFIERS } from '../../model/vocabulary.ts';
import type { CompiledDataset } from '../compiled-dataset.ts';
import { observationDocument } from '../ranking/row-documents.ts';
import {
  basisColumn,
  entityColumn,
  flagColumn,
  idColumn,
  metricColumn,
  periodColumn,
  statementColumns,
  statementDays,
  textColumn,
  translatedNoteColumns,
  wordColumn,
} from './column-definitions.ts';
import { type Column, type DataTable, dataTable, rowVersions } from './data-table.ts';

/** Largest number of decimals that `toFixed` accepts. */
const MAX_DECIMALS = 100;

/** Formats a rate with the decimals that were stated, since they give its precision. */
function writtenRate({ value, decimals }: Rate): string {
  return value.toFixed(Math.min(decimals, MAX_DECIMALS));
}

const figureColumns: readonly Column<ObservationDocument>[] = [
  {
    name: 'value',
    type: 'number',
    description: 'The figure as stated, in the unit of its metric.',
    constraints: { required: true, minimum: 0 },
    read: (row) => row.value,
  },
  {
    name: 'precision',
    type: 'number',
    description:
      'The unit of its last stated digit, in the unit of its metric: 10000 for “2.78 million”; empty for an exact figure and for a range.',
    constraints: { exclusiveMinimum: 0 },
    read: (row) => row.precision,
  },
  wordColumn('qualifier', 'How the figure was stated.', QUALIFIERS, (row) => row.qualifier),
  wordColumn(
    'status',
    'How final the figure is. Estimates, forecasts and disputed figures are shown but never used.',
    OBSERVATION_STATUSES,
    (row) => row.status,
  ),
];

/** At the right end, because programs may read the columns before it by position. */
const valueToColumn: Column<ObservationDocument> = {
  name: 'value_to',
  type: 'number',
  description:
    'The upper end of a figure whose qualifier is `between`, in the unit of its metric; otherwise empty.',
  constraints: { minimum: 0 },
  read: (row) => row.valueTo ?? null,
};

const modelledColumn: Column<ObservationDocument> = textColumn(
  'modelled',
  'Whether the figure is its publisher’s estimate, however many digits it has: `yes`, or empty.',
  (row) => (row.modelled ? 'yes' : ''),
);

function growthColumn(observations: readonly Observation[]): Column<ObservationDocument> {
  const rates = new Map(observations.map((row) => [row.id, row.yoy]));
  return {
    name: 'growth',
    type: 'number',
    description:
      'Growth over the same period of the year before, in percent, with the stated decimals; empty if not stated.',
    constraints: { exclusiveMinimum: -100 },
    read: (row) => {
      const rate = rates.get(row.id);
      return rate ? writtenRate(rate) : null;
    },
  };
}

function flagsColumn({ bases }: Dataset): Column<ObservationDocument> {
  const basisById = new Map(bases.map((basis) => [basis.id, basis]));
  return flagColumn(['b', 'e', 'p', 'o'], ({ basis, period, qualifier, ...figure }) => {
    const open = qualifier === 'at-least' ? 'o' : '';
    return breakFlag(basisById.get(basis), period) + statusFlag(figure) + open;
  });
}

/** Builds the table of the observations known on the compiled date, in the order of ids. */
export function observationsTable({ dataset, asOf }: CompiledDataset): DataTable {
  const known = dataset.observations.filter((row) => isKnown(row, asOf));
  return dataTable<ObservationDocument>({
    name: 'observations',
    title: 'Figures',
    description:
      'Every published figure with its period, way of counting, precision and source, including unused ones.',
    primaryKey: ['id'],
    columns: [
      idColumn('The id of the observation: entity/metric/period/basis/source.'),
      entityColumn,
      metricColumn({ ...dataset, metrics: dataset.metrics.filter(isCounted) }),
      periodColumn,
      basisColumn(dataset),
      ...figureColumns,
      growthColumn(known),
      ...statementColumns,
      valueToColumn,
      modelledColumn,
      flagsColumn(dataset),
      ...translatedNoteColumns(known),
    ],
    history: () =>
      known.flatMap((row) =>
        rowVersions(statementDays(row, asOf), (day) => observationDocument(row, day)),
      ),
  });
}
