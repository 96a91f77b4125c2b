/** Tables to try the page with: real figures, with their sources. */

import type { RankingView } from '../../engine/model/documents.ts';
import type { DraftReplies } from '../../engine/model/draft.ts';
import type { PageLanguage } from '../../engine/model/languages.ts';
import { localizedText } from '../../engine/model/text.ts';

/** A table with the replies that it leaves open. */
export interface Sample {
  readonly name: string;
  readonly table: string;
  readonly replies: DraftReplies;
}

const lines = (rows: readonly string[]): string =>
  rows.map((row) => row.replaceAll(' | ', '\t')).join('\n');

const WORLDSTEEL = {
  address: 'https://worldsteel.org/',
  published: '2025-01-24',
} as const;

const SAMPLES: Readonly<Record<PageLanguage, readonly Sample[]>> = {
  en: [
    {
      name: 'Crude steel, December 2024',
      table: lines([
        'Country | Dec 2024 (million tonnes) | Growth on the year before (%)',
        'China | 76.0 | 11.8',
        'India | 13.6 | 9.5',
        'Japan | 6.9 | -1.1',
        'United States | 6.7 | -2.4',
        'Russia | 5.7 e | -8.6',
        'South Korea | 5.2 | -3.2',
        'Türkiye | 3.0 | -7.6',
        'Germany | 2.7 | 4.1',
        'Brazil | 2.6 | 1.8',
        'Iran | 2.6 | -8.2',
      ]),
      replies: {
        ...{ title: 'Crude steel production', metric: 'Crude steel production' },
        ...{ level: 'Countries', publisher: 'World Steel Association', ...WORLDSTEEL },
        'source-title': 'December 2024 crude steel production',
      },
    },
    {
      name: 'Populations, census of 2020',
      table: lines([
        'Country | Population, 2020 (people) | Source',
        'China | 1,411,778,724 | National Bureau of Statistics of China',
        'United States | 331,449,281 | United States Census Bureau',
        'Indonesia | 270.20 million | Statistics Indonesia (BPS)',
        'Japan | 126,146,099 | Statistics Bureau of Japan',
        'Mexico | 126,014,024 | INEGI',
        'Philippines | 109,035,343 | Philippine Statistics Authority',
      ]),
      replies: { title: 'Populations counted in 2020', level: 'Countries' },
    },
  ],
  zh: [
    {
      name: '2024年12月粗钢产量',
      table: lines([
        '国家 | 2024年12月（百万吨） | 同比（%）',
        '中国 | 76.0 | 11.8',
        '印度 | 13.6 | 9.5',
        '日本 | 6.9 | -1.1',
        '美国 | 6.7 | -2.4',
        '俄罗斯 | 5.7 e | -8.6',
        '韩国 | 5.2 | -3.2',
        '土耳其 | 3.0 | -7.6',
        '德国 | 2.7 | 4.1',
        '巴西 | 2.6 | 1.8',
        '伊朗 | 2.6 | -8.2',
      ]),
      replies: {
        ...{ title: '粗钢产量', metric: '粗钢产量', level: '国家' },
        ...{ publisher: '世界钢铁协会', ...WORLDSTEEL },
        'source-title': '2024年12月粗钢产量',
      },
    },
    {
      name: '2020年人口普查',
      table: lines([
        '国家 | 2020年人口（人） | 来源',
        '中国 | 1,411,778,724 | 国家统计局',
        '美国 | 331,449,281 | 美国人口普查局',
        '印度尼西亚 | 2.7020亿 | 印尼中央统计局',
        '日本 | 126,146,099 | 日本总务省统计局',
        '墨西哥 | 126,014,024 | 墨西哥国家统计地理局',
        '菲律宾 | 109,035,343 | 菲律宾统计局',
      ]),
      replies: { title: '2020年普查人口', level: '国家' },
    },
  ],
};

const inOneCell = (text: string) => text.replace(/[\t\n]+/g, ' ');

type Reported = NonNullable<RankingView['entries'][number]['reported']>;

/** Words for powers of ten, the largest first, with what stands before them. */
const POWERS: Readonly<Record<PageLanguage, readonly (readonly [power: number, word: string])[]>> =
  {
    en: [
      [9, ' billion'],
      [6, ' million'],
      [3, ' thousand'],
    ],
    zh: [
      [8, '亿'],
      [4, '万'],
    ],
  };

const QUALIFIERS: Readonly<Record<PageLanguage, Partial<Record<Reported['qualifier'], string>>>> = {
  en: {
    ...{ about: 'about ', over: 'over ', under: 'under ' },
    ...{ 'at-least': 'at least ', 'at-most': 'at most ' },
  },
  zh: { about: '约', over: '超过', under: '不足', 'at-least': '至少', 'at-most': '至多' },
};

/** Decimals that can be mistaken for thousands: `2.788`. */
const DOUBTFUL_DECIMALS = 3;

/** A number with the digits that its source states: `2788 thousand` if it is precise to 1000. */
function numberText(value: number, precision: number, language: PageLanguage): string {
  if (precision < 10) return String(value);
  const forms = POWERS[language].flatMap(([power, word]) => {
    const decimals = power - Math.floor(Math.log10(precision));
    return 10 ** power <= value && decimals >= 0 ? [{ power, word, decimals }] : [];
  });
  const form = forms.find(({ decimals }) => decimals !== DOUBTFUL_DECIMALS) ?? forms[0];
  return form ? `${(value / 10 ** form.power).toFixed(form.decimals)}${form.word}` : String(value);
}

/** A figure as exactly as its source states it. */
function figureText(reported: Reported, language: PageLanguage): string {
  const { value, valueTo, precision, qualifier } = reported;
  const text = (number: number) => numberText(number, precision ?? 1, language);
  const range = valueTo === undefined ? '' : `–${text(valueTo)}`;
  return `${QUALIFIERS[language][qualifier] ?? ''}${text(value)}${range}`;
}

/** A ranking of fewer figures is no sample. */
const MIN_ROWS = 3;

/** The figures of a published ranking as a table; null if it has too few. */
function rankingSample(view: RankingView, language: PageLanguage): Sample | null {
  const { titles, period, entries, sources } = view;
  const text = (texts: Parameters<typeof localizedText>[0]) =>
    inOneCell(localizedText(texts, language));
  const metric = text(titles.metric);
  const unit = titles.unit ? text(titles.unit) : view.unit;
  const publishers = new Map(sources.map(({ id, publisher }) => [id, publisher]));
  const rows = entries.flatMap(({ entity, reported }) =>
    reported
      ? [
          [
            ...[text(entity.name), figureText(reported, language)],
            publishers.get(reported.source) ?? '',
          ],
        ]
      : [],
  );
  if (rows.length < MIN_ROWS) return null;
  const head =
    language === 'zh'
      ? ['名称', `${metric}（${unit}），${period.id}`, '来源']
      : ['Name', `${metric} (${unit}), ${period.id}`, 'Source'];
  return {
    name: `${text(titles.dataset)}${language === 'zh' ? '，' : ', '}${period.id}`,
    table: [head, ...rows].map((cells) => cells.map(inOneCell).join('\t')).join('\n'),
    replies: { title: text(titles.dataset), level: text(titles.level) },
  };
}

/** The samples in a language. `views`: published rankings; those with enough figures are samples too. */
export function samplesIn(language: PageLanguage, views: readonly RankingView[]): Sample[] {
  const own = views.flatMap((view) => rankingSample(view, language) ?? []);
  return [...own, ...SAMPLES[language]];
}
