/** What the worker puts around the script of one ranking: see `worker/handlers/embed/embed-script.ts`, which writes it. */
import type { RankingView } from '../../../engine/model/documents.ts';

/** A name in the block that the worker opens before the script; no property of the page. */
declare const likewiseJoined: {
  /** The script's address, path-absolute, with what it asks for and nothing else. */
  readonly url: string;
  readonly view: RankingView;
};

export const embeddedRanking = likewiseJoined;
