/** The page of a ranking, in both languages, of real and fictional data. */
import { describe, expect, test } from 'vitest';
import { yearsAround } from '../../../../site/pages/ranking/neighbours.ts';
import {
  rankingPageInputs,
  rankingPagesData,
} from '../../../../site/pages/ranking/page-context.ts';
import { renderRankingPages } from '../../../../site/pages/ranking/ranking-page.ts';
import { china, worldCities } from '../../../support/data/real-data.ts';
import { ORIGIN, visibleText } from '../../../support/site/example-home.ts';

/** The page of a ranking of real data. */
function pageOf(place: string, language: 'en' | 'zh' = 'en', compiled = china()): string {
  const [metric, period, level, basis] = place.split('/');
  const ranking = compiled.rankings.find(
    ({ key }) =>
      key.metric === metric && key.period === period && key.level === level && key.basis === basis,
  );
  const document = ranking?.vintages.at(-1)?.document;
  const html =
    ranking &&
    document &&
    renderRankingPages(
      rankingPageInputs(rankingPagesData(compiled, ORIGIN), ranking, document),
      document,
    ).get(`${language}.page.html`);
  if (!html) throw new Error(`no page of ${place}`);
  return html;
}

const html = pageOf('total/2025/city/plant');
const chinese = pageOf('total/2025/city/plant', 'zh');
const text = visibleText(html.slice(html.indexOf('<body')));
const OWN = '/rankings/china-vehicle-output/total/2025?level=city&amp;basis=plant';

test('the page says who can’t be as high as others could, and why', () => {
  expect(text).toMatch(
    /Changchun \(Jilin\), .* and Wuhan \(Hubei\) can’t be above Shanghai: the total of the place in brackets, /,
  );
  expect(chinese).toMatch(/长春（吉林）、.*和武汉（湖北）不可能超过上海：括号中的地区/);
});

test('the page says where a figure “over” a number ends, if it is ranked by it', () => {
  const over = visibleText(pageOf('total/2024/province/headquarters'));
  expect(over).toContain(
    '“over 1.1 million” (Guangxi) is taken to be below 1.2 million: otherwise it would say “over 1.2 million”.',
  );
  expect(visibleText(pageOf('total/2024/province/headquarters', 'zh'))).toContain(
    '“超过110万辆”（广西）视为不到120万辆，否则会写作“超过120万辆”。',
  );
  for (const place of ['total/2025/city/plant', 'total/2024/city/local'])
    expect(visibleText(pageOf(place))).not.toContain('is taken to be below');
});

describe('the sources of a ranking', () => {
  const sourcesOf = (page: string) =>
    [...page.matchAll(/<ol class="sources" start="\d+">(.*?)<\/ol>/gs)]
      .map(([, list]) => list)
      .join();

  test('are named in the language of the page', () => {
    expect(sourcesOf(html)).toContain(
      '21st Century Business Herald (reprint), The pattern of China',
    );
    expect(sourcesOf(chinese)).toContain(
      '21世纪经济报道（据转载），《中国汽车强省格局生变：安徽广东双子星，吉林反而掉队》，',
    );
    expect(chinese).toMatch(/来源：[^<]*21世纪经济报道/);
  });

  test('have a link, or say why there is none', () => {
    const rows = sourcesOf(html).match(/<li id="s\d+">.*?<\/li>/gs) ?? [];
    const unlinked = rows.filter((row) => !row.includes('<a href="http'));
    expect(unlinked.length).toBeGreaterThan(0);
    for (const row of unlinked) expect(row).toMatch(/<small>Read in a .*linked\.<\/small>/);
    expect(sourcesOf(chinese)).toContain('故不附链接。</small>');
  });
});

test('no sentence of a Chinese answer or derivation is followed by a space', () => {
  const answer = /<div class="answer">.*?<\/div>/s.exec(chinese)?.[0] ?? '';
  const steps = chinese.match(/<ol class="steps">.*?<\/ol>/gs) ?? [];
  expect(steps.length).toBeGreaterThan(6);
  for (const part of [answer, ...steps]) {
    expect(part).toMatch(/[。？]/);
    expect(part).not.toMatch(/[。？](<\/b>)? [^<]/);
  }
});

test('the evidence says how many times its last figure one known in part would need', () => {
  const provinces = visibleText(pageOf('total/2025/province/plant'));
  expect(provinces).toContain(
    'Hebei (950,400 in 2024 · By each place’s own rules; needs 3.2 × that to pass Guangdong)',
  );
});

