/** A table without a library. */
import { COLUMNS, cellsOf, PLACE, readRows, signalDrawn } from './rows.js';

function row(kind, cells) {
  const line = document.createElement('tr');
  for (const cell of cells)
    line.append(Object.assign(document.createElement(kind), { textContent: cell }));
  return line;
}

const table = document.createElement('table');
table.createTHead().append(row('th', COLUMNS));
table.createTBody().append(...(await readRows()).map((entry) => row('td', cellsOf(entry))));
document.querySelector(PLACE).append(table);
signalDrawn();
