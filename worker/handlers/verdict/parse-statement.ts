/** Statements as query parameters: `entity`, and exactly one of what can be said of it. */

import type { ParameterError } from '../../../engine/model/documents.ts';
import { type Statement, writtenPrecision } from '../../../engine/verdict/judgement.ts';
import { echo, Problem } from '../../problem.ts';
import type { ParameterName } from '../../routes.ts';

/** The parameters of a statement. */
export type StatementQuery = Readonly<Partial<Record<ParameterName, string>>>;

/** What can be said of an entity, each by its parameter. */
const KINDS = [
  'rank',
  'above',
  'least',
  'most',
  'value',
  'growth-least',
  'growth-most',
  'first-since',
] as const satisfies readonly Statement['kind'][];

const NUMBER = /^[+-]?\d{1,15}(\.\d{1,15})?$/;
const RANK = /^[1-9]\d{0,8}$/;
const YEAR = /^\d{4}$/;

/** A 400 that names one parameter. */
export function parameterProblem(
  detail: string,
  error: Omit<ParameterError, 'value'> & { readonly value: string | undefined },
): Problem {
  const value = error.value === undefined ? null : echo(error.value);
  return new Problem('badParameter', detail, [{ ...error, value }]);
}

function badValue(parameter: string, value: string, expected: string): Problem {
  const detail = `bad ${parameter}: ${echo(value)}; expected ${expected}`;
  return parameterProblem(detail, { parameter, value, expected });
}

/** The text of a number, as written. A `+` in a query is a space. Throws a 400 if it is none. */
function numberText(parameter: string, value: string): string {
  const text = value.trim();
  if (NUMBER.test(text)) return text;
  throw badValue(parameter, value, 'a plain number, such as 2788000 or -3.5');
}

function parsePrecision({ value = '', precision }: StatementQuery): number {
  if (precision === undefined) return writtenPrecision(numberText('value', value));
  const number = Number(numberText('precision', precision));
  if (number >= 0) return number;
  throw badValue('precision', precision, 'a number that is not negative');
}

/** The kind of the statement. Throws a 400 if there is none, or more than one. */
function parseKind(query: StatementQuery): Statement['kind'] {
  const given = KINDS.filter((kind) => query[kind] !== undefined);
  const [kind] = given;
  const expected = `exactly one of ${KINDS.join(', ')}`;
  if (!kind) {
    const errors = KINDS.map((parameter) => ({ parameter, value: null, expected }));
    throw new Problem('badParameter', `no statement; expected ${expected}`, errors);
  }
  if (given.length > 1) {
    const errors = given.map((parameter) => ({
      parameter,
      value: echo(query[parameter] ?? ''),
      expected,
    }));
    throw new Problem(
      'badParameter',
      `more than one statement: ${given.join(', ')}; expected ${expected}`,
      errors,
    );
  }
  if (kind !== 'value' && query.precision !== undefined)
    throw parameterProblem(`precision without a value; expected it with value only`, {
      parameter: 'precision',
      value: query.precision,
      expected: 'value',
    });
  return kind;
}

function parseAmong({ among }: StatementQuery): 'level' | 'listed' {
  if (among === undefined) return 'level';
  if (among === 'listed') return 'listed';
  throw badValue('among', among, 'listed, or nothing for all members of the level');
}

/** The statement of a query. Its members are as written: ids or names. Throws a 400 that names the parameters. */
export function parseStatement(query: StatementQuery): Statement {
  const { entity } = query;
  const kind = parseKind(query);
  const among = parseAmong(query);
  const text = query[kind] ?? '';
  if (!entity?.trim())
    throw parameterProblem('missing parameter: entity; expected the id or a name of an entity', {
      parameter: 'entity',
      value: entity,
      expected: 'the id or a name of an entity',
    });
  switch (kind) {
    case 'rank':
      if (!RANK.test(text)) throw badValue(kind, text, 'a whole number from 1 on');
      return { kind, entity, rank: Number(text), among };
    case 'above':
      if (!text.trim()) throw badValue(kind, text, 'the id or a name of an entity');
      return { kind, entity, other: text };
    case 'first-since':
      if (!YEAR.test(text)) throw badValue(kind, text, 'a year, YYYY');
      return { kind, entity, year: text, among };
    case 'value':
      return {
        kind,
        entity,
        value: Number(numberText(kind, text)),
        precision: parsePrecision(query),
      };
    default:
      return { kind, entity, value: Number(numberText(kind, text)) };
  }
}

const plainFormat = new Intl.NumberFormat('en', { maximumFractionDigits: 20, useGrouping: false });

/** A number in full, as a query has it: without an exponent. */
function plainNumber(value: number): string {
  return plainFormat.format(value);
}

function detailPairs(statement: Statement): [string, string][] {
  const { kind } = statement;
  switch (kind) {
    case 'rank':
      return [[kind, String(statement.rank)]];
    case 'above':
      return [[kind, statement.other]];
    case 'first-since':
      return [[kind, statement.year]];
    case 'value':
      return [
        [kind, plainNumber(statement.value)],
        ['precision', plainNumber(statement.precision)],
      ];
    default:
      return [[kind, plainNumber(statement.value)]];
  }
}

/** The parameters of a statement in their fixed order. */
export function statementPairs(statement: Statement): [string, string][] {
  const pairs: [string, string][] = [['entity', statement.entity], ...detailPairs(statement)];
  if ('among' in statement && statement.among === 'listed') pairs.push(['among', 'listed']);
  return pairs;
}
