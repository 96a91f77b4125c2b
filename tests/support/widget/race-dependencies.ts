/** Dependencies of a race with a fake API. */
import type { LoadResult } from '../../../widget/element/load-result.ts';
import { barScale } from '../../../widget/text/bar-scale.ts';
import type { RaceDependencies } from '../../../widget/timeline/race-playback.ts';

/** `answer` returns the result of loading a URL. */
export function raceDependencies(answer: (url: string) => LoadResult<unknown>): RaceDependencies {
  return {
    origin: 'https://api.example',
    barScale,
    // The caller chooses the type of the document, as with the API.
    loadDocument: async <Value>(url: string) => answer(url) as LoadResult<Value>,
  };
}
