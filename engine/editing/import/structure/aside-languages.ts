/** Further words for totals, averages, unions and remainders, by language. They complete those of `aside-words.ts`. */

/** What may follow a word that is a whole name, as in `aside-words.ts`. */
const END = String.raw`(?=$|\s*[:：(（,*[]|\s+[-–—]\s)`;

const names = (...alternatives: readonly string[]) =>
  new RegExp(`^(?:${alternatives.join('|')})${END}`, 'iu');

const UNIONS = [
  String.raw`(?:EU|UE|EA|EZ)(?:[- ]?\d\d)?(?:_\d{4})?`,
  'eurozone|euro area|euro-?raum|eurogebiet|zone euro|zona (?:del )?euro|eurozona|strefa euro|еврозона|avro bölgesi|欧元区|歐元區|ユーロ圏|유로존',
  'european union|europäische union|union européenne|unión europea|uni[aã]o europeia|unione europea|europese unie|unia europejska|европейский союз|ес|avrupa birliği|欧盟|歐盟|유럽연합',
  '(?:OECD|OCDE|经合组织|經合組織)(?: (?:countries|members|länder|pays|países))?|ОЭСР',
  String.raw`(?:G7|G20|ASEAN|APEC|BRICS|MERCOSUR|CPLP|EFTA|EEA|EWR)(?:[- ]\d\d)?`,
].join('|');

const AVERAGES = [
  'average|avg\\.?|mean|durchschnitt|mittel|mittelwert|schnitt|moyenne|promedio|media|média|gemiddelde',
  'średnia|среднее|ortalama|rata-rata|平均|平均值|평균',
].join('|');

/** Unions of countries. They are places among each other, and a whole among their members. */
export const UNION = names(String.raw`(?:${UNIONS})(?:\s+(?:total|average))?`);

/** A union one of whose members is beside it in a table of European countries. */
export const EUROPEAN =
  /^(?:e[uzaсв]|ue|zon|uni|eur|strefa|ес|евро|европ|avro|avrupa|欧|歐|ユ|유)/iu;

/** Totals and averages of unions and of parts of the world, and words for an average that are no names. */
export const UNION_AVERAGE = names(
  `(?:${UNIONS})[ -](?:${AVERAGES})`,
  `(?:${AVERAGES}) (?:(?:der|de l['’]|de la|del|dell['’]|do|da) ?)?(?:${UNIONS})`,
  '[Ø⌀]|schnitt|medelvärde|genomsnitt|gjennomsnitt|gennemsnit|keskiarvo|průměr|priemer|átlag|medie|prosjek|povprečje|μέσος όρος',
  'середнє|средно|vidurkis|vidējais|keskmine|landssnitt',
);

/** `Total EU`, `Sub-total Europe`, and words for a total. */
export const FURTHER_TOTAL = names(
  `(?:sub-?)?totals?[ :–-]+(?:${UNIONS}|europe|asia|africa|americas?|oceania|world)`,
  'Σ|total sum|sum total|landet i alt|συνολο|всього|общо|viso',
);
/** The same behind the name of what is added up: `Magyarország összesen`. */
export const FURTHER_TOTAL_ENDING =
  /\s(?:(?:mind)?összesen|celkem|spolu|ukupno|skupaj|i alt|totalt|yhteensä|viso|kopā|kokku|общо|всього|σύνολο)$/iu;

/** A whole nation in a table of its parts. No place has such a name. */
export const FURTHER_NATIONWIDE = names(
  'citywide|countrywide|riket|entire (?:country|nation|state)',
);
/** A whole nation, or a name elsewhere. */
export const FURTHER_NATION = names('čr|nacional|nazionale');

export const FURTHER_REST = names(
  String.raw`misc\.?|n\.?/a\.?|k\. ?a\.|rest (?:der|des|von)\s.+|unassigned|residual`,
  'neuvedeno|ismeretlen|okän[dt]|ukjent|tuntematon|неизвестно|bilinmeyen|미상|غير محدد|अज्ञात',
);
