/** The history of the first place: fictional years for each case, and the real ones. */
import { describe, expect, test } from 'vitest';
import type {
  LeadersDocument,
  LeadersOnBasis,
  LeadersYear,
} from '../../../../engine/model/documents.ts';
import type { PlaceAround } from '../../../../site/lead-needs.ts';
import type { FirstPlace, HomeData } from '../../../../site/pages/home/home-data.ts';
import { leadersHistory } from '../../../../site/pages/home/leaders-history.ts';
import { rankingView } from '../../../fixtures/widget/ranking.ts';
import { worldCities } from '../../../support/data/real-data.ts';
import {
  exampleHome,
  homeContextOf,
  realHome,
  sourceRow,
  visibleText,
} from '../../../support/site/example-home.ts';

const of = { listed: 3, of: 11 };
const named = (ids: string) =>
  ids
    .split(' ')
    .filter(Boolean)
    .map((id) => ({ id, name: { en: id.toUpperCase() } }));

function on(basis: string, status: LeadersOnBasis['status'], ids: string): LeadersOnBasis {
  const mixed = basis === 'local' ? { mixed: true as const } : {};
  const ranking = `/v1/rankings/china-vehicle-output/total/x?basis=${basis}`;
  return { basis, ...mixed, coverage: of, status, leaders: named(ids), ranking };
}

const year = (id: number, own: LeadersOnBasis, others: LeadersOnBasis[] = []): LeadersYear => ({
  year: String(id),
  break: id === 2025,
  ...own,
  others,
});

/** A year in which the first place is proven. */
const provenIn = (id: number, who = 'wuhan') => year(id, on('headquarters', 'proven', who));

function leadersOf(items: readonly LeadersYear[]): LeadersDocument {
  const { dataset, metric, unit, level } = rankingView;
  const links = { self: '/self', latest: '/v1/leaders/china-vehicle-output/total?level=city' };
  const id = `${dataset}/${metric}`;
  const about = { id, asOf: '2026-01-18', dataset, metric, unit, level, basis: null };
  return { ...about, items, bases: [], links };
}

const items = [
  year(2021, on('headquarters', 'leading', 'shanghai')),
  year(2022, on('headquarters', 'stated', 'chongqing'), [on('local', 'open', 'hefei wuhan')]),
  year(2023, on('headquarters', 'proven', 'shanghai'), [on('local', 'stated', 'chongqing')]),
  year(2024, on('headquarters', 'stated', 'shenzhen'), [on('local', 'thin', 'wuhan')]),
  year(2025, on('plant', 'stated', 'chongqing')),
];
const story = [
  { kind: 'break', year: '2022', text: { en: 'Plants moved.', zh: '搬迁。' }, source: 'yearbook' },
] as const;
const member = (id: string, listed: boolean, figures: { low: number; high: number }) => ({
  ...{ id, name: { en: id }, listed, figures, bounds: figures },
  ...{ first: [], sources: [] },
});

/** A first place that some could have. Shanghai has no figure, and less than Shenzhen, by the total of the place around both if one is given. */
const firstPlace = (possible: string, around: PlaceAround | null = null) => ({
  possible: named(possible),
  members: [
    member('shenzhen', true, { low: 2_935_250, high: 2_935_400 }),
    member('shanghai', false, { low: 0, high: 2_772_250 }),
  ],
  placeAround: () => around,
});

/** A first place that some could have although all figures are known. */
const fullFirstPlace = (possible: string) => ({
  ...firstPlace(possible),
  members: named(possible).map(({ id }) => member(id, true, { low: 4.5, high: 5.5 })),
});

/** Who could be first in a year by the figures. */
const POSSIBLE: Readonly<Record<string, string>> = {
  ...{ 2022: 'chongqing shanghai', 2023: 'shanghai', 2024: 'shenzhen liuzhou wuhan' },
  2025: 'chongqing beijing hefei',
};
const fictional = homeContextOf(
  exampleHome({
    leaders: leadersOf(items),
    findFirstPlace: (id, { mixed }) => (mixed ? null : firstPlace(POSSIBLE[id] ?? '')),
    story,
    sources: new Map([['yearbook', sourceRow('yearbook')]]),
  }),
);
const html = leadersHistory(fictional).toString();

/** The text of a year's panel. */
function yearOf(of: string, id: string): string {
  return visibleText(
    new RegExp(`<div class="year" id="year-${id}">.*?</div>`, 's').exec(of)?.[0] ?? '',
  );
}

