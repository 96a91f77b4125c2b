/** Bars with Vega-Lite. */
import embed from 'vega-embed';
import { PLACE, readRows, signalDrawn } from './rows.js';

const spec = {
  data: { values: await readRows() },
  mark: 'bar',
  encoding: {
    y: { field: 'name', type: 'nominal', sort: null },
    x: { field: 'low', type: 'quantitative' },
    x2: { field: 'high' },
  },
};
await embed(PLACE, spec, { actions: false, renderer: 'svg' });
signalDrawn();
