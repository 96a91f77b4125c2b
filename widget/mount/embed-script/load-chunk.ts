/** Where `../../element/load-chunk.ts` would load the first words of a language, those that the build has chosen are on board. */
import { loadChunk as loadOther } from '../../element/load-chunk.ts';
import { initialWords } from '../../text/locales/zh/initial.ts';

/** The language of the words; where it isn't `zh`, the build takes another file than the one above. */
declare const LIKEWISE_GIVEN: string;

/** The same as the other. */
export async function loadChunk(name: string): Promise<object | false> {
  return name === LIKEWISE_GIVEN ? { initialWords } : loadOther(name);
}