describe('the years in words', () => {
  test.each([
    [
      '2025',
      '2025 ← 2024 Counted at the plant CHONGQING stated by a source, not settled by the figures Between 2024 and 2025: the way of counting changed. Figures before and after can’t be compared.',
    ],
    [
      '2024',
      '2024 ← 2023 2025 → Counted at the seat SHENZHEN stated by a source, not settled by the figures Own count WUHAN too few figures (3 of 11)',
    ],
    [
      '2023',
      '2023 ← 2022 2024 → Counted at the seat SHANGHAI proven Own count CHONGQING stated by a source, not settled by the figures',
    ],
    [
      '2022',
      '2022 2023 → Counted at the seat CHONGQING stated by a source, not settled by the figures Own count HEFEI and WUHAN can’t be compared with one another Between 2021 and 2022: Plants moved. The yearbook',
    ],
    ['2021', '2021 Counted at the seat SHANGHAI first among the 3 with figures; 8 unknown'],
  ])('%s', (id, expected) => {
    expect(yearOf(html, id)).toBe(expected);
  });

  test('emphasize only names that were first or could have been', () => {
    expect(html).toContain('<span>WUHAN</span>');
    expect(html).toContain('<span>HEFEI and WUHAN</span>');
    expect(html).toContain('<b>SHANGHAI</b>');
  });

  test('mark the current leader', () => {
    expect(html.match(/<b class="first">CHONGQING<\/b>/g)).toHaveLength(3);
  });

  test('link to the ranking of each basis', () => {
    expect(html).toContain(
      '<a href="/rankings/china-vehicle-output/total/2023?level=city&amp;basis=local">Own count</a>',
    );
  });

  test('are opened from the timeline, and from the years beside them', () => {
    expect(html).toContain('<a href="#year-2023"><span>20</span>23</a>');
    expect(html).toContain('<a rel="prev" href="#year-2023">← 2023</a>');
    expect(html).not.toContain('<a rel="prev" href="#year-2021">');
  });

  test('have the breaks between them stated below the timeline', () => {
    const [, breaks = ''] = /<ul class="breaks">(.*?)<\/ul>/s.exec(html) ?? [];
    expect(visibleText(breaks)).toBe(
      'Between 2024 and 2025: the way of counting changed. Chongqing’s +9.7% counts both years the new way.',
    );
  });

  test('say if the example of a change has no figure for the year before by the old way of counting', () => {
    const breaksOf = (listed: boolean): string => {
      const members = [member('chongqing', listed, { low: 0, high: 2_700_000 })];
      const findFirstPlace = () => ({ ...firstPlace('chongqing'), members });
      const home = exampleHome({ leaders: leadersOf(items), findFirstPlace });
      return visibleText(leadersHistory(homeContextOf(home)).toString());
    };
    const missing = '; its old-way figure for all of 2024 wasn’t found.';
    expect(breaksOf(false)).toContain(`Chongqing’s +9.7% counts both years the new way${missing}`);
    expect(breaksOf(true)).not.toContain(missing);
  });

  test('show those after the first break of the story, and the rest when expanded', () => {
    const folded = html.slice(html.indexOf('<ul class="breaks">'));
    expect(folded).toContain('<summary>2021</summary>');
    expect(folded).toContain('id="year-2021"');
    expect(folded).not.toContain('id="year-2022"');
  });

  test('show the last dozen if the story has no break', () => {
    const many = Array.from({ length: 20 }, (_, at) =>
      year(2005 + at, on('headquarters', 'proven', 'a')),
    );
    const plain = leadersHistory(
      homeContextOf(exampleHome({ leaders: leadersOf(many) })),
    ).toString();
    expect(plain).toContain('<summary>2005 to 2012</summary>');
  });
});

