/** Spellings of one currency: `€`, `EUR`, `Euro`. Which of them a table may mix depends on what else is in it. */
import { isSameUnit } from './number-words.ts';

export interface CurrencyContext {
  /** Whether Canadian, Australian or other dollars are named, so that `$` alone isn't clearly the American one. */
  readonly hasOtherDollars: boolean;
  /** Whether the table is Chinese, so that `¥` isn't the yen. */
  readonly isChinese: boolean;
}

const OTHER_DOLLARS =
  /(?<![\p{L}])(?:A|C|CA|HK|NT|NZ|S|MX|R)\$|(?<!\p{L})(?:AUD|CAD|HKD|TWD|NZD|SGD|MXN|BRL)(?!\p{L})|加元|澳元|港元|港币/u;

/** What the texts of a column say about its currencies. */
export function currencyContext(texts: readonly string[]): CurrencyContext {
  const all = texts.join('\n');
  return {
    hasOtherDollars: OTHER_DOLLARS.test(all),
    isChinese:
      /(?=\p{Script=Han})[^円億兆]/u.test(all) &&
      !/[\p{Script=Hiragana}\p{Script=Katakana}円]/u.test(all),
  };
}

/** Spellings of currencies, and the name of each. */
const NAMES: readonly (readonly [spellings: RegExp, name: string])[] = [
  [/^(?:€|EUR|euros?|евро|欧元|歐元|ユーロ|유로|يورو)$/iu, '€'],
  [/^(?:£|GBP|英镑|英鎊)$/u, '£'],
  [/^(?:US\$|USD|美元|美金|米ドル|долл(?:\.|аров)(?: США)?|미국달러)$/u, 'US$'],
  [/^(?:元|人民币|人民幣|RMB|CNY)$/u, '元'],
  [/^(?:HK\$|HKD|港元|港币|港幣)$/u, 'HK$'],
  [/^(?:円|日元|日圆|JPY)$/u, '¥'],
  [/^(?:₩|원|KRW)$/u, '₩'],
  [/^(?:₹|INR|Rs\.?|rupees|रुपये|रु\.?)$/iu, '₹'],
  [/^(?:zł|PLN)$/u, 'zł'],
  [/^(?:₺|TL|TRY)$/u, '₺'],
  [/^(?:₽|RUB|руб(?:\.|лей|ль)?)$/u, '₽'],
  [/^(?:Rp\.?|IDR|rupiah)$/iu, 'Rp'],
  [/^(?:R\$|BRL|reais)$/u, 'R$'],
];

/** One name for all spellings of a currency; null if the unit is none. */
function currencyName(
  unit: string,
  { hasOtherDollars, isChinese }: CurrencyContext,
): string | null {
  const named = NAMES.find(([spellings]) => spellings.test(unit));
  if (named) return named[1];
  if (/^(?:\$|dollars?)$/iu.test(unit)) return hasOtherDollars ? '$' : 'US$';
  if (unit === '¥') return isChinese ? '元' : '¥';
  return null;
}

/** Whether two units are one, also as two spellings of a currency. */
export function isSameIn(a: string, b: string, context: CurrencyContext): boolean {
  const name = currencyName(a, context);
  return name === null ? isSameUnit(a, b) : name === currencyName(b, context);
}

/** The sign of a currency of which a column has several spellings, as far as one of them is a sign. */
export function preferredSpelling(units: readonly string[]): string {
  return units.find((unit) => /^(?:US\$|[€£¥元])$/u.test(unit)) ?? units[0] ?? '';
}
