/** Words for forecasts, estimates and preliminary figures, in several languages. */
import type { ObservationStatus } from '../../../model/vocabulary.ts';

type Words = readonly (readonly [words: RegExp, status: ObservationStatus])[];

const FORECAST = [
  'forecasts?|projected|projections?|prognosen?|prognos|prévisions?|previsi[oó]n(?:es)?|previsioni?|previs(?:ão|ões)',
  'prognoz[ay]?|прогноз(?:а|ы)?|ennuste|öngörü',
].join('|');
const FORECAST_CJK = '预测|預測|预计|預計|予測|予想|見込み?|見通し|예측|전망|예상';
const ESTIMATE = [
  'estimates?|estimated|schätzung(?:en)?|geschätzt\\p{L}*|estimations?|estimée?s?|estimaci[oó]n(?:es)?|estimad[oa]s?|estimativas?',
  'stim[ae]|stimat[aieo]|szacun(?:ek|ki|kowe|kowo)|schatting(?:en)?|geschat(?:te)?|оценк[аи]|оценочные|tahmin[i]?|perkiraan',
].join('|');
const ESTIMATE_CJK = '估计|估計|估算|测算|測算|暂估|推計|推定|概算|추정|추계';
const PRELIMINARY = [
  'preliminary|provisional(?:es)?|vorläufige?[nrs]?|provisoires?|provvisori[aeo]?|preliminar(?:es|i)?|provisóri[ao]s?',
  'wstępn[aey]|voorlopige?|preliminär(?:a|t)?|foreløbige?|foreløpige?|предварительн(?:ая|ые|о)|geçici|sementara',
].join('|');
const PRELIMINARY_CJK = '初步|初值|快报|快報|速報|暂定|暫定|잠정';

const word = (words: string) => String.raw`(?<![\p{L}\p{M}])(?:${words})(?![\p{L}\p{M}])`;

/** In a text that may say more. */
export const STATUS_WORDS: Words = [
  [
    new RegExp(
      `${word(`${FORECAST}|proj\\.|expected|targets?|outlook`)}|proj\\.|${FORECAST_CJK}|目标|目標`,
      'iu',
    ),
    'forecast',
  ],
  [
    new RegExp(`${word(`${ESTIMATE}|imputed`)}|(?<!\\p{L})est\\.|${ESTIMATE_CJK}`, 'iu'),
    'estimate',
  ],
  [
    new RegExp(
      `${word(`${PRELIMINARY}|prel\\.|prov\\.`)}|(?<!\\p{L})pr(?:el|ov)\\.|${PRELIMINARY_CJK}`,
      'iu',
    ),
    'preliminary',
  ],
];

/** As the first words of a title: `Forecast of demand`, `Vorläufige Zahlen`. `Estimated population` is the name of official figures. */
export const STATUS_TITLES: Words = [
  [new RegExp(`^(?:${word(FORECAST)}|${FORECAST_CJK})`, 'iu'), 'forecast'],
  [new RegExp(`^(?:${word(PRELIMINARY)}|${PRELIMINARY_CJK})`, 'iu'), 'preliminary'],
];

/** As the last words of a title: `Exports forecast`, `大豆产量预测`. */
export const STATUS_ENDINGS: Words = [
  [new RegExp(`(?:${word(FORECAST)}|${FORECAST_CJK})$`, 'iu'), 'forecast'],
  [new RegExp(`(?:${word(PRELIMINARY)}|${PRELIMINARY_CJK})$`, 'iu'), 'preliminary'],
];
