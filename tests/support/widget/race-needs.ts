/** What a race is asked for and drawn with, where the API answers as the test says. */
import type { Answer } from '../../../widget/element/load-result.ts';
import { scaleOf } from '../../../widget/text/bar-scale.ts';
import type { RaceNeeds } from '../../../widget/timeline/race-playback.ts';

/** `answer` is what lies at an address. */
export function needsOf(answer: (url: string) => Answer<unknown>): RaceNeeds {
  return {
    origin: 'https://api.example',
    scaleOf,
    // Whoever asks says which kind of document it is, as with the API.
    load: async <Value>(url: string) => answer(url) as Answer<Value>,
  };
}
