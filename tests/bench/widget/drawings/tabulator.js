/** A table with Tabulator, with only its sort module. */
import { FormatModule, SortModule, Tabulator } from 'tabulator-tables';
import { PLACE, readRows } from './rows.js';

Tabulator.registerModule([FormatModule, SortModule]);
const columns = ['rank', 'name', 'low', 'high'].map((field) => ({ title: field, field }));
new Tabulator(PLACE, { data: await readRows(), columns });
