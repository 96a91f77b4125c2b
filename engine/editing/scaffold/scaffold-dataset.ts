/** Creates the files of a new dataset from the figures of a table, with placeholders for texts that the table doesn't contain. */

import { shiftDecimal } from '../../dataset/cells.ts';
import { formatRecords } from '../../dataset/csv-records.ts';
import { type CsvFileName, FILE_COLUMNS } from '../../dataset/dataset-files.ts';
import type { CsvRecords } from '../../dataset/parse-csv.ts';
import type { DatasetRecords } from '../../dataset/parse-dataset.ts';
import type { Basis } from '../../dataset/schema.ts';
import { statedInterval } from '../../evidence/interval.ts';
import { type Qualifier, UNUSED_STATUSES } from '../../model/vocabulary.ts';
import { powerFrom } from '../import/metric-unit.ts';
import type { MarginsAnswer, ReadFigure } from '../import/reading.ts';
import { PLACEHOLDER_PREFIX } from '../lint/text-checks.ts';
import { defaultPeriod, IdAllocator, type ScaffoldOptions, slugify } from './scaffold-options.ts';
/** Texts of files by name. */
export type FileTexts = ReadonlyMap<string, string>;

type Row = Readonly<Record<string, string>>;

interface NewMetric {
  readonly id: string;
  readonly title: string;
  readonly unit: string;
}

/** The id of the basis of all figures. */
export const basisIdOf = ({ margins = null }: Pick<ScaffoldOptions, 'margins'>): string =>
  margins ? BASES[margins].id : 'as-published';

/** What a ranking says for good of margins of error. */
const BASES = {
  'leave-out': {
    id: 'margins-left-out',
    note: { en: 'margins of error left out', zh: '未计误差范围' },
  },
  use: {
    id: 'with-margins',
    note: { en: 'with margins of error, so not ranked', zh: '带误差范围，因此不作排名' },
  },
} as const;

/** What a ranking says of a table that came by a link, instead of that the sources give it so. */
const FROM_LINK = {
  en: 'From a link: figures and sources are its author’s; nobody has checked them',
  zh: '来自链接：数字和来源由其作者提供，未经任何人核对',
};

/** Whether a basis says what became of margins of error, as rankings on it then do for good. */
export function saysOfMargins({ title, mixed }: Basis, margins: MarginsAnswer): boolean {
  return title.en.includes(BASES[margins].note.en) && (margins !== 'use' || mixed === true);
}

/** The basis of all figures. Nothing is ranked by figures with margins. */
export function basisOf({
  margins = null,
  isFromLink,
}: Pick<ScaffoldOptions, 'margins' | 'isFromLink'>) {
  const origin = isFromLink ? FROM_LINK : { en: 'As the sources give it', zh: '照录来源的数字' };
  const note = margins && BASES[margins].note;
  return {
    id: basisIdOf({ margins }),
    ...(margins === 'use' && { mixed: true }),
    title: note ? { en: `${origin.en}; ${note.en}`, zh: `${origin.zh}；${note.zh}` } : origin,
  };
}

/** The id of the level of all places. */
export function levelIdOf({ level }: Pick<ScaffoldOptions, 'level'>): string {
  return slugify(level) || 'places';
}

/** Why no ranking is made of figures of which none counts. */
export const NOTHING_RANKED =
  'all figures are estimates or forecasts, which are shown but not ranked';

/** Whether a figure counts: estimates and forecasts are shown and set aside. */
export const isUsed = ({ status }: ReadFigure): boolean =>
  status === null || !UNUSED_STATUSES.has(status);

class DatasetScaffolder {
  readonly #figures: readonly ReadFigure[];
  readonly #options: ScaffoldOptions;
  readonly #entities = new IdAllocator('place');
  readonly #metricIds = new IdAllocator('metric');
  readonly #sources = new IdAllocator('source');
  /** The units of the figures of each title. */
  readonly #units = new Map<string, Set<string>>();

  constructor(figures: readonly ReadFigure[], options: ScaffoldOptions) {
    this.#figures = figures;
    this.#options = options;
    for (const figure of figures) {
      const title = this.#title(figure);
      this.#units.set(title, (this.#units.get(title) ?? new Set()).add(this.#unit(figure)));
    }
  }

