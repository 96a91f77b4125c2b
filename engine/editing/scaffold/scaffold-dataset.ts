/** Creates the files of a new dataset from the figures of a table, with placeholders for texts that the table doesn't contain. */
import { formatRecords } from '../../dataset/csv-records.ts';
import { shiftDecimal } from '../../dataset/decimal.ts';
import { FILE_COLUMNS } from '../../dataset/file-columns.ts';
import { isFullYear, parsePeriod } from '../../model/period.ts';
import type { Qualifier } from '../../model/vocabulary.ts';
import type { Multiple } from '../import/cells/number-words.ts';
import { powerFrom } from '../import/metric-unit.ts';
import type { ReadFigure } from '../import/reading.ts';
import { PLACEHOLDER_PREFIX } from '../lint/text-problems.ts';
import { IdAllocator, slugify } from './slugify.ts';

/** Values that the table does not contain. */
export interface ScaffoldOptions {
  readonly id: string;
  readonly title: string;
  readonly license: string;
  /** The title of the metric of figures for which the table names none, or of all if `metric` is not null. */
  readonly metric: string | null;
  /** The unit of figures for which the table names none; its power counts where the table multiplies by none. */
  readonly unit: Multiple;
  /** The period of figures for which the table names none. */
  readonly period: string;
  /** The title of the level: `Countries`. */
  readonly level: string;
  /** The qualifier of figures that are stated without a word such as “about”. */
  readonly qualifier: Qualifier;
  /** The source of figures for which no column names one. */
  readonly source: Readonly<Record<'publisher' | 'title' | 'url' | 'published' | 'kind', string>>;
  /** The day on which it was read, `YYYY-MM-DD`. */
  readonly today: string;
}

/** Texts of files by name. */
export type FileTexts = ReadonlyMap<string, string>;

type Row = Readonly<Record<string, string>>;

interface NewMetric {
  readonly id: string;
  readonly title: string;
  readonly unit: string;
}

const BASIS_ID = 'as-published';

class DatasetScaffolder {
  readonly #figures: readonly ReadFigure[];
  readonly #options: ScaffoldOptions;
  readonly #unitsByTitle = new Map<string, Set<string>>();
  readonly #entities = new IdAllocator('place');
  readonly #metricIds = new IdAllocator('metric');
  readonly #sources = new IdAllocator('source');

  constructor(figures: readonly ReadFigure[], options: ScaffoldOptions) {
    this.#figures = figures;
    this.#options = options;
    for (const figure of figures) {
      const title = this.#titleOf(figure);
      const units = this.#unitsByTitle.get(title) ?? new Set();
      this.#unitsByTitle.set(title, units.add(this.#unitOf(figure)));
    }
  }