test('the evidence is a list of names to open; only a page with a range says where ranges come from', () => {
  const lead = 'Open a name to see its sources and each step.';
  const ranges = 'Each range follows from published figures and stated 1st places.';
  expect(html).toContain(`<p>${lead} ${ranges} `);
  expect(html).toContain('<details id="chongqing"><summary>Chongqing</summary>');
  const [cities] = worldCities().rankings;
  if (!cities) throw new Error('no ranking of cities');
  const { metric, period, level, basis } = cities.key;
  const place = [metric, period, level, basis].join('/');
  const page = pageOf(place, 'en', worldCities());
  expect(page).toContain(`<p>${lead}</p>\n<div class="evidence-list">`);
  expect(page).not.toContain(ranges);
});

test('a page with a stated rank from the second on says what follows from it', () => {
  const statedRank = 'one that is stated to be 3rd has two above it, and all others below.';
  expect(pageOf('total/2025/province/plant')).toContain(statedRank);
  expect(pageOf('total/2025/city/plant')).not.toContain(statedRank);
});

test('a page says who has the upper end of another that is first at another level', () => {
  const text =
    'Beijing and Tianjin (not ranked) can at most equal Chongqing: they are among the cities too, of which iChongqing (news site) and Digital Phablet (news site) put Chongqing first.';
  expect(pageOf('total/2025/province/plant')).toContain(text);
  expect(pageOf('total/2025/province/plant', 'zh')).toContain(
    '北京和天津（未列入排名）最多与重庆持平：它们也属于城市，而iChongqing（新闻网）和Digital Phablet（新闻网）称重庆在城市中居首。',
  );
  expect(pageOf('total/2025/city/plant')).not.toContain('can at most equal');
});

