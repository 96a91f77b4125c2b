/** A table of figures as the files of a new dataset: what it says, and texts to be written where it says nothing. */
import { stringify } from 'csv-stringify/sync';
import { lastDigit, shifted } from '../../dataset/decimal.ts';
import { forms } from '../../dataset/read-rows.ts';
import { cleaned } from '../../dataset/repair/normalize-text.ts';
import { periodMeant } from '../../dataset/repair/period-fix.ts';
import { isFullYear, parsePeriod } from '../../model/period.ts';
import type { PastedRow, PastedTable } from '../import/pasted-table.ts';
import { readPrinted } from '../import/printed-number.ts';
import { readUnit, type Unit } from '../import/printed-unit.ts';
import { TO_BE_WRITTEN } from '../lint/text-problems.ts';
import type { ColumnRoles } from './column-roles.ts';
import { Ids, slug } from './slugify.ts';

/** What the table doesn't say. */
export interface NewDataset {
  readonly id: string;
  readonly title: string;
  readonly license: string;
  /** What is counted: a title; null: each column of figures is named by its head. */
  readonly metric: string | null;
  /** The unit as somebody gave it; null: heads name it. */
  readonly unit: string | null;
  /** The period of all figures; null: a column or heads say it. */
  readonly period: string | null;
  /** What is ranked, as a title: `Countries`. */
  readonly level: string;
  readonly qualifier: string;
  /** The source of all figures where no column names one. */
  readonly source: Readonly<Record<'publisher' | 'title' | 'url' | 'published' | 'kind', string>>;
  /** The day on which it was read, `YYYY-MM-DD`. */
  readonly today: string;
}

/** Files by their names. */
export type Files = ReadonlyMap<string, string>;

interface MetricColumn {
  readonly id: string;
  readonly title: string;
  readonly unit: Unit;
}

interface Figure {
  readonly row: PastedRow;
  readonly column: number;
  readonly period: string;
}

/** `Height (m)` is `Height`, in `m`. */
function titleAndUnit(head: string): { title: string; unit: string } {
  const [, title = head, unit = ''] = /^(.*?)\s*\(([^()]+)\)$/.exec(cleaned(head)) ?? [];
  return { title: title.trim(), unit };
}

/** The unit that a head names in brackets; null where it names none. */
export function unitOfHead(head: string): string | null {
  return titleAndUnit(head).unit || null;
}

class Making {
  readonly #table: PastedTable;
  readonly #roles: ColumnRoles;
  readonly #new: NewDataset;
  readonly #entities = new Ids('place');
  readonly #metrics = new Ids('metric');
  readonly #sources = new Ids('source');
  readonly #urls = new Map<string, string>();
  readonly faults: string[] = [];

  constructor(table: PastedTable, roles: ColumnRoles, dataset: NewDataset) {
    this.#table = table;
    this.#roles = roles;
    this.#new = dataset;
  }

