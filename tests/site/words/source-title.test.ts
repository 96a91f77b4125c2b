/** Titles of sources in Chinese text. */
import { expect, test } from 'vitest';
import { siteWords } from '../../../site/words/mod.ts';

test.each([
  ['格局生变:安徽广东双子星,吉林反而掉队', '《格局生变：安徽广东双子星，吉林反而掉队》'],
  ['比亚迪占比97.9%,西安登顶', '《比亚迪占比97.9%，西安登顶》'],
  ['谁是“第一城”?', '《谁是“第一城”？》'],
  ['2025: 重庆1,234万辆, 比3:2', '《2025：重庆1,234万辆，比3:2》'],
  ['2024年汽车产销（据转载）', '《2024年汽车产销》（据转载）'],
  ['2023年汽车产销（某部发布，据转载）', '《2023年汽车产销》（某部发布，据转载）'],
  ['人口普查公报（第三号）', '《人口普查公报（第三号）》'],
  ['全国数据（初步数据）', '《全国数据（初步数据）》'],
  ['《新闻联播》2022年6月12日（文字稿）', '《新闻联播》2022年6月12日（文字稿）'],
  ['World Cities: Data, 2018', 'World Cities: Data, 2018'],
  ['', ''],
])('%j is %j', (title, text) => {
  expect(siteWords('zh').ranking.sourceTitle(title)).toBe(text);
  expect(siteWords('en').ranking.sourceTitle(title)).toBe(title);
});
