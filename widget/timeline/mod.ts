/** The view of who led each year. */
export { timelineStyles } from './styles.ts';
export { timeline } from './timeline.ts';
