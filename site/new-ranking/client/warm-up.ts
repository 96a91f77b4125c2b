/**
 * Prepares the worker for the first table. A browser compiles functions and patterns when they are first used, which takes longer than
 * reading an ordinary table: so the samples of the page are read and ranked while people get theirs.
 */
import { newDraft } from '../../../engine/model/draft.ts';
import type { PageLanguage } from '../../../engine/model/languages.ts';
import type { PageRead } from '../messages.ts';
import type { Sample } from '../samples.ts';
import type { EngineClient } from './engine-client.ts';

export interface WarmUpOptions {
  readonly samples: readonly Sample[];
  /** `YYYY-MM-DD`. */
  readonly today: string;
  readonly language: PageLanguage;
  /** Whether nobody waits for the worker. */
  readonly isIdle: () => boolean;
  /** Takes a reading that the worker has sent. */
  readonly onRead: (read: PageRead) => void;
}

/** Reads and ranks the samples, until somebody waits for the worker. Rejects if the worker fails. */
export async function warmUp(engine: EngineClient, options: WarmUpOptions): Promise<void> {
  const { samples, today, language, isIdle, onRead } = options;
  for (const { table, replies } of samples) {
    if (!isIdle()) return;
    const draft = { ...newDraft(table), replies };
    onRead(await engine.request({ kind: 'read', draft, isFile: false, today, language }));
  }
  if (isIdle()) await engine.request({ kind: 'rank', language });
}

/** Calls back once, when a table is about to come: something in `begin` has the focus, or a file is dragged over the page. */
export function beforeFirstTable(begin: Element, prepare: () => Promise<void>): void {
  const waiting = new AbortController();
  const { signal } = waiting;
  const run = () => {
    waiting.abort();
    void prepare();
  };
  begin.addEventListener('focusin', run, { signal });
  document.addEventListener('dragenter', run, { signal });
}
