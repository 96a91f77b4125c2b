/** A table with Grid.js. */
import { Grid } from 'gridjs';
import { COLUMNS, cellsOf, PLACE, readRows } from './rows.js';

const data = (await readRows()).map(cellsOf);
new Grid({ columns: COLUMNS, data, sort: true }).render(document.querySelector(PLACE));
