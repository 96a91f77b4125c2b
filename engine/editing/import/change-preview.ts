/** Preview of what an addition changes for readers, in the words of `data:publish`. */
import { compile } from '../../compile/compile.ts';
import type { Dataset } from '../../dataset/schema.ts';
import { diffDataset } from '../../diff/dataset-diff.ts';
import { datasetDiffText } from '../../diff/dataset-diff-text.ts';
import { summarizeDataset } from '../../diff/dataset-summary.ts';
import { refusalText, rewrittenVintages, rowsTouchingHistory } from '../../diff/history-guard.ts';

export interface ChangePreview {
  /** Lines separated by `\n`. */
  readonly changes: string;
  /** The reason why publishing will refuse the addition if the current data was published; null if it won't refuse. */
  readonly refusal: string | null;
}

/** Compiles both states of a dataset and compares them. `today` is `YYYY-MM-DD`. */
export function previewChanges(before: Dataset, after: Dataset, today: string): ChangePreview {
  const [was, is] = [before, after].map((dataset) => summarizeDataset(compile(dataset)));
  if (!was || !is) throw new Error('no summary, expected two');
  const rewritten = rewrittenVintages(was, is);
  return {
    changes: datasetDiffText(diffDataset(was, is)),
    refusal:
      rewritten.length === 0
        ? null
        : refusalText(was, rewritten, rowsTouchingHistory(was, is), today),
  };
}
