/** The part of csv-parse that the engine uses. The package's own types would import all of Node's. */

export interface Options {
  readonly bom?: boolean;
  readonly delimiter?: string;
  readonly quote?: string | null;
  readonly record_delimiter?: string;
  readonly relax_column_count?: boolean;
  readonly relax_quotes?: boolean;
  readonly skip_empty_lines?: boolean;
  readonly to_line?: number;
  readonly trim?: boolean;
  readonly on_record?: (cells: string[], context: { readonly lines: number }) => string[] | null;
}

export class CsvError extends Error {
  /** The number of complete records before the error. */
  readonly records?: number;
}

export function parse(text: string, options: Options): string[][];