describe('the years as lanes', () => {
  const lanes = html.slice(html.indexOf('<figure'), html.indexOf('</figure>'));

  test('have a column for each visible year, and a line at each break between two of them', () => {
    expect(lanes.match(/<th scope="col"/g)).toHaveLength(4);
    expect(lanes.match(/<th scope="col" class="after-break">/g)).toHaveLength(1);
  });

  /** The marks of each lane by year. */
  const rowsIn = (html: string): Record<string, string[]> => {
    const rows = [...html.matchAll(/<th scope="row">([^<]*)<\/th>(.*?)<\/tr>/gs)];
    return Object.fromEntries(
      rows.map(([, place, cells = '']) => [
        place,
        [...cells.matchAll(/<td([^>]*)>/g)].map(
          ([, classes = '']) => /mark (\w+)/.exec(classes)?.[1] ?? '',
        ),
      ]),
    );
  };

  test('have a lane for each entity that was first or could be now, the current leader first, and one for all others', () => {
    const rows = rowsIn(lanes);
    expect(rows).toEqual({
      CHONGQING: ['unproven', 'lower', 'lower', 'unproven'],
      SHENZHEN: ['lower', 'lower', 'unproven', 'lower'],
      SHANGHAI: ['possible', 'proven', 'lower', 'lower'],
      BEIJING: ['lower', 'lower', 'lower', 'possible'],
      HEFEI: ['lower', 'lower', 'lower', 'possible'],
      'others (6)': ['lower', 'lower', 'possible', 'lower'],
    });
    expect(Object.keys(rows)[0]).toBe('CHONGQING');
  });

  test('leave out those that could be first now if they are many', () => {
    const many = 'a b c d e f g h i';
    const page = leadersHistory(
      homeContextOf(
        exampleHome({
          leaders: leadersOf(items),
          findFirstPlace: (id, { mixed }) => (mixed ? null : firstPlace(id === '2025' ? many : '')),
        }),
      ),
    ).toString();
    const rows = rowsIn(page.slice(0, page.indexOf('</figure>')));
    expect(Object.keys(rows)).toEqual(['CHONGQING', 'SHENZHEN', 'SHANGHAI', 'others (8)']);
    expect(rows['others (8)']?.at(-1)).toBe('possible');
  });

  test('have no marks in years that aren’t counted in their way, unless it is in force', () => {
    const twoWays = [
      year(2023, on('headquarters', 'proven', 'shanghai')),
      year(2024, on('headquarters', 'stated', 'shenzhen'), [on('plant', 'leading', 'hefei')]),
    ];
    const page = leadersHistory(
      homeContextOf(exampleHome({ leaders: leadersOf(twoWays), findFirstPlace: () => null })),
    ).toString();
    const [inForce = '', plant = ''] = page.match(/<tbody>.*?<\/tbody>/gs) ?? [];
    expect(rowsIn(inForce)).toEqual({
      SHENZHEN: ['possible', 'unproven'],
      SHANGHAI: ['proven', 'possible'],
      'others (9)': ['possible', 'possible'],
    });
    expect(rowsIn(plant)).toEqual({ HEFEI: ['', 'unproven'], 'others (10)': ['', 'possible'] });
  });

  test('describe each mark for screen readers', () => {
    const described = (mark: string, words: string) =>
      lanes.match(
        new RegExp(`class="mark ${mark}[^"]*"><span class="visually-hidden">${words}<`, 'g'),
      );
    expect(described('unproven', 'first, unproven')).toHaveLength(3);
    expect(described('proven', 'first, proven')).toHaveLength(1);
    expect(described('possible', 'open, figures missing')).toHaveLength(4);
    expect(described('lower', 'another had more')).toHaveLength(16);
  });

  test('have a legend of the marks that are used', () => {
    const legendOf = (html: string) =>
      visibleText(/<ul class="legend".*?<\/ul>/s.exec(html)?.[0] ?? '');
    expect(legendOf(lanes)).toBe(
      'first, proven first, unproven open, figures missing another had more',
    );
    const all = leadersHistory(
      homeContextOf(
        exampleHome({
          leaders: leadersOf([provenIn(2024), provenIn(2025)]),
          findFirstPlace: () => firstPlace('wuhan'),
        }),
      ),
    ).toString();
    expect(legendOf(all)).toBe('first, proven another had more');
    const equal = exampleHome({
      leaders: leadersOf([provenIn(2024), year(2025, on('headquarters', 'open', 'hefei wuhan'))]),
      findFirstPlace: (id) => (id === '2024' ? firstPlace('wuhan') : fullFirstPlace('hefei wuhan')),
    });
    expect(legendOf(leadersHistory(homeContextOf(equal)).toString())).toBe(
      'first, proven possible another had more',
    );
  });

  test('say what first places without proof rest on', () => {
    const sentence =
      'An unproven first is stated by a source or has the highest comparable figure.';
    expect(html).toContain(`</figure>\n<p class="firsts">${sentence}</p>`);
    const proven = exampleHome({ leaders: leadersOf([provenIn(2024), provenIn(2025)]) });
    expect(leadersHistory(homeContextOf(proven)).toString()).not.toContain(sentence);
  });

  test('are explained where one that was first before is lower without a figure', () => {
    expect(html).toMatch(
      /<p class="firsts">SHANGHAI wasn’t first in 2024: at most [\d.,]+( million)?, SHENZHEN at least [\d.,]+( million)?\.<\/p>/,
    );
    const withAround = (high: number): string => {
      const around = { id: 'coast', name: { en: 'Coast' }, high };
      const findFirstPlace: HomeData['findFirstPlace'] = (id, { mixed }) =>
        mixed ? null : firstPlace(POSSIBLE[id] ?? '', around);
      const home = exampleHome({ leaders: leadersOf(items), findFirstPlace });
      return leadersHistory(homeContextOf(home)).toString();
    };
    expect(visibleText(withAround(5_707_500))).toContain(
      'SHANGHAI’s dash for 2024: of Coast’s 5.708 million, SHENZHEN has 2.935 million, which leaves at most 2.773 million.',
    );
    // It leaves more.
    expect(visibleText(withAround(6_000_000))).toContain(
      'SHANGHAI wasn’t first in 2024: at most 2.78 million, SHENZHEN at least 2.93 million.',
    );
    const real = visibleText(leadersHistory(homeContextOf(realHome())).toString());
    expect(real).toContain(
      'Guangzhou’s dash for 2024: of Guangdong’s 5.708 million, Shenzhen has 2.935 million, which leaves at most 2.773 million.',
    );
  });

  test('have the years below in which nobody can be named', () => {
    const open = [2021, 2022].map((id) => year(id, on('headquarters', 'open', 'hefei wuhan')));
    const thin = year(2024, on('headquarters', 'thin', 'wuhan'));
    const named = year(2025, on('headquarters', 'leading', 'wuhan'));
    const below = (
      years: readonly LeadersYear[],
      findFirstPlace: HomeData['findFirstPlace'] = () => fullFirstPlace('hefei wuhan'),
    ) =>
      leadersHistory(
        homeContextOf(exampleHome({ leaders: leadersOf(years), findFirstPlace })),
      ).toString();
    const years = [...open, provenIn(2023, 'wuhan'), thin, named];
    expect(below(years)).toContain(
      '<p class="firsts">2021–2022, 2024: nobody can be named first.</p>',
    );
    const most = 'hefei wuhan a b c d e f g';
    const lacking = '<p class="firsts">Blank years: too few figures to judge.</p>';
    expect(below(years, () => null)).toContain(lacking);
    expect(below(years, () => firstPlace(most))).toContain(lacking);
    expect(below(years, () => fullFirstPlace(most))).toContain(
      '<p class="firsts">Blank: nobody can be named first.</p>',
    );
    const some: HomeData['findFirstPlace'] = (id) => firstPlace(id === '2022' ? 'hefei' : most);
    expect(visibleText(below(years, some))).toContain(
      'Blank years: too few figures to judge. 2022: nobody can be named first.',
    );
    expect(below([provenIn(2023, 'wuhan'), provenIn(2025, 'wuhan')])).not.toContain(
      'class="firsts"',
    );
  });

  test('are left out if all years are blank', () => {
    const thin = [2024, 2025].map((id) => year(id, on('headquarters', 'thin', 'wuhan')));
    const page = leadersHistory(
      homeContextOf(exampleHome({ leaders: leadersOf(thin), findFirstPlace: () => null })),
    ).toString();
    expect(page).not.toContain('<figure');
    expect(visibleText(page)).toContain('2024–2025: nobody can be named first.');
  });

  test('are blank in a year in which nobody can be named and many could be first, or nothing is compared', () => {
    const marksOf = (possible: FirstPlace | null) => {
      const open = [...items, year(2026, on('plant', 'open', 'wuhan chongqing'))];
      const page = leadersHistory(
        homeContextOf(
          exampleHome({
            leaders: leadersOf(open),
            findFirstPlace: (id) => (id === '2026' ? possible : firstPlace(POSSIBLE[id] ?? '')),
          }),
        ),
      ).toString();
      const rows = rowsIn(page.slice(0, page.indexOf('</figure>')));
      return Object.fromEntries(Object.entries(rows).map(([name, marks]) => [name, marks.at(-1)]));
    };
    const blank = { CHONGQING: '', SHENZHEN: '', SHANGHAI: '', BEIJING: '', HEFEI: '' };
    expect(marksOf(null)).toEqual({ ...blank, 'others (6)': '' });
    expect(marksOf(firstPlace('wuhan chongqing a b c d e f g'))).toEqual({
      ...blank,
      'others (6)': '',
    });
    expect(marksOf(firstPlace('wuhan chongqing'))).toMatchObject({
      WUHAN: 'possible',
      CHONGQING: 'possible',
      SHENZHEN: 'lower',
    });
  });

  test('mark those that “How sure?” names, in the real data', () => {
    const real = leadersHistory(homeContextOf(realHome())).toString();
    const rows = rowsIn(real.slice(0, real.indexOf('</figure>')));
    const now = Object.entries(rows).filter(([, marks]) => marks.at(-1) === 'possible');
    expect(now.map(([place]) => place).sort()).toEqual([
      'Beijing',
      'Chengdu',
      'Guangzhou',
      'Hefei',
      'Liuzhou',
      'Shenzhen',
      'Tianjin',
    ]);
    // The province’s total, minus what Shenzhen built, left Guangzhou less than Shenzhen in 2024, but not in 2016.
    const years = ['2014', '2016', '2024'].map((id) => Number(id) - 2014);
    expect(years.map((at) => rows.Guangzhou?.[at])).toEqual(['lower', 'possible', 'lower']);
  });

  test('are folded away below what the ways of counting mean if they compare nothing', () => {
    const [, folded = ''] = /<\/dl>(<details>.*?<\/details>)/s.exec(html) ?? [];
    expect(folded).toContain('<summary>Own count (not comparable)</summary>');
    expect(folded).toContain('href="#year-2023"');
    expect([...folded.matchAll(/<th scope="row">(.*?)<\/th>/g)].map(([, name]) => name)).toEqual([
      'CHONGQING',
    ]);
    const only = [
      year(2024, on('headquarters', 'thin', 'shenzhen'), [on('local', 'stated', 'wuhan')]),
      year(2025, on('plant', 'thin', 'chongqing'), [on('local', 'stated', 'wuhan')]),
    ];
    const plain = leadersHistory(
      homeContextOf(exampleHome({ leaders: leadersOf(only) })),
    ).toString();
    expect(plain).not.toContain('<summary>Own count');
    expect(plain).toContain('>Own count (not comparable)</caption>');
  });

  test('omit bases that don’t say who was first', () => {
    const few = [
      year(2024, on('headquarters', 'stated', 'shenzhen')),
      year(2025, on('plant', 'stated', 'chongqing'), [on('local', 'thin', 'wuhan')]),
    ];
    const plain = leadersHistory(
      homeContextOf(exampleHome({ leaders: leadersOf(few) })),
    ).toString();
    expect(plain.slice(0, plain.indexOf('<div class="year"'))).not.toContain('Own count');
  });
});

