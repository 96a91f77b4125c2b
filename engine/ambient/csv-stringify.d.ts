/** The part of csv-stringify that the engine uses. The package's own types would import all of Node's. */

export interface Options {
  readonly bom?: boolean;
  readonly columns?: readonly string[];
  readonly header?: boolean;
  readonly quoted_match?: RegExp;
  readonly record_delimiter?: string;
}

export function stringify(rows: readonly unknown[], options?: Options): string;
