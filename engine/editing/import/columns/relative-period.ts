/** Words that name a period only to those who know when the table was made: `this year`, `本月`. By language. */

const SPACED: readonly string[] = [
  '(?:this|last|previous|prior|current) (?:year|month|quarter|period|season)|same period last year|(?:a )?year ago|fy|ytd|year[ -]to[ -]date',
  'vorjahr(?:eszeitraum)?|vorjahresmonat|(?:laufendes|lfd.?) jahr|aktuelles jahr|(?:laufender|lfd.?|aktueller|dieser|letzter) monat|dieses jahr|letztes jahr|berichtsjahr|vormonat',
  "cumul annuel|année en cours|année précédente|cette année|l['’]année dernière|l['’]an dernier|mois (?:précédent|en cours)|ce mois",
  'este año|año (?:anterior|actual|pasado)|en lo que va del? año|mes (?:anterior|actual|en curso)|este mes',
  'este ano|ano (?:anterior|atual|corrente|passado)|mês (?:anterior|atual|corrente)|este mês|acumulad[oa] n?o ano|acumulado anual',
  "quest['’]anno|anno (?:in corso|corrente|precedente|scorso)|l['’]anno scorso|mese (?:precedente|in corso)|questo mese",
  'dit jaar|vorig jaar|lopend jaar|afgelopen jaar|(?:deze|vorige|afgelopen) maand',
  '(?:ten|bieżący|ubiegły|poprzedni|zeszły) rok|rok (?:bieżący|ubiegły|poprzedni|zeszły)|w tym roku|w zeszłym roku|rok temu|(?:bieżący|ubiegły|poprzedni|zeszły) miesiąc|w tym miesiącu',
  '(?:этот|текущий|прошлый|предыдущий) (?:год|месяц)|год назад|в (?:этом|прошлом|текущем) году|соответствующий период(?: прошлого года)?',
  '(?:bu|geçen|önceki|cari) (?:yıl|ay|dönem)|bir önceki yıl',
  '(?:هذا|هذه) (?:العام|السنة|الشهر)|(?:العام|السنة|الشهر) (?:الماضي|الماضية|السابق|السابقة|الحالي|الحالية|الجاري)',
  'امسال|پارسال|سال (?:گذشته|جاری|قبل)',
  '(?:इस|पिछले|चालू) (?:वर्ष|साल|महीने)',
  '(?:tahun|bulan) (?:ini|lalu|berjalan|sebelumnya)',
];

/** Chinese, Japanese and Korean, which have no spaces around words. */
const UNSPACED =
  '本月止累计|本年累计|本月累计|累计至今|上年同期|去年同期|同期|本期|上期|本月|上月|本季|本年|上年|去年|今年|今期|前期|前年同期|前年同月|前年|昨年|当年|今月|先月|前月|올해|금년|작년|지난해|전년 ?동기|전년|당년|당기|전기|이번 ?달|지난 ?달|당월|전월';

/** Matches such words anywhere in a heading. */
export const RELATIVE_PERIOD = new RegExp(
  String.raw`(?<![\p{L}\p{M}])(?:${SPACED.join('|')})(?![\p{L}\p{M}])|${UNSPACED}`,
  'iu',
);
