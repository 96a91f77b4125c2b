/** The English words of what opens on demand: a file of its own, so that nobody loads them who reads another language. */
export { moreWords } from '../locales/en.ts';
