/** Registers the element, once. The built script runs this only where nothing is registered yet: see `build.ts`. */
import { LikewiseRanking } from './likewise-ranking.ts';

// A document of XML reads templates as XML, which they aren't: what stands inside the tag stays there.
if (!document.contentType.endsWith('xml') && !customElements.get('likewise-ranking')) {
  customElements.define('likewise-ranking', LikewiseRanking);
}
