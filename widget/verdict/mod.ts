/** The verdict on a statement, in a lazy chunk of its own. */
export { verdictView } from './verdict-view.ts';
