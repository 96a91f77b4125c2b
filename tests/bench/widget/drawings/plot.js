/** Bars with Observable Plot. */
import { barX, plot } from '@observablehq/plot';
import { PLACE, readRows, signalDrawn } from './rows.js';

const rows = await readRows();
const marks = [barX(rows, { y: 'name', x1: 'low', x2: 'high', sort: { y: null } })];
document.querySelector(PLACE).append(plot({ marginLeft: 100, marks }));
signalDrawn();
