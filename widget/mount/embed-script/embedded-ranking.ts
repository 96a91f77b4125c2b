/** The ranking in an embed script. `worker/handlers/embed.ts` writes it in front of the widget. */
import type { RankingView } from '../../../engine/model/documents.ts';

/** Constant of the block that encloses the script, not a global of the page. */
declare const likewiseJoined: {
  /** The script's URL, path-absolute, without display parameters. */
  readonly url: string;
  readonly view: RankingView;
};

export const embeddedRanking = likewiseJoined;