describe('the page of a ranking', () => {
  test('leads from each value to its source, or to why that has no address', () => {
    const cells = [...html.matchAll(/<td class="value">(.*?)<\/td>/g)].map(([, cell]) => cell);
    expect(cells.length).toBeGreaterThan(6);
    for (const cell of cells)
      expect(cell).toMatch(
        /^<a href="(https?:|\/datasets\/china-vehicle-output#source-)[^"]+">[^<]+<\/a>$/,
      );
    expect(cells[0]).toContain('#source-21cbh-2025-provinces');
    expect(chinese).toContain('href="/zh/datasets/china-vehicle-output#source-');
  });

  test('begins with the leader, its value, and how sure that is', () => {
    expect(html).toMatch(
      /<h1>Vehicles built in China’s cities, 2025: Chongqing has the highest published figure, 2\.7877.million.vehicles<\/h1>/,
    );
    expect(text).toMatch(
      /How sure\? 2 sources call Chongqing first, so we rank it 1st and others from 2nd\. If the sources are wrong, these aren’t ruled out as first, however unlikely: /,
    );
    expect(chinese).toContain(
      '<h1><span class="clause"><span>2025年</span>中国各城市汽车产量：</span><span class="clause">已公布的数字中，</span><span class="clause">重庆最高，</span><span class="clause"><span>278.77万辆</span></span></h1>',
    );
  });

  test('is readable without JavaScript: the table, and the steps of each entry with numbered sources', () => {
    expect(html).toContain(
      '<likewise-ranking ranking="china-vehicle-output/total/2025" level="city" basis="plant" lang="en">',
    );
    for (const id of ['chongqing', 'shanghai', 'beijing', 'hefei']) {
      const [, steps = ''] =
        new RegExp(`<details id="${id}">(.*?)</details>`, 's').exec(html) ?? [];
      expect(steps).toMatch(/<ol class="steps">\s*<li>/);
      expect(steps).toContain(`href="/entities/china-vehicle-output/${id}"`);
    }
    const marks = [...html.matchAll(/<a href="#(s\d+)">/g)].map(([, id]) => id);
    expect(marks.length).toBeGreaterThan(3);
    for (const id of marks) expect(html).toContain(`<li id="${id}">`);
  });

  test('names its address in both languages, and links to its dataset', () => {
    expect(html).toContain(`<link rel="canonical" href="${ORIGIN}${OWN}">`);
    expect(chinese).toContain(`<link rel="canonical" href="${ORIGIN}/zh${OWN}">`);
    expect(html).toContain(`hreflang="zh-Hans" href="${ORIGIN}/zh${OWN}"`);
    expect(html).toContain(
      `<meta property="og:image" content="${ORIGIN}/v1/rankings/china-vehicle-output/total/2025.card.png`,
    );
    expect(html).toContain('<a href="/datasets/china-vehicle-output">');
    expect(chinese).toContain('<a href="/zh/datasets/china-vehicle-output">');
  });

  test('has metadata for oEmbed, feed readers and search engines', () => {
    const url = encodeURIComponent(`${ORIGIN}${OWN.replaceAll('&amp;', '&')}`);
    expect(html).toContain(
      `type="application/json+oembed" href="${ORIGIN}/oembed?url=${url}&amp;format=json"`,
    );
    expect(html).toContain('type="text/xml+oembed"');
    expect(html).toContain(
      'type="application/atom+xml" href="/v1/changes/china-vehicle-output.atom"',
    );
    const [dataset, crumbs] = [
      ...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/g),
    ].map(([, json = '']) => JSON.parse(json) as Record<string, unknown>);
    expect(dataset).toMatchObject({
      '@type': 'Dataset',
      temporalCoverage: '2025',
      isAccessibleForFree: true,
    });
    expect(String(dataset?.description).length).toBeGreaterThan(50);
    expect(JSON.stringify(crumbs)).toContain(`${ORIGIN}/datasets/china-vehicle-output`);
  });

  test('links to rankings that differ in one dimension, and to the same months of other years', () => {
    for (const other of [
      'nev/2025?level=city',
      'total/2025?level=province',
      'total/2025-01--2025-11?level=city',
    ])
      expect(html).toContain(`href="/rankings/china-vehicle-output/${other}&amp;basis=plant"`);
    expect(pageOf('total/2014/city/headquarters')).toMatch(
      /<a href="[^"]*\/total\/2013\?[^"]*" rel="prev">← 2013<\/a><a href="[^"]*\/total\/2015\?[^"]*" rel="next">/,
    );
    expect(chinese).toContain(
      'href="/zh/rankings/china-vehicle-output/nev/2025?level=city&amp;basis=plant"',
    );
  });

  test('links to earlier vintages', () => {
    expect(html).toMatch(
      /href="\/rankings\/china-vehicle-output\/total\/2025\?level=city&amp;basis=plant&amp;as_of=\d{4}-\d\d-\d\d" rel="nofollow"/,
    );
  });

  test('marks its own choice in each group of related rankings', () => {
    const groups = (page: string) => [
      ...page.matchAll(/<div><dt>([^<]*)<\/dt><dd><ul class="links">(.*?)<\/ul><\/dd><\/div>/gs),
    ];
    const choices = (page: string) =>
      groups(page).map(([, label, items = '']) => [
        label,
        [...items.matchAll(/<b aria-current="true">([^<]*)<\/b>/g)].map(([, own]) => own),
      ]);
    expect(choices(html)).toEqual([
      ['When', ['2025']],
      ['Ranking of', ['Cities']],
      ['What is counted', ['Vehicles built']],
      ['Way of counting', ['Counted where the vehicle was built']],
      ['Versions, with only figures published up to', [expect.stringMatching(/^\d+ \w+ 20\d\d$/)]],
    ]);
    expect(choices(chinese).map(([, own]) => own)).toContainEqual(['城市']);
    for (const [, , items] of groups(html)) expect(items).toContain('<a href=');
  });

  test('contains nothing that a strict policy forbids, and no id twice', () => {
    for (const page of [html, chinese]) {
      expect(page).not.toMatch(/\sstyle=|<style|\son\w+=|javascript:|undefined|\[object/);
      const ids = [...page.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  test('has a Chinese version', () => {
    const read = visibleText(chinese.slice(chinese.indexOf('<main'), chinese.indexOf('</main>')));
    expect(read).not.toMatch(
      /What is this|Download, embed|How certain|As published up to|\bCite\b/,
    );
  });
});

describe('a ranking that isn’t comparable', () => {
  const ranked = china().rankings.flatMap((ranking) => {
    const document = ranking.vintages.at(-1)?.document;
    return document ? [document] : [];
  });
  const placeOf = (found: (typeof ranked)[number] | undefined): string =>
    found ? `${found.metric}/${found.period.id}/${found.level}/${found.basis}` : '';

  test('says so instead of a rank', () => {
    const page = pageOf(placeOf(ranked.find(({ mixed, entries }) => mixed && entries.length > 2)));
    expect(page).toMatch(/<h1>[^<]*: \d+ figures side by side, not ranked<\/h1>/);
    expect(page).toContain('Not ranked: no comparable figures');
  });

  test('says there who has more or other figures, counted in another way', () => {
    expect(visibleText(pageOf('total/2024/province/local'))).toContain(
      'Why no ranking? Each place has its own rules, so the figures of two places aren’t compared. Most are attributed, often only by the press, to a department, a work report or a trade association. Figures counted this way were found for only 6 of the 31. ',
    );
    expect(visibleText(pageOf('total/2024/province/local'))).toMatch(
      /Counted another way, Guangdong has the highest figure of all: 5\.7074 million \(counted where the maker is registered\)\. Anhui \(.*\) and Chongqing \(.*\) also have figures counted another way: see “Other figures”\./,
    );
    expect(visibleText(pageOf('total/2024/city/local', 'zh'))).toContain(
      '按另一种口径，深圳的数字最高：293.53万辆（按企业注册地统计）。重庆（2024年254.01万辆，口径不明）',
    );
  });

  test('says so of all of them if they have', () => {
    const cities = (language: 'en' | 'zh') =>
      visibleText(pageOf('people/2020/city/city-limits', language, worldCities()));
    expect(cities('en')).toContain('All 23 have figures counted another way: see “Other figures”.');
    expect(cities('zh')).toContain('全部23个都另有按其他口径的数字，见表下“其他数字”。');
  });

  test('explains its way of counting and the others that it names', () => {
    const shown = visibleText(pageOf('total/2023/city/headquarters'));
    expect(shown).toContain(
      'A vehicle counts in the place where its maker is registered, even if it was built elsewhere',
    );
    expect(shown).toContain(
      'Another way of counting, not used in the table: “By each place’s own rules”. Each place has its own rules',
    );
    expect(shown).toContain(
      'Another way of counting, not used in the table: “Way of counting unknown”. The sources say',
    );
    expect(shown).not.toContain('“Counted where the vehicle was built”');
  });

  test('says in an open headline that others could be first, if they could', () => {
    expect(pageOf('total/2023/city/headquarters')).toContain(
      ': Shanghai, Chongqing, Beijing or others could be first</h1>',
    );
    expect(pageOf('total/2023/city/headquarters', 'zh')).toContain(
      '上海、重庆或北京等可能居首</span></h1>',
    );
  });

  test('states the possible values of each entry to search engines', () => {
    const [, script = ''] =
      /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html) ?? [];
    const { variableMeasured } = JSON.parse(script);
    const document = china()
      .rankings.find(
        ({ key: { metric, period, level, basis } }) =>
          [metric, period, level, basis].join('/') === 'total/2025/city/plant',
      )
      ?.vintages.at(-1)?.document;
    const bounds = document?.entries.map((entry) => entry.bounds) ?? [];
    expect(bounds.length).toBeGreaterThan(2);
    expect(bounds.some(({ high }) => high === null)).toBe(
      variableMeasured.some(({ value }: { readonly value: object }) => !('maxValue' in value)),
    );
    expect(variableMeasured).toMatchObject(
      bounds.map(({ low, high }) => ({
        '@type': 'PropertyValue',
        value: {
          ...{ '@type': 'QuantitativeValue', minValue: low, unitText: 'vehicles' },
          ...(high === null ? {} : { maxValue: high }),
        },
      })),
    );
  });

  test('isn’t indexed with fewer than three entries', () => {
    const lonely = pageOf(
      placeOf(
        ranked.find(
          ({ mixed, entries, coverage }) => !mixed && entries.length === 1 && coverage.of > 1,
        ),
      ),
    );
    expect(lonely).toContain('<meta name="robots" content="noindex">');
    expect(lonely).not.toContain('ld+json');
    expect(lonely).toContain('with a comparable figure, so it has no rank');
    expect(html).not.toContain('noindex');
  });
});

test.each([
  ['2014', ['2013', '2015', '2014-11'], '2013', '2015'],
  ['2014', ['2009', '2011', '2019'], '2011', '2019'],
  ['2025-01--2025-11', ['2024', '2024-01--2024-11', '2025'], '2024-01--2024-11', null],
  ['2025-11', ['2025-10', '2025'], null, null],
])('around %s of %j are %s and %s', (period, others, before, after) => {
  expect(yearsAround(period, others)).toEqual({ before, after });
});
