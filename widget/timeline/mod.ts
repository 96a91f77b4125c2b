/** The timeline: the leaders of each year, and a race through a run of years. */
export { timelineStyles } from './styles.ts';
export { timeline } from './timeline.ts';
