/** Entry `likewise-widget/define`: registers the element and exports its class. */
import '../define.ts';

export { LikewiseRanking } from '../likewise-ranking.ts';
