/** Questions at a terminal that are answered by yes or no. */
import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { terminalQuestion } from '../../../scripts/lib/command-line.ts';

const stream = (isTTY: boolean) => Object.assign(new PassThrough(), { isTTY });

test.each([
  ['y', true],
  ['YES', true],
  ['', false],
  ['n', false],
  ['yesterday', false],
])('%j is %s', async (reply, expected) => {
  const [input, output] = [stream(true), stream(true)];
  const answer = terminalQuestion({ input, output })?.('Publish?');
  input.write(`${reply}\n`);
  expect(await answer).toBe(expected);
  expect(String(output.read())).toContain('Publish? [y/N] ');
});

test('nobody is asked if input or output is a file', () => {
  expect(terminalQuestion({ input: stream(false), output: stream(true) })).toBeNull();
  expect(terminalQuestion({ input: stream(true), output: stream(false) })).toBeNull();
});
