/** The same bars for both builds of ECharts. */
import { PLACE, readRows, signalDrawn } from './rows.js';

export async function draw(echarts, renderer) {
  const rows = await readRows();
  const place = document.querySelector(PLACE);
  place.style.height = '320px';
  echarts.init(place, null, { renderer }).setOption({
    animation: false,
    yAxis: { type: 'category', inverse: true, data: rows.map(({ name }) => name) },
    xAxis: { type: 'value' },
    series: [{ type: 'bar', data: rows.map(({ high }) => high) }],
  });
  signalDrawn();
}
