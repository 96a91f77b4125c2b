/** Views of the initial render, and the styles. */
export { adoptStyles, css, styleSheet } from './adopted-styles.ts';
export { afterNextFrame } from './after-next-frame.ts';
export { barView, hatchPattern } from './bar-view.ts';
export { type FootTool, footView } from './foot-view.ts';
export { notesView } from './notes-view.ts';
export { noticeView } from './notice-view.ts';
export { optionsView } from './options-view.ts';
export type { RenderProgress } from './rows-view.ts';
export { skeletonView } from './skeleton-view.ts';
export { styles } from './styles.ts';
export { tableView } from './table-view.ts';
