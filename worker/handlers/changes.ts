/** Handlers of `/v1/changes/{dataset}` (a document or an Atom feed) and of its page: what changed for readers, day by day. */
import { datasetDocumentHandler, datasetPageHandler } from './datasets/dataset-handlers.ts';

/** Responds with the changes of a dataset. */
export const handleChanges = datasetDocumentHandler('changes');

/** Responds with the page of a dataset's changes. */
export const handleChangesPage = datasetPageHandler('changesPage', 'changes');