  #title({ metric }: ReadFigure): string {
    return this.#options.metric ?? metric ?? this.#options.title;
  }

  #unit({ unit }: ReadFigure): string {
    return unit || this.#options.unit.unit;
  }

  #metric(figure: ReadFigure): NewMetric {
    const [title, unit] = [this.#title(figure), this.#unit(figure)];
    // The same title in another unit is another metric.
    const isOne = this.#units.get(title)?.size === 1;
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
        basis: basisIdOf(this.#options),
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
    const byName = Map.groupBy(this.#figures, ({ name }) => name);
    const levels = levelIdOf(this.#options);
    return [...this.#entities.all].map(([name, id]) => {
      const figures = byName.get(name) ?? [];
      const names = Object.assign({}, ...figures.map((figure) => figure.names)) as Record<
        string,
        string
      >;
      const code = figures.find((figure) => figure.code !== '')?.code ?? '';
      return {
        ...{ id, name_en: name, name_zh: '', levels, parent: '', code },
        ...Object.fromEntries(
          Object.entries(names).map(([language, text]) => [`name_${language}`, text]),
        ),
      };
    });
  }

  /** The URL of each source whose figures name one and no other. */
  #sourceUrls(): Map<string, string> {
    const bySource = Map.groupBy(
      this.#figures.filter(({ url }) => url !== ''),
      (figure) => this.#sourceOf(figure),
    );
    const one = [...bySource].filter(
      ([, figures]) => new Set(figures.map(({ url }) => url)).size === 1,
    );
    return new Map(one.map(([source, [figure]]) => [source, figure?.url ?? '']));
  }

  #sourceRows(): Row[] {
    const { source, moreSources, today } = this.#options;
    const given = new Map([[source.publisher, source], ...(moreSources ?? [])]);
    const urls = this.#sourceUrls();
    return [...this.#sources.all].map(([text, id]) => {
      const { publisher = text, title = '', url = '', published = '' } = given.get(text) ?? {};
      const own = urls.get(text);
      return {
        ...{ id, publisher, title: title || publisher, kind: given.get(text)?.kind ?? source.kind },
        ...{ url: own ?? url, published, accessed: today },
      };
    });
  }

  #claimRows(): Row[] {
    return (this.#options.claims ?? []).map(({ name, about, rank, source }) => ({
      ...{ entity: this.#entities.idFor(name), metric: this.#metric(about).id },
      ...{
        period: about.period ?? this.#options.period,
        basis: basisIdOf(this.#options),
        level: levelIdOf(this.#options),
      },
      ...{ rank: String(rank), source: this.#sources.idFor(source) },
    }));
  }

  #datasetFile(metrics: readonly NewMetric[]): string {
    const { id, title, license, level, among } = this.#options;
    const file = {
      ...{ id, title: { en: title } },
      description: {
        en: `${PLACEHOLDER_PREFIX}what is ranked here, who counts it, and what a reader should know.`,
      },
      license,
      metrics: metrics.map((metric) => ({
        ...{ id: metric.id, unit: metric.unit, unitName: { en: metric.unit } },
        title: { en: metric.title },
        ...this.#headingOf(metric, metrics.length > 1),
        description: { en: `${PLACEHOLDER_PREFIX}what exactly is counted, and what isn’t.` },
      })),
      levels: [{ id: levelIdOf(this.#options), complete: among === 'all', title: { en: level } }],
      bases: [
        {
          ...basisOf(this.#options),
          description: {
            en: `${PLACEHOLDER_PREFIX}how it is counted, and whether all sources do it so.`,
          },
        },
      ],
      defaults: { ...this.defaults(), level: levelIdOf(this.#options) },
    };
    return `${JSON.stringify(file, null, 2)}\n`;
  }

  /** The chosen title above rankings; of several metrics each with its own beside it. */
  #headingOf({ title }: NewMetric, isOneOfSeveral: boolean): { heading?: { en: string } } {
    const { title: chosen, isTitled } = this.#options;
    if (!isTitled || chosen === title) return {};
    return { heading: { en: isOneOfSeveral ? `${chosen}: ${title}` : chosen } };
  }

  /**
   * Of the top of a longer list: whoever isn't in it has at most as much as its last, for each metric and period by which it is sorted.
   */
  #completeRows(): Row[] {
    if (this.#options.among !== 'top') return [];
    const used = this.#figures.filter(isUsed);
    const groups = Map.groupBy(
      used,
      (figure) => `${this.#metric(figure).id}/${figure.period ?? this.#options.period}`,
    );
    return [...groups].flatMap(([key, figures]) => {
      const [metric = '', period = ''] = key.split('/');
      const rows = figures.map((figure) => this.#observation(figure));
      const isSorted = rows.every(
        (row, at) => at === 0 || Number(row.value) <= Number(rows[at - 1]?.value),
      );
      const highs = rows.map((row) => {
        const { value, value_to: valueTo, precision, qualifier } = row;
        return statedInterval({
          value: Number(value),
          precision: precision ? Number(precision) : null,
          qualifier: qualifier as Qualifier,
          ...(valueTo ? { valueTo: Number(valueTo) } : {}),
        }).high;
      });
      const beyond = Math.min(...highs);
      if (!isSorted || !Number.isFinite(beyond)) return [];
      const { source = '' } = rows.at(-1) ?? {};
      const basis = basisIdOf(this.#options);
      return [
        { level: levelIdOf(this.#options), metric, period, basis, beyond: String(beyond), source },
      ];
    });
  }

  /** The id of the metric of each figure. */
  metricIds(): string[] {
    return this.#figures.map((figure) => this.#metric(figure).id);
  }

  /** The default ranking: of the first metric that has a figure that counts. */
  defaults(): { readonly metric: string; readonly period: string } {
    const used = this.#figures.filter(isUsed);
    const candidates = used.length > 0 ? used : this.#figures;
    const metricOf = (figure: ReadFigure) => this.#metric(figure).id;
    const [metric = ''] = candidates.slice(0, 1).map(metricOf);
    const periods = candidates
      .filter((figure) => metricOf(figure) === metric)
      .map((figure) => ({ period: figure.period ?? this.#options.period }));
    return { metric, period: defaultPeriod(periods) };
  }

  records(): DatasetRecords {
    const observations = this.#figures.map((figure) => this.#observation(figure));
    const metrics = this.#figures.map((figure) => this.#metric(figure));
    const unique = [...new Map(metrics.map((metric) => [metric.id, metric])).values()];
    const claims = this.#claimRows();
    const complete = this.#completeRows();
    return {
      json: this.#datasetFile(unique),
      records: new Map<CsvFileName, CsvRecords>([
        ['entities.csv', recordsOf('entities.csv', this.#entityRows())],
        ['sources.csv', recordsOf('sources.csv', this.#sourceRows())],
        ['observations.csv', recordsOf('observations.csv', observations)],
        ...(claims.length > 0 ? [['claims.csv', recordsOf('claims.csv', claims)] as const] : []),
        ...(complete.length > 0
          ? [['complete.csv', recordsOf('complete.csv', complete)] as const]
          : []),
      ]),
    };
  }
}

/** The records of a file, with the columns that it must have and those of its rows. */
function recordsOf(file: CsvFileName, rows: readonly Row[]): CsvRecords {
  const columns = new Set<string>(FILE_COLUMNS[file].required);
  for (const row of rows) for (const column in row) columns.add(column);
  const all = [...columns];
  return [all, ...rows.map((row) => all.map((column) => row[column] ?? ''))];
}

/** The default ranking of the files. */
export function defaultsOf(
  figures: readonly ReadFigure[],
  options: ScaffoldOptions,
): { readonly metric: string; readonly period: string } {
  return new DatasetScaffolder(figures, options).defaults();
}

/** The id of the metric of each figure in the files. */
export function metricIdsOf(figures: readonly ReadFigure[], options: ScaffoldOptions): string[] {
  return new DatasetScaffolder(figures, options).metricIds();
}

/** Creates the dataset. `figures` must not be empty. */
export function scaffoldRecords(
  figures: readonly ReadFigure[],
  options: ScaffoldOptions,
): DatasetRecords {
  return new DatasetScaffolder(figures, options).records();
}

/** The texts of the files of a dataset. */
export function formatFiles({ json, records }: DatasetRecords): FileTexts {
  const tables = [...records].map(([file, rows]) => [file, formatRecords(rows)] as const);
  return new Map([['dataset.json', json], ...tables]);
}

/** Creates the texts of the files. `figures` must not be empty. */
export function scaffoldDataset(
  figures: readonly ReadFigure[],
  options: ScaffoldOptions,
): FileTexts {
  return formatFiles(scaffoldRecords(figures, options));
}
