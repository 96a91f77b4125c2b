/** Handlers of `/v1/changes/{dataset}` (a document, a table or an Atom feed) and of its page: what changed for readers, day by day. */
import { parseDate } from '../http/query.ts';
import { selectChanges } from './changes/changes-between.ts';
import { datasetDocumentHandler, datasetPageHandler } from './datasets/dataset-handlers.ts';

/** Responds with the changes of a dataset. */
export const handleChanges = datasetDocumentHandler('changes', ({ ending, query }) => {
  const from = parseDate('from', query.from);
  const to = parseDate('to', query.to);
  if (from === undefined && to === undefined) return null;
  const pairs = [from && `from=${from}`, to && `to=${to}`].filter(Boolean);
  const search = `?${pairs.join('&')}`;
  return {
    suffixes: [''],
    search,
    select: (stored) => {
      const bytes = selectChanges(stored, ending, { from, to }, search);
      return { length: bytes.byteLength, bytes: async () => bytes };
    },
  };
});

/** Responds with the page of a dataset's changes. */
export const handleChangesPage = datasetPageHandler('changesPage', 'changes');
