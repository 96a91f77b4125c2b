/** A small dataset with every case of resolving addresses, as a manifest has it. */
import type { SyntheticDataset } from './synthetic-release.ts';

/** Cities and provinces, three bases, months, part-years and years, a withdrawn ranking. */
export const VEHICLES: SyntheticDataset = {
  vintages: {
    total: {
      '2023': { city: { headquarters: [['2024-02-01', 8]], unspecified: [['2024-01-15', 12]] } },
      '2024': {
        city: {
          headquarters: [
            ['2025-01-20', 4],
            ['2025-03-01', 6],
          ],
          plant: [['2025-02-01', 5]],
        },
        province: { headquarters: [['2025-03-01', 3]] },
      },
      '2025': {
        city: {
          plant: [
            ['2026-01-10', 2],
            ['2026-01-18', 4],
          ],
          unspecified: [['2026-01-05', 9]],
        },
        province: { plant: [['2025-12-31', 3]] },
      },
      '2025-11': { city: { plant: [['2025-12-20', 5]] } },
      '2025-01--2025-11': { city: { plant: [['2025-12-22', 6]] } },
      '2026-01': { city: { plant: [['2026-02-10', 2]], unspecified: [['2026-02-10', 7]] } },
      '2022': {
        city: {
          headquarters: [
            ['2023-01-10', 5],
            ['2023-06-01', null],
          ],
        },
      },
    },
    nev: { '2025': { province: { plant: [['2026-01-12', 5]] } } },
    'nev-share': {},
  },
  leaders: {
    total: {
      city: {
        '': [
          ['2024-01-15', 1],
          ['2026-01-18', 3],
        ],
        plant: [
          ['2025-02-01', 1],
          ['2025-06-01', null],
        ],
      },
      province: { '': [['2025-03-01', 2]] },
    },
    nev: { province: { '': [['2026-01-12', 1]] } },
  },
  comparisons: {
    'total/2025/city/plant': [
      ['2026-01-10', 3],
      ['2026-01-18', 3],
      ['2026-02-03', 3],
    ],
  },
  pictured: ['total/2025/city/plant'],
};

const TABLES = [
  'observations',
  'claims',
  'sources',
  'milestones',
  'conflicts',
  'entities',
  'bounds',
];

/** A history with two rows: `1` until the end of 2025, `2` from 2025-06 on. The format is the contract between publisher and worker. */
function historyOf(head: string, separator: string, tail: string): string {
  const blocks =
    separator === ''
      ? []
      : [
          ['', '2026-01-01', 1],
          ['2025-06-01', null, 1],
        ];
  const rows = separator === '' ? '' : '12';
  return `${JSON.stringify({ head, separator, tail, blocks })}\n${rows}`;
}

/** The single documents of the dataset. */
export const DOCUMENTS = {
  v1: '{"name":"likewise"}',
  'v1/datasets': '{"datasets":[{"id":"vehicles"}]}',
  'v1/datasets/vehicles.json': '{"id":"vehicles"}',
  'v1/datasets/vehicles/datapackage.json': '{"name":"vehicles"}',
  'v1/datasets/vehicles/datapackage.json.history': historyOf('{"name":"vehicles {as_of}"', '', '}'),
  'v1/rankings': '{"datasets":[{"dataset":"vehicles"}]}',
  'v1/rankings/vehicles.json': '{"dataset":"vehicles","rankings":[]}',
  ...Object.fromEntries(
    TABLES.flatMap((table) => [
      [`v1/datasets/vehicles/${table}.json`, `{"table":"${table}"}`],
      [`v1/datasets/vehicles/${table}.csv`, `\ufefftable\r\n${table}\r\n`],
      [
        `v1/datasets/vehicles/${table}.json.history`,
        historyOf(`{"on":"{as_of}","${table}":[`, ',', ']}'),
      ],
      [`v1/datasets/vehicles/${table}.csv.history`, historyOf('\ufefftable\r\n', '\r\n', '\r\n')],
    ]),
  ),
  'v1/datasets/vehicles/entities.json':
    '{"table":"entities","entities":[{"id":"xian","name":{"en":"Xi’an"},"aliases":["Sian","Port"]},{"id":"shenzhen","name":{"en":"Shenzhen"},"aliases":["Port"]}]}',
  'v1/entities/vehicles/chongqing.json': '{"id":"chongqing","name":{"zh":"重庆"}}',
  'v1/entities/vehicles/chongqing.view.json': '{"id":"vehicles/chongqing","history":[]}',
  'v1/entities/vehicles/chongqing.md': '**重庆**\n',
  'v1/entities/vehicles/shenzhen.json': '{"id":"shenzhen"}',
  'v1/entities/vehicles/xian.json': '{"id":"xian"}',
  'v1/changes/vehicles.json':
    '{"changes":[{"date":"2026-01-18"},{"date":"2026-01-10"}],"links":{"self":"/v1/changes/vehicles"}}\n',
  'v1/changes/vehicles.csv': '\ufeffdate,kind\r\n2026-01-18,rank\r\n2026-01-10,figure\r\n',
  'v1/changes/vehicles.atom': [
    '<feed xmlns="http://www.w3.org/2005/Atom">',
    ...['2026-01-18', '2026-01-10'].flatMap((day) => [
      '  <entry>',
      `    <updated>${day}T00:00:00Z</updated>`,
      '  </entry>',
    ]),
    '</feed>',
    '',
  ].join('\n'),
  'index.html': '<!doctype html><title>重庆</title>',
  'zh.html': '<!doctype html><title>重庆汽车产量</title>',
  'embed.html': '<!doctype html><title>Embed</title>',
  'zh/embed.html': '<!doctype html><title>嵌入</title>',
  'method.html': '<!doctype html><title>How a rank is proven</title>',
  'zh/method.html': '<!doctype html><title>名次如何证明</title>',
  'about.html': '<!doctype html><title>About</title>',
  'zh/about.html': '<!doctype html><title>关于</title>',
  'datasets/vehicles.html': '<!doctype html><title>Vehicles</title>',
  'zh/datasets/vehicles.html': '<!doctype html><title>汽车</title>',
  'changes/vehicles.html': '<!doctype html><title>What changed</title>',
  'zh/changes/vehicles.html': '<!doctype html><title>变更</title>',
  'entities/vehicles/chongqing.html': '<!doctype html><title>Chongqing</title>',
  'zh/entities/vehicles/chongqing.html': '<!doctype html><title>重庆</title>',
  'sitemap.xml': '<?xml version="1.0"?><urlset/>',
  'robots.txt': 'User-agent: *',
};
