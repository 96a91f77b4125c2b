/** The engine's messages to data editors in Chinese, by their English text. */
import type { MessageCatalog } from './translate.ts';
import { cellMessages } from './zh/cell-messages.ts';
import { columnMessages } from './zh/column-messages.ts';
import { datasetMessages } from './zh/dataset-messages.ts';
import { draftMessages } from './zh/draft-messages.ts';
import { questionMessages } from './zh/question-messages.ts';
import { tableMessages } from './zh/table-messages.ts';

/** The catalog of `translateMessage`. */
export const zhMessages: MessageCatalog = [
  tableMessages,
  columnMessages,
  questionMessages,
  cellMessages,
  datasetMessages,
  draftMessages,
];
