/** What a race is asked for and drawn with, where the API answers as the test says. */
import type { LoadResult } from '../../../widget/element/load-result.ts';
import { barScale } from '../../../widget/text/bar-scale.ts';
import type { RaceDependencies } from '../../../widget/timeline/race-playback.ts';

/** `answer` is what lies at an address. */
export function needsOf(answer: (url: string) => LoadResult<unknown>): RaceDependencies {
  return {
    origin: 'https://api.example',
    barScale,
    // Whoever asks says which kind of document it is, as with the API.
    loadDocument: async <Value>(url: string) => answer(url) as LoadResult<Value>,
  };
}
