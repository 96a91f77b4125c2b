/** What `likewise-widget/define` is: the class, registered. In the script of a page, `place.ts` and `../define.ts` do that. */
import '../define.ts';

export { LikewiseRanking } from '../likewise-ranking.ts';
