/** Rows of tables as published in JSON. */
import type { DataTable } from '../../../engine/compile/tables/data-table.ts';

/** The rows of a table that hold now. */
export function jsonRows({ json }: DataTable): Record<string, unknown>[] {
  return JSON.parse(`[${json()}]`);
}
