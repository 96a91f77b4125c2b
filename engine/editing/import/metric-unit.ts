/** Compares units of tables with those of metrics. */
import type { Metric } from '../../dataset/schema.ts';
import { type Multiple, readMultiple } from './cells/number-words.ts';
import { readUnitText } from './columns/unit-text.ts';
import type { ReadFigure } from './reading.ts';

function isSameWord(a: string, b: string): boolean {
  const plain = (word: string) => word.toLowerCase().replace(/s$/, '');
  return plain(a) === plain(b);
}

/** Whether a unit is that of a metric, in any language, or empty. */
export function isUnitOf(unit: string, metric: Pick<Metric, 'unit' | 'unitName'>): boolean {
  const names = [metric.unit, ...Object.values(metric.unitName ?? {})];
  const isPercent = unit === '%' && names.some((name) => /^percent$/i.test(name));
  return unit === '' || isPercent || names.some((name) => isSameWord(name, unit));
}

/** The exponent of ten by which a unit such as “million people” multiplies a figure: 0 where the table itself names its unit. */
export function powerFrom(unit: Multiple, figure: Pick<ReadFigure, 'power' | 'unit'>): number {
  return figure.power === 0 && figure.unit === '' ? unit.power : 0;
}

/** Parses a unit as people write it: `万吨` is ten to the 4th and `吨`, `million tonnes` ten to the 6th and `tonnes`. */
export function parseUnit(text: string): Multiple {
  return readUnitText(text) ?? readMultiple(text.trim());
}
