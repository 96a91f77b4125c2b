/**
 * Generates a dataset of any size, shaped like the real one: a country, its provinces and their cities; a count, a part of it and
 * metrics derived from both; whole years and months so far; a basis that ends; one publisher on one day for most figures, early
 * reports for the leading places, occasional corrections. Deterministic.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Dataset } from '../../../engine/dataset/schema.ts';
import { loadDataset } from '../../../scripts/lib/load-data.ts';
import { randomItem, seededRandom } from '../../support/simulation/seeded-random.ts';
import { LAST_YEAR, type Place, placesOf } from './places.ts';

/** The files of a dataset's folder, by name. */
export type DatasetFiles = ReadonlyMap<string, string>;

export const GENERATED = 'generated';

/** Places and periods grow equally: a hundred times as many figures are ten times the places and ten times the periods. */
const PLACES_PER_ROOT = 1.37;
/** The numbers of months from January that are published for a year. */
const MONTHS = [12, 6, 3, 9, 11] as const;
/** The first year on the second basis. */
const BREAK = 2024;
/** The share of possible figures that are published; lower for the part and for growth rates. */
const PUBLISHED = { total: 0.93, part: 0.8, growth: 0.2 } as const;
/** The number of leading places that the press reports early. */
const LEADING = 5;
/** One in this number of figures is withdrawn and corrected. */
const CORRECTED = 150;

interface GeneratedPeriod {
  readonly id: string;
  readonly year: number;
  readonly months: number;
  readonly basis: string;
}

type Row = Readonly<Record<string, string | number>>;

function csv(columns: readonly string[], rows: readonly Row[]): string {
  const lines = rows.map((row) => columns.map((column) => row[column] ?? '').join(','));
  return `${[columns.join(','), ...lines].join('\n')}\n`;
}

/** Yields periods, the newest first, so that a small dataset has a whole year. */
function* periodsBack(): Generator<GeneratedPeriod> {
  for (let year = LAST_YEAR; ; year -= 1) {
    for (const months of MONTHS) {
      const until = `${year}-${String(months).padStart(2, '0')}`;
      const id = months === 12 ? String(year) : `${year}-01--${until}`;
      yield { id, year, months, basis: year < BREAK ? 'seat' : 'plant' };
    }
  }
}

/** The output of a place in a period: the same share of every year. */
function producedBy(place: Place, { year, months }: GeneratedPeriod, part: boolean): number {
  return (place.yearly(year, part) * months) / 12;
}

/** Growth over the year before in percent, with one decimal. */
function growthOf(place: Place, { year }: GeneratedPeriod, part: boolean): string {
  return ((place.yearly(year, part) / place.yearly(year - 1, part) - 1) * 100).toFixed(1);
}

/** Rounds as publishers do, to four significant digits. Returns the unit of the last one as precision. */
function stated(value: number): { readonly value: number; readonly precision: number } {
  const precision = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, value))) - 3);
  return { value: Math.round(value / precision) * precision, precision };
}

/** The date (`YYYY-MM-DD`) a number of days after the end of a period. */
function daysAfter({ year, months }: GeneratedPeriod, days: number): string {
  return new Date(Date.UTC(year, months, days)).toISOString().slice(0, 10);
}

class Figures {
  readonly observations: Row[] = [];
  readonly sources = new Map<string, Row>();
  readonly #random = seededRandom(7);
  readonly places: readonly Place[];
  readonly #count: number;

  constructor(count: number) {
    this.#count = count;
    this.places = placesOf(
      Math.max(3, Math.round(PLACES_PER_ROOT * Math.sqrt(count))),
      this.#random,
    );
  }