  #titleOf(figure: ReadFigure): string {
    const { metric, title } = this.#options;
    return metric ?? figure.metric ?? title;
  }

  #unitOf(figure: ReadFigure): string {
    return figure.unit || this.#options.unit.unit;
  }

  #metric(figure: ReadFigure): NewMetric {
    const title = this.#titleOf(figure);
    const unit = this.#unitOf(figure);
    // The same title in another unit is another metric.
    const isOne = (this.#unitsByTitle.get(title)?.size ?? 0) <= 1;
    const name = isOne ? title : `${title} (${unit})`;
    return {
      id: this.#metricIds.idFor(name),
      title: name,
      unit: unit === '%' ? 'percent' : unit || 'units',
    };
  }

  #sourceOf(figure: ReadFigure): string {
    return figure.source || this.#options.source.publisher || figure.url;
  }

  #observation(figure: ReadFigure): Row {
    const { unit, period, qualifier: stated } = this.#options;
    const power = powerFrom(unit, figure);
    const qualifier = figure.qualifier === 'stated' ? stated : figure.qualifier;
    return {
      entity: this.#entities.idFor(figure.name),
      ...{
        metric: this.#metric(figure).id,
        period: figure.period ?? period,
        basis: BASIS_ID,
        qualifier,
      },
      value: shiftDecimal(figure.value, power),
      ...(figure.valueTo === null ? {} : { value_to: shiftDecimal(figure.valueTo, power) }),
      precision:
        qualifier === 'exact' || figure.precision === ''
          ? ''
          : shiftDecimal(figure.precision, power),
      yoy: figure.growth ?? '',
      source: this.#sources.idFor(this.#sourceOf(figure)),
      ...(figure.status === null ? {} : { status: figure.status }),
      note: figure.notes.join('; '),
    };
  }

  #entityRows(): Row[] {
    const figuresByName = Map.groupBy(this.#figures, ({ name }) => name);
    return [...this.#entities.all].map(([name, id]) => {
      const figures = figuresByName.get(name) ?? [];
      const names = Object.assign({}, ...figures.map((figure) => figure.names)) as Record<
        string,
        string
      >;
      const code = figures.find((figure) => figure.code !== '')?.code ?? '';
      return {
        ...{ id, name_en: name, name_zh: '', levels: this.#level(), parent: '', code },
        ...Object.fromEntries(
          Object.entries(names).map(([language, text]) => [`name_${language}`, text]),
        ),
      };
    });
  }

  #level(): string {
    return slugify(this.#options.level) || 'places';
  }

  #sourceRows(): Row[] {
    const { publisher, title, url, published, kind } = this.#options.source;
    return [...this.#sources.all].map(([text, id]) => {
      const isGiven = text === publisher;
      const own = this.#figures.find(
        (figure) => this.#sourceOf(figure) === text && figure.url !== '',
      )?.url;
      return {
        ...{ id, publisher: text, title: isGiven ? title || text : text, kind },
        url: own ?? (isGiven ? url : ''),
        published: isGiven ? published : '',
        accessed: this.#options.today,
      };
    });
  }

  #datasetFile(metrics: readonly NewMetric[], period: string): string {
    const { id, title, license, level } = this.#options;
    const file = {
      ...{ id, title: { en: title } },
      description: {
        en: `${PLACEHOLDER_PREFIX}what is ranked here, who counts it, and what a reader should know.`,
      },
      license,
      metrics: metrics.map((metric) => ({
        ...{ id: metric.id, unit: metric.unit, unitName: { en: metric.unit } },
        title: { en: metric.title },
        description: { en: `${PLACEHOLDER_PREFIX}what exactly is counted, and what isn’t.` },
      })),
      levels: [{ id: this.#level(), title: { en: level } }],
      bases: [
        {
          ...{ id: BASIS_ID, title: { en: 'As its sources publish it' } },
          description: {
            en: `${PLACEHOLDER_PREFIX}how it is counted, and whether all sources do it so.`,
          },
        },
      ],
      defaults: { metric: metrics[0]?.id ?? '', period, level: this.#level() },
    };
    return `${JSON.stringify(file, null, 2)}\n`;
  }

  files(): FileTexts {
    const observations = this.#figures.map((figure) => this.#observation(figure));
    const metrics = this.#figures.map((figure) => this.#metric(figure));
    const unique = [...new Map(metrics.map((metric) => [metric.id, metric])).values()];
    const table = (file: keyof typeof FILE_COLUMNS, rows: readonly Row[]) => {
      const own = [...new Set(rows.flatMap((row) => Object.keys(row)))];
      const columns = [...new Set([...FILE_COLUMNS[file].required, ...own])];
      const records = rows.map((row) => columns.map((column) => row[column] ?? ''));
      return formatRecords([columns, ...records]);
    };
    return new Map([
      ['dataset.json', this.#datasetFile(unique, defaultPeriod(observations))],
      ['entities.csv', table('entities.csv', this.#entityRows())],
      ['sources.csv', table('sources.csv', this.#sourceRows())],
      ['observations.csv', table('observations.csv', observations)],
    ]);
  }
}

/** The default period: the latest one with at least half as many figures as the fullest; a full year if there is one. */
function defaultPeriod(observations: readonly Row[]): string {
  const groups = [...Map.groupBy(observations, ({ period = '' }) => period)].map(([id, rows]) => {
    const period = parsePeriod(id);
    return { id, count: rows.length, end: period?.end ?? 0, isYear: period && isFullYear(period) };
  });
  const years = groups.filter(({ isYear }) => isYear);
  const candidates = years.length > 0 ? years : groups;
  const fullest = Math.max(0, ...candidates.map(({ count }) => count));
  const wellCovered = candidates.filter(({ count }) => count * 2 >= fullest);
  return wellCovered.toSorted((a, b) => b.end - a.end)[0]?.id ?? '';
}

/** Creates the texts of the files. `figures` must not be empty. */
export function scaffoldDataset(
  figures: readonly ReadFigure[],
  options: ScaffoldOptions,
): FileTexts {
  return new DatasetScaffolder(figures, options).files();
}
