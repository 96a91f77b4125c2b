/** Registers the element, once. The built script runs this only where nothing is registered yet: see `build.ts`. */
import { LikewiseRanking } from './likewise-ranking.ts';

if (!customElements.get('likewise-ranking')) {
  customElements.define('likewise-ranking', LikewiseRanking);
}
