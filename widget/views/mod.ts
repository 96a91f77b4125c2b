/** Views of the initial render, and the styles. */
export { adoptStyles, css, styleSheet } from './adopted-styles.ts';
export { type FootTool, footView, notesView } from './foot-view.ts';
export type { RenderProgress } from './rows-view.ts';
export { afterNextFrame, barView, hatchPattern } from './rows-view.ts';
export { styles } from './styles.ts';
export { noticeView, optionsView, skeletonView, tableView } from './table-view.ts';
