/** Bars by ECharts, all of it. */
import * as echarts from 'echarts';
import { draw } from './echarts-option.js';

await draw(echarts, 'canvas');
