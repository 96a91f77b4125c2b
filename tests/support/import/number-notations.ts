/** Notations of numbers by language: what tables write for grouping, decimals, powers of ten and qualifiers. */

export type Precision = 'stated' | 'about' | 'over' | 'under' | 'at-least' | 'at-most';

export interface NumberStyle {
  /** What separates groups of digits; empty: nothing. */
  readonly grouping: string;
  readonly decimal: '.' | ',';
  /** Whether groups beyond the last three digits have two. */
  readonly isIndian?: boolean;
}

export interface Notation {
  readonly nameHeading: string;
  readonly metrics: readonly string[];
  readonly units: readonly string[];
  readonly styles: readonly NumberStyle[];
  /** Words by exponent of ten. */
  readonly powers: Readonly<Record<number, readonly string[]>>;
  /** `#` stands for the number. */
  readonly qualifiers: Readonly<Record<Exclude<Precision, 'stated'>, readonly string[]>>;
  /** `#` and `$` stand for the ends. */
  readonly ranges: readonly string[];
  /** Whether a power follows its number without a space. */
  readonly isTight?: boolean;
}

const COMMA_STYLES: readonly NumberStyle[] = [
  { grouping: '.', decimal: ',' },
  { grouping: '.', decimal: ',' },
  { grouping: '\u00a0', decimal: ',' },
  { grouping: '\u202f', decimal: ',' },
  { grouping: '', decimal: ',' },
];

export const NOTATIONS: readonly Notation[] = [
  {
    nameHeading: 'City',
    metrics: ['Visitors', 'Output', 'Sales', 'Deliveries'],
    units: ['tonnes', 'people', 'units', 'km²', '$', '€', 'kWh'],
    styles: [
      { grouping: ',', decimal: '.' },
      { grouping: ',', decimal: '.' },
      { grouping: ' ', decimal: '.' },
      { grouping: '\u2009', decimal: '.' },
      { grouping: '’', decimal: '.' },
      { grouping: "'", decimal: '.' },
      { grouping: ',', decimal: '.', isIndian: true },
      { grouping: '', decimal: '.' },
    ],
    powers: {
      3: ['thousand', 'k'],
      5: ['lakh'],
      6: ['million', 'mn', 'm', 'M'],
      7: ['crore'],
      9: ['billion', 'bn', 'B'],
    },
    qualifiers: {
      about: ['about #', '~#', '≈ #', 'approx. #', 'c. #', 'ca. #', 'circa #', 'around #'],
      over: ['over #', 'above #', 'exceeding #'],
      under: ['under #', 'just under #', 'below #'],
      'at-least': ['at least #', '≥#', '> #', '>#', 'more than #', '#+', '# or more'],
      'at-most': ['up to #', '≤ #', '<#', '< #', 'less than #', 'fewer than #'],
    },
    ranges: ['#–$', '#-$', '# to $', '# – $', 'between # and $', 'from # to $'],
  },
  {
    nameHeading: 'Stadt',
    metrics: ['Besucher', 'Absatz', 'Lieferungen'],
    units: ['Tonnen', 'Personen', '€', 'km²'],
    styles: [...COMMA_STYLES, { grouping: '’', decimal: '.' }],
    powers: {
      3: ['Tsd.', 'Tausend'],
      6: ['Mio.', 'Millionen'],
      9: ['Mrd.', 'Milliarden'],
    },
    qualifiers: {
      about: ['rund #', 'ca. #', 'etwa #', 'circa #', 'knapp #', 'fast #'],
      over: ['über #'],
      under: ['unter #'],
      'at-least': ['mindestens #', 'mehr als #', '> #', '≥ #'],
      'at-most': ['höchstens #', 'weniger als #', 'bis zu #', '< #'],
    },
    ranges: ['#–$', '# bis $', 'zwischen # und $'],
  },
  {
    nameHeading: 'Ville',
    metrics: ['Visiteurs', 'Ventes'],
    units: ['tonnes', 'personnes', '€'],
    styles: COMMA_STYLES,
    powers: { 3: ['milliers'], 6: ['millions'], 9: ['milliards', 'Md'] },
    qualifiers: {
      about: ['environ #', 'près de #', 'presque #'],
      over: [],
      under: [],
      'at-least': ['au moins #', 'plus de #'],
      'at-most': ['au plus #', 'moins de #'],
    },
    ranges: ['#–$', '# à $', 'entre # et $'],
  },
  {
    nameHeading: 'Ciudad',
    metrics: ['Visitantes', 'Ventas'],
    units: ['toneladas', 'personas', '€'],
    styles: COMMA_STYLES,
    powers: { 3: ['miles'], 6: ['millones'], 9: ['mil millones'] },
    qualifiers: {
      about: ['aproximadamente #', 'casi #', 'cerca de #'],
      over: [],
      under: [],
      'at-least': ['al menos #', 'más de #'],
      'at-most': ['hasta #', 'menos de #'],
    },
    ranges: ['#–$', '# a $', 'entre # y $'],
  },
  {
    nameHeading: 'Город',
    metrics: ['Посетители', 'Продажи'],
    units: ['тонн', 'чел.'],
    styles: COMMA_STYLES.slice(2),
    powers: { 3: ['тыс.'], 6: ['млн'], 9: ['млрд'] },
    qualifiers: {
      about: ['около #'],
      over: ['свыше #'],
      under: [],
      'at-least': ['более #'],
      'at-most': ['менее #'],
    },
    ranges: ['#–$'],
  },
  {
    nameHeading: '城市',
    metrics: ['产量', '销量', '游客'],
    units: ['吨', '辆', '人次', '元'],
    styles: [
      { grouping: ',', decimal: '.' },
      { grouping: '', decimal: '.' },
    ],
    powers: { 4: ['万'], 6: ['百万'], 8: ['亿'] },
    qualifiers: {
      about: ['约#', '近#', '大约#', '接近#', '#左右'],
      over: ['超#', '超过#', '逾#'],
      under: ['不足#', '不到#'],
      'at-least': ['至少#', '不少于#', '#以上'],
      'at-most': ['不超过#', '#以下', '至多#'],
    },
    ranges: ['#至$', '#-$', '#~$', '#～$', '#—$'],
    isTight: true,
  },
  {
    nameHeading: 'المدينة',
    metrics: ['الزوار', 'المبيعات'],
    units: ['طن', 'نسمة'],
    styles: [
      { grouping: ',', decimal: '.' },
      { grouping: '', decimal: '.' },
    ],
    powers: { 3: ['ألف'], 6: ['مليون'], 9: ['مليار'] },
    qualifiers: {
      about: ['حوالي #', 'نحو #'],
      over: [],
      under: [],
      'at-least': ['أكثر من #', 'لا يقل عن #'],
      'at-most': ['أقل من #'],
    },
    ranges: ['#–$', '# إلى $'],
  },
];

/** Words that stand between a number and its power in Chinese: `100余万`. */
export const INNER_OVER = ['余', '多', '餘'] as const;

export const SCRIPTS: Readonly<Record<string, string>> = {
  ascii: '0123456789.,',
  arabic: '٠١٢٣٤٥٦٧٨٩٫٬',
  persian: '۰۱۲۳۴۵۶۷۸۹٫٬',
  devanagari: '०१२३४५६७८९.,',
  fullWidth: '０１２３４５６７８９．，',
};
