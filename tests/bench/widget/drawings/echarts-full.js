/** Bars with the full ECharts build. */
import * as echarts from 'echarts';
import { draw } from './echarts-option.js';

await draw(echarts, 'canvas');
