/** Dependencies of a race with a fake API. */
import type { RankingView } from '../../../engine/model/documents.ts';
import type { LoadResult } from '../../../widget/element/api-client.ts';
import { barScale } from '../../../widget/text/bar-scale.ts';
import type { RaceDependencies } from '../../../widget/timeline/race.ts';

/** `answer` returns the result of loading a URL. */
export function raceDependencies(
  answer: (url: string) => LoadResult<RankingView>,
): RaceDependencies {
  return {
    origin: 'https://api.example',
    barScale,
    loadView: async (url) => answer(url),
  };
}