test('the section is omitted if nothing is known of two years', () => {
  expect(leadersHistory(homeContextOf(exampleHome())).toString()).toBe('');
  const one = exampleHome({ leaders: leadersOf(items.slice(-1)) });
  expect(leadersHistory(homeContextOf(one)).toString()).toBe('');
});

describe('the real years', () => {
  const real = leadersHistory(homeContextOf(realHome())).toString();

  test('show both bases in 2014, 2015 and 2016', () => {
    expect(yearOf(real, '2014')).toMatch(
      /^2014 .*Shanghai .* By each place’s own rules Chongqing stated by a source/,
    );
    expect(yearOf(real, '2015')).toMatch(
      /^2015 .*Chongqing .* By each place’s own rules Chongqing stated by a source/,
    );
    expect(yearOf(real, '2016')).toMatch(
      /^2016 .*Chongqing .* By each place’s own rules Chongqing stated by a source/,
    );
  });

  test('have Shenzhen in 2024, and a change of the way of counting before 2025', () => {
    expect(yearOf(real, '2024')).toMatch(/^2024 .*Shenzhen stated by a source/);
    expect(yearOf(real, '2025')).toContain('Between 2024 and 2025: the way of counting changed');
  });

  test('are complete, the early ones collapsed, in Chinese too', () => {
    const chinese = leadersHistory(homeContextOf(realHome(), 'zh')).toString();
    for (const text of [real, chinese])
      for (let id = 2005; id <= 2025; id++) expect(text).toContain(`id="year-${id}"`);
    expect(visibleText(chinese)).not.toMatch(/Counted|stated by a source|proven/);
  });
});

describe('of a subject with few years', () => {
  const sparse = leadersHistory(homeContextOf(realHome(worldCities()))).toString();

  test('has nothing for years of which nothing is known', () => {
    const years = [...sparse.matchAll(/<div class="year" id="year-(\d+)">/g)].map(([, id]) => id);
    expect(years).toEqual(['2000', '2010', '2018', '2020', '2025']);
    const columns = sparse.match(/<thead><tr class="heads">.*?<\/tr>/s)?.[0];
    expect(visibleText(columns ?? '')).toBe('20 00 20 10 20 18 20 20 20 25');
  });

  test('names the known years around a change in a year without figures', () => {
    expect(visibleText(sparse)).toContain('Between 2018 and 2020: the way of counting changed');
  });

  test('shows who leads the same year on another way of counting', () => {
    expect(yearOf(sparse, '2010')).toMatch(/^2010 .*Tokyo proven .* Jakarta proven$/);
  });
});
