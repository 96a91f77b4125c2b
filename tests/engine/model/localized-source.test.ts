import { expect, test } from 'vitest';
import { publisherText, sourceTitleText } from '../../../engine/model/text.ts';

const ORIGINAL = { publisher: 'Xinhua', title: '汽车产量' };
const TRANSLATED = {
  ...ORIGINAL,
  name: { en: 'Xinhua', zh: '新华社' },
  titles: { en: 'Car output', zh: '汽车产量' },
};

test.each([
  ['zh', TRANSLATED, '新华社', '汽车产量'],
  ['zh-TW', TRANSLATED, '新华社', '汽车产量'],
  ['en', TRANSLATED, 'Xinhua', 'Car output'],
  ['ar', TRANSLATED, 'Xinhua', 'Car output'],
  ['zh', ORIGINAL, 'Xinhua', '汽车产量'],
  ['en', ORIGINAL, 'Xinhua', '汽车产量'],
])('names a source in %s', (tag, source, publisher, title) => {
  expect(publisherText(source, tag)).toBe(publisher);
  expect(sourceTitleText(source, tag)).toBe(title);
});
