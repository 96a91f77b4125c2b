/** Everything that shows the ranking: the widget in its forms, and what else people use, each as one script in a page. */

/** How to know that the rows are there, as an expression of the page; `count` are the entries. */
type Condition = (count: number) => string;

export interface Contestant {
  readonly name: string;
  /** The package whose version is told. */
  readonly library?: string;
  /** The file in `drawings/`, bundled into one script. */
  readonly drawing?: string;
  readonly isThere: Condition;
}

const selector =
  (rows: string): Condition =>
  (count) =>
    `document.querySelectorAll(${JSON.stringify(rows)}).length >= ${count}`;
const drawn: Condition = () => 'globalThis.isDrawn === true';
const inWidget: Condition = (count) =>
  `document.querySelector('likewise-ranking')?.shadowRoot?.querySelectorAll('tr[part=row]').length >= ${count}`;

/** The one that all others are held against in each regard. */
export const STATIC = 'static table';
export const VANILLA = 'vanilla script';
export const CHARTJS = 'Chart.js';
export const ECHARTS = 'ECharts, all of it';
export const ONE_REQUEST = 'Likewise, one request';
export const TWO_REQUESTS = 'Likewise, two requests';
export const EMBED_PAGE = 'Likewise, page for an iframe';

export const CONTESTANTS: readonly Contestant[] = [
  { name: STATIC, isThere: selector('tbody tr') },
  {
    name: EMBED_PAGE,
    isThere: (count) => `(${selector('tbody tr')(count)}) || (${inWidget(count)})`,
  },
  { name: ONE_REQUEST, isThere: inWidget },
  { name: TWO_REQUESTS, isThere: inWidget },
  { name: VANILLA, drawing: 'vanilla.js', isThere: drawn },
  { name: 'Grid.js', library: 'gridjs', drawing: 'gridjs.js', isThere: selector('tbody tr') },
  {
    name: 'Tabulator',
    library: 'tabulator-tables',
    drawing: 'tabulator.js',
    isThere: selector('.tabulator-row'),
  },
  { name: CHARTJS, library: 'chart.js', drawing: 'chartjs.js', isThere: drawn },
  { name: 'Observable Plot', library: '@observablehq/plot', drawing: 'plot.js', isThere: drawn },
  { name: 'ECharts, only bars', library: 'echarts', drawing: 'echarts-lean.js', isThere: drawn },
  { name: 'Vega-Lite', library: 'vega-lite', drawing: 'vega-lite.js', isThere: drawn },
  { name: ECHARTS, library: 'echarts', drawing: 'echarts-full.js', isThere: drawn },
];
