/** The contestants: the widget in its forms, and alternatives that show the same ranking, each as one script in a page. */

/** An expression that is true in the page once the rows are there; `count` is the number of entries. */
type Condition = (count: number) => string;

export interface Contestant {
  readonly name: string;
  /** The package whose version is reported. */
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

/** The reference for all others. */
export const STATIC = 'static table';
export const VANILLA = 'vanilla script';
export const CHARTJS = 'Chart.js';
export const ECHARTS = 'ECharts, complete';
export const ONE_REQUEST = 'Likewise, one request';
export const TWO_REQUESTS = 'Likewise, two requests';
export const EMBED_PAGE = 'Likewise, iframe page';

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
  { name: 'ECharts, bars only', library: 'echarts', drawing: 'echarts-lean.js', isThere: drawn },
  { name: 'Vega-Lite', library: 'vega-lite', drawing: 'vega-lite.js', isThere: drawn },
  { name: ECHARTS, library: 'echarts', drawing: 'echarts-full.js', isThere: drawn },
];
