/** Numbers in full, for texts that programs and assistants read. */
import type { Reported } from '../model/documents.ts';

/** A published value. */
export type Stated = Pick<Reported, 'value' | 'valueTo' | 'qualifier'>;

const numbers = new Intl.NumberFormat('en', { maximumFractionDigits: 10 });

/** A number in full, with commas. */
export function fullNumber(value: number): string {
  return numbers.format(value);
}

/** A published value, with the end that it leaves open or the other end. */
export function statedText({ value, valueTo, qualifier }: Stated): string {
  if (valueTo !== undefined) return `${fullNumber(value)} to ${fullNumber(valueTo)}`;
  const open = qualifier === 'at-least' || qualifier === 'at-most';
  return (open ? `${qualifier.replace('-', ' ')} ` : '') + fullNumber(value);
}
