/** Why a page can't read a table that a command might. */
import { CommandError } from '../../model/command-error.ts';

/** The refusal of a table with more rows than a page reads. */
export function tooManyRows(rows: number, most: number): CommandError {
  const count = (number: number) => number.toLocaleString('en');
  return new CommandError(
    `the table has ${count(rows)} rows, and this page reads up to ${count(most)}`,
    'keep the rows that you want to rank, such as those of one year; the command data:new reads larger tables',
  );
}

/** The refusal where a file was announced, and none has arrived. */
export function noFile(): CommandError {
  return new CommandError('there is no file', 'choose it again');
}