  fill(): void {
    for (const period of periodsBack()) {
      for (const place of this.places) {
        for (const metric of ['total', 'part'] as const) {
          if (this.observations.length >= this.#count) return;
          if (this.#random() < PUBLISHED[metric]) this.#publish(place, metric, period);
        }
      }
    }
  }

  #publish(place: Place, metric: 'total' | 'part', period: GeneratedPeriod): void {
    const bureau = this.#source('bureau', period, 25, 'official');
    const part = metric === 'part';
    const figure = stated(producedBy(place, period, part));
    const yoy = this.#random() < PUBLISHED.growth ? growthOf(place, period, part) : '';
    const row = { ...this.#row(place, metric, period), ...figure, qualifier: 'rounded', yoy };
    const corrected = Math.floor(this.#random() * CORRECTED) === 0;
    if (corrected) {
      const correction = this.#source('correction', period, 90, 'official');
      const wrong = { withdrawn_on: daysAfter(period, 90), withdrawn_reason: 'A misprint' };
      const misprint = stated(figure.value * 1.01).value;
      this.observations.push(
        { ...row, ...wrong, value: misprint, yoy: '', source: bureau },
        { ...row, source: correction },
      );
    } else this.observations.push({ ...row, source: bureau });
    const leads = this.places.indexOf(place) > 0 && Number(place.id.split('-')[1]) <= LEADING;
    if (leads && metric === 'total') this.#early(row, figure, period);
  }

  /** Adds a report of the press, a week later, with three digits. */
  #early(row: Row, { value, precision }: ReturnType<typeof stated>, period: GeneratedPeriod): void {
    const source = this.#source(randomItem(this.#random, ['daily', 'herald']), period, 8, 'press');
    const coarse = precision * 10;
    const rounded = Math.round(value / coarse) * coarse;
    this.observations.push({ ...row, value: rounded, precision: coarse, yoy: '', source });
  }

  #row(place: Place, metric: string, period: GeneratedPeriod): Row {
    return { entity: place.id, metric, period: period.id, basis: period.basis };
  }

  #source(name: string, period: GeneratedPeriod, days: number, kind: string): string {
    const id = `${name}-${period.id.replaceAll('--', '-to-')}`;
    const published = daysAfter(period, days);
    const row = { id, publisher: name, title: `Figures of ${period.id}`, url: '', published, kind };
    this.sources.set(id, row);
    return id;
  }
}

const TITLES = (en: string, zh: string) => ({ en, zh });

function description(defaultPeriod: string): string {
  return JSON.stringify({
    id: GENERATED,
    title: TITLES('Generated', '生成'),
    description: TITLES('Figures made up to measure growth.', '用于测量的虚构数字。'),
    license: 'CC0-1.0',
    metrics: [
      { id: 'total', unit: 'pieces', title: TITLES('All', '全部') },
      { id: 'part', unit: 'pieces', partOf: 'total', title: TITLES('Part', '部分') },
      {
        id: 'part-share',
        unit: 'percent',
        share: ['part', 'total'],
        title: TITLES('Share', '占比'),
      },
      { id: 'total-growth', unit: 'percent', growth: 'total', title: TITLES('Growth', '增速') },
    ],
    levels: ['city', 'province', 'country'].map((id) => ({ id, title: TITLES(id, id) })),
    bases: [
      { id: 'plant', from: `${BREAK}-01`, title: TITLES('Where built', '生产地') },
      { id: 'seat', to: `${BREAK - 1}-12`, title: TITLES('Where seated', '注册地') },
    ],
    defaults: { metric: 'total', period: defaultPeriod, level: 'city' },
  });
}

/** The files of a dataset with `count` observations, at least 1. */
export function generatedData(count: number): DatasetFiles {
  const figures = new Figures(count);
  figures.fill();
  const observations = figures.observations.slice(0, count);
  const cited = new Set(observations.map(({ source }) => source));
  return new Map([
    ['dataset.json', description(String(LAST_YEAR))],
    [
      'entities.csv',
      csv(
        ['id', 'name_en', 'name_zh', 'levels', 'parent', 'code'],
        figures.places.map(({ id, name, level, parent }) => ({
          id,
          name_en: name,
          name_zh: name,
          levels: level,
          parent,
        })),
      ),
    ],
    [
      'sources.csv',
      csv(
        ['id', 'publisher', 'title', 'url', 'published', 'accessed', 'kind'],
        [...figures.sources.values()].filter(({ id }) => cited.has(id ?? '')),
      ),
    ],
    [
      'observations.csv',
      csv(
        [
          'entity',
          'metric',
          'period',
          'basis',
          'value',
          'precision',
          'qualifier',
          'status',
          'yoy',
          'source',
          'known_from',
          'withdrawn_on',
          'withdrawn_reason',
          'note',
        ],
        observations,
      ),
    ],
  ]);
}

/** Writes the files into a folder named after the dataset in `directory`, and returns that folder. */
export function writeGenerated(count: number, directory: string): string {
  const folder = join(directory, GENERATED);
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of generatedData(count)) writeFileSync(join(folder, name), text);
  return folder;
}

/** The parsed dataset. Throws if the parser finds an error. */
export function generatedDataset(count: number): Dataset {
  const directory = mkdtempSync(join(tmpdir(), 'likewise-generated-'));
  try {
    const { dataset, errors } = loadDataset(writeGenerated(count, directory));
    if (dataset) return dataset;
    throw new Error(`generated data has ${errors.length} errors: ${JSON.stringify(errors[0])}`);
  } finally {
    rmSync(directory, { recursive: true });
  }
}
