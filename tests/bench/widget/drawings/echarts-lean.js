/** Bars with ECharts, from only the modules that bars need. */
import { BarChart } from 'echarts/charts';
import { GridComponent } from 'echarts/components';
import * as echarts from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { draw } from './echarts-option.js';

echarts.use([BarChart, GridComponent, SVGRenderer]);
await draw(echarts, 'svg');