  #cell({ cells }: PastedRow, column: number | null): string {
    return column === null ? '' : (cells[column] ?? '').trim();
  }

  #metric(column: number): MetricColumn {
    const head = this.#table.head?.[column] ?? '';
    const own = titleAndUnit(head);
    const isPeriod = this.#roles.periodOf[column] !== undefined;
    const title = this.#new.metric ?? (isPeriod ? this.#new.title : own.title || this.#new.title);
    const unit = readUnit(this.#new.unit ?? own.unit);
    return { id: this.#metrics.of(title), title, unit };
  }

  #figures(): Figure[] {
    const { values, periodOf, period } = this.#roles;
    return this.#table.rows.flatMap((row) =>
      values.flatMap((column) => {
        const text = periodOf[column] ?? this.#new.period ?? this.#cell(row, period);
        const meant = periodMeant(text);
        if (meant !== null) return [{ row, column, period: meant }];
        this.faults.push(
          `line ${row.line}: found ${JSON.stringify(text)}, expected a period such as 2025 or 2025-11`,
        );
        return [];
      }),
    );
  }

  #source(row: PastedRow): string {
    const publisher = this.#cell(row, this.#roles.source);
    const id = this.#sources.of(publisher || this.#new.source.publisher);
    const url = this.#cell(row, this.#roles.url);
    if (url !== '' && !this.#urls.has(id)) this.#urls.set(id, url);
    return id;
  }

  #observation({ row, column, period }: Figure): Record<string, string>[] {
    const text = row.cells[column] ?? '';
    const printed = readPrinted(text);
    if (printed === null) return [];
    const { id, unit } = this.#metric(column);
    if (printed.digits === undefined) {
      this.faults.push(
        `line ${row.line}: found ${JSON.stringify(text)}, expected a number, or nothing`,
      );
      return [];
    }
    const power = readUnit(printed.rest).power || unit.power;
    const growth = readPrinted(this.#cell(row, this.#roles.growth));
    const qualifier = printed.qualifier ?? this.#new.qualifier;
    return [
      {
        entity: this.#entities.of(this.#cell(row, this.#roles.name)),
        ...{ metric: id, period, basis: BASIS, qualifier, source: this.#source(row) },
        value: shifted(printed.digits, power),
        precision: qualifier === 'exact' ? '' : lastDigit(printed.digits, power),
        yoy: growth?.digits ?? '',
      },
    ];
  }

  #entityRows(): Record<string, string>[] {
    const { name, names, code } = this.#roles;
    return [...this.#entities.all].map(([text, id]) => {
      const row = this.#table.rows.find((one) => this.#cell(one, name) === text);
      const others = Object.entries(names).map(([language, column]) => [
        `name_${language}`,
        row ? this.#cell(row, column) : '',
      ]);
      return {
        ...{ id, name_en: text, name_zh: '', levels: this.#level(), parent: '' },
        code: row ? this.#cell(row, code) : '',
        ...Object.fromEntries(others),
      };
    });
  }

  #level(): string {
    return slug(this.#new.level) || 'places';
  }

  #sourceRows(): Record<string, string>[] {
    const { publisher, title, url, published, kind } = this.#new.source;
    return [...this.#sources.all].map(([text, id]) => {
      const isGiven = text === publisher;
      return {
        ...{ id, publisher: text, title: isGiven ? title || text : text, kind },
        url: this.#urls.get(id) ?? (isGiven ? url : ''),
        published: isGiven ? published : '',
        accessed: this.#new.today,
      };
    });
  }

  #datasetFile(metrics: readonly MetricColumn[], period: string): string {
    const { id, title, license, level } = this.#new;
    const unitOf = ({ unit: { word } }: MetricColumn) =>
      word === '%' ? 'percent' : word || 'units';
    const file = {
      ...{ id, title: { en: title } },
      description: {
        en: `${TO_BE_WRITTEN}what is ranked here, who counts it, and what a reader should know.`,
      },
      license,
      metrics: metrics.map((metric) => ({
        ...{ id: metric.id, unit: unitOf(metric), unitName: { en: unitOf(metric) } },
        title: { en: metric.title },
        description: { en: `${TO_BE_WRITTEN}what exactly is counted, and what isn’t.` },
      })),
      levels: [{ id: this.#level(), title: { en: level } }],
      bases: [
        {
          ...{ id: BASIS, title: { en: 'As its sources publish it' } },
          description: {
            en: `${TO_BE_WRITTEN}how it is counted, and whether all sources do it so.`,
          },
        },
      ],
      defaults: { metric: metrics[0]?.id ?? '', period, level: this.#level() },
    };
    return `${JSON.stringify(file, null, 2)}\n`;
  }

  files(): Files {
    const observations = this.#figures().flatMap((figure) => this.#observation(figure));
    const metrics = this.#roles.values.map((column) => this.#metric(column));
    const unique = [...new Map(metrics.map((metric) => [metric.id, metric])).values()];
    const table = (file: keyof typeof forms, rows: readonly Record<string, string>[]) => {
      const languages = [...new Set(rows.flatMap((row) => Object.keys(row)))];
      const columns = [...new Set([...forms[file].required, ...languages])];
      return stringify([...rows], { header: true, columns });
    };
    return new Map([
      ['dataset.json', this.#datasetFile(unique, firstShown(observations))],
      ['entities.csv', table('entities.csv', this.#entityRows())],
      ['sources.csv', table('sources.csv', this.#sourceRows())],
      ['observations.csv', table('observations.csv', observations)],
    ]);
  }
}

const BASIS = 'as-published';

/** The period that readers see first: the latest of which at least half as much is told as of the fullest; a whole year if any is. */
function firstShown(observations: readonly Readonly<Record<string, string>>[]): string {
  const groups = [...Map.groupBy(observations, ({ period = '' }) => period)].map(([id, rows]) => {
    const period = parsePeriod(id);
    return { id, count: rows.length, end: period?.end ?? 0, isYear: period && isFullYear(period) };
  });
  const years = groups.filter(({ isYear }) => isYear);
  const candidates = years.length > 0 ? years : groups;
  const most = Math.max(0, ...candidates.map(({ count }) => count));
  const told = candidates.filter(({ count }) => count * 2 >= most);
  return told.toSorted((a, b) => b.end - a.end)[0]?.id ?? '';
}

/** The files, or what is wrong with the table. */
export function newDataset(
  table: PastedTable,
  roles: ColumnRoles,
  dataset: NewDataset,
): { files: Files; faults: readonly string[] } {
  const making = new Making(table, roles, dataset);
  const files = making.files();
  return { files, faults: making.faults };
}
