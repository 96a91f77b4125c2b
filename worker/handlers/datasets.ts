/** Handlers of `/v1/datasets` and `/v1/rankings`, of each dataset's documents and tables, and of its page. */
import type { AppContext } from '../env.ts';
import { parseRequest } from '../http/parse-request.ts';
import { requireDocument, respond } from '../http/respond.ts';
import { ROUTES } from '../routes.ts';
import { datasetDocumentHandler, datasetPageHandler } from './datasets/dataset-handlers.ts';

/** Responds with the list of datasets. */
export async function handleDatasets(c: AppContext<string>): Promise<Response> {
  return respond(c, parseRequest(c, ROUTES.datasets), (release) =>
    requireDocument(release, 'v1/datasets'),
  );
}

/** Responds with the list of the datasets whose rankings are listed. */
export async function handleRankings(c: AppContext<string>): Promise<Response> {
  return respond(c, parseRequest(c, ROUTES.rankings), (release) =>
    requireDocument(release, 'v1/rankings'),
  );
}

export const handleDatasetRankings = datasetDocumentHandler('datasetRankings');
export const handleDataset = datasetDocumentHandler('dataset');
export const handleObservations = datasetDocumentHandler('observations');
export const handleClaims = datasetDocumentHandler('claims');
export const handleSources = datasetDocumentHandler('sources');
export const handleMilestones = datasetDocumentHandler('milestones');
export const handleConflicts = datasetDocumentHandler('conflicts');
export const handleEntities = datasetDocumentHandler('entities');
export const handleBounds = datasetDocumentHandler('bounds');
export const handleDataPackage = datasetDocumentHandler('dataPackage');

/** Responds with the dataset's page. */
export const handleDatasetPage = datasetPageHandler('datasetPage', 'datasets');
