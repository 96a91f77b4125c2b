/** Translation of messages whose values are filled in, by templates. */
import { expect, test } from 'vitest';
import {
  type MessageCatalog,
  translateMessage,
} from '../../../../engine/editing/messages/translate.ts';

const CATALOG: MessageCatalog = [
  {
    ', ': '、',
    'it is empty': '空的',
    'a name': '名称',
    'column {number:number}': '第{number}列',
    '“{heading}”': '“{heading}”',
  },
  {
    'line {line} has {text} already': '第{line}行已有{text}',
    'What does {column:message} hold?': '{column}是什么？',
    '{first:message}; {second:message}': '{first}；{second}',
    '{number:number} is {value:number}': '{number}即{value}',
    'the same in {columns:messages}': '{columns}相同',
    'among {names:list}': '在{names}中',
    'above it ({value:either})': '高于它（{value}）',
    'at least {quantity}': '至少{quantity}',
    'from {a} to {b}': '从{a}到{b}',
    'from {a} to {b}, both?': '从{a}到{b}，含两端吗？',
    '{b} before {a}': '{a}后于{b}',
  },
];

test.each([
  ['it is empty', '空的'],
  ['line 5 has 1,204 (b) already', '第5行已有1,204 (b)'],
  ['line 5 has two\nlines already', '第5行已有two\nlines'],
  ['line 5 has  already', '第5行已有'],
  ['Tokyo before Osaka', 'Osaka后于Tokyo'],
])('%j becomes %j', (message, chinese) => {
  expect(translateMessage(message, CATALOG)).toBe(chinese);
});

test('messages inside of messages are translated, and must be in the catalog', () => {
  expect(translateMessage('What does column 3 hold?', CATALOG)).toBe('第3列是什么？');
  expect(translateMessage('What does “a name” hold?', CATALOG)).toBe('“a name”是什么？');
  expect(translateMessage('it is empty; a name; it is empty', CATALOG)).toBe('空的；名称；空的');
  const unknown = ['What does it hold?', 'it is empty; it is full', 'the same in column 3, it'];
  expect(unknown.map((message) => translateMessage(message, CATALOG))).toEqual(unknown);
});

test('a value that may be a message is copied if it isn’t one', () => {
  expect(translateMessage('above it (at least 5)', CATALOG)).toBe('高于它（至少5）');
  expect(translateMessage('above it (5 a day)', CATALOG)).toBe('高于它（5 a day）');
});

test('lists get the separator of the catalog, but not inside of quotation marks', () => {
  expect(translateMessage('the same in column 3, “A, B”, “C”', CATALOG)).toBe(
    '第3列、“A, B”、“C”相同',
  );
  expect(translateMessage('among a name, column 3', CATALOG)).toBe('在a name、column 3中');
  expect(translateMessage('among a, b', [{ 'among {names:list}': 'bei {names}' }])).toBe(
    'bei a, b',
  );
});

test('numbers have no letters', () => {
  expect(translateMessage('1.204 is 1,204', CATALOG)).toBe('1.204即1,204');
  expect(translateMessage('this is 1,204', CATALOG)).toBe('this is 1,204');
});

test('the template with the longest literal text is taken', () => {
  expect(translateMessage('from 1 to 2, both?', CATALOG)).toBe('从1到2，含两端吗？');
});

test('signs of patterns stand for themselves', () => {
  const catalog = [{ 'is it {a} (or [{b}.*] {{c}})?': '{a}|{b}|{c}' }];
  expect(translateMessage('is it 1 (or [2.*] {3})?', catalog)).toBe('1|2|3');
  expect(translateMessage('is it 1 (or [2xx] {3})?', catalog)).toBe('is it 1 (or [2xx] {3})?');
});
