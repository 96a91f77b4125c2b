/** Bars with Chart.js, from only the modules that bars need. */
import { BarController, BarElement, CategoryScale, Chart, LinearScale } from 'chart.js';
import { PLACE, readRows, signalDrawn } from './rows.js';

Chart.register(BarController, BarElement, CategoryScale, LinearScale);
const rows = await readRows();
const canvas = document.createElement('canvas');
document.querySelector(PLACE).append(canvas);
new Chart(canvas, {
  type: 'bar',
  data: {
    labels: rows.map(({ name }) => name),
    datasets: [{ data: rows.map(({ low, high }) => [low, high]) }],
  },
  options: { indexAxis: 'y', animation: false },
});
signalDrawn();
