/** Words of headings that say what is measured, so that a letter such as `m` is metres in one heading and million in another. */

/** A height, a distance, a depth: measured in metres. */
export const LENGTH_WORDS =
  /height|elevation|altitude|ascent|descent|summit|length|long\b|depth|deep|width|wide\b|distance|prominence|\bspan|wingspan|runway|diameter|radius|circumference|perimeter|aperture|mirror|drop\b|draught|\bbeam\b|thickness|(?:water|sea|lake|river|reservoir|groundwater|snow) ?level|^level|\b(?:jump|throw|vault|put)\b|visibility|höhe|länge|tiefe|breite|spannweite|durchmesser|entfernung|hauteur|longueur|profondeur|largeur|dénivelé|altura|longitud|profundidad|distancia|altezza|lunghezza|高度|海拔|长度|長度|深度|高程|水位|跨度|直径|ارتفاع|طول|عمق|высота|длина|глубина/iu;

/** Money, sales or a count of people: thousands, millions and billions. */
export const AMOUNT_WORDS =
  /people|persons?\b|population|inhabitants|residents|users?\b|subscribers?|customers?|members?\b|visitors?|visits|tourists?|passengers?|arrivals|viewers?|downloads|streams\b|views\b|copies|units sold|shipments|sales|sold\b|revenue|turnover|income|profit|earnings|budget|spending|expenditure|salary|wages?\b|price|\bcost|gdp|debt|exports?\b|imports?\b|market cap|assets|funding|investment|gross\b|box office|einwohner|bevölkerung|besucher|nutzer|umsatz|gewinn|einnahmen|ausgaben|schulden|habitants|chiffre d'affaires|bénéfice|ventes|habitantes|población|ventas|ingresos|收入|营收|人口|用户|用戶|销售|銷售|利润|游客|人数|السكان|население|выручка/iu;

/** Money or accounts, in which `mm` is a million. */
export const MONEY_WORDS =
  /sales|revenue|turnover|income|profit|earnings|budget|spending|expenditure|\bcosts?\b|gdp|debt|assets|liabilities|equity|cash|ebitda?|market cap|funding|fees|usd|eur|gbp|[$€£¥]/iu;

/** Rain, snow and sizes of small things, in millimetres whatever the case of the letters: `RAIN (MM)`. */
const MILLIMETRE_WORDS =
  /rain|precipitation|snow|niederschlag|regen|pluie|précipitation|lluvia|precipitaci|降水|降雨|雨量|降雪|hail|thickness|wheel|calibre|focal/iu;

/** Words of Spanish tables that are counted in `miles`, thousands. */
const SPANISH_COUNTS =
  /\p{L}(?:ción|ciones|ados|adas|istas|antes|eros|eras)(?!\p{L})|(?<!\p{L})(?:personas|habitantes|empleos?|hogares|viviendas|euros|toneladas|activos|ventas|ingresos|importe|unidades|vehículos|gasto|valor|nacimientos|defunciones|alumnos|mujeres|hombres)(?!\p{L})|\p{L}*[ñó]\p{L}+/iu;

/** What `m` in a heading means: metres, million, or null if the heading doesn't say. */
export function meaningOfM(heading: string): 'm' | 'million' | null {
  const isLength = LENGTH_WORDS.test(heading);
  if (isLength !== AMOUNT_WORDS.test(heading)) return isLength ? 'm' : 'million';
  return null;
}

/** Whether `mm` in a heading is a million, as in accounts, and not millimetres. */
export function isMillionMm(text: string, heading: string): boolean {
  if (LENGTH_WORDS.test(heading) || MILLIMETRE_WORDS.test(heading)) return false;
  return text === 'MM' || MONEY_WORDS.test(heading);
}

/** Whether `miles` in a heading is the Spanish word for thousands. */
export function isSpanishMiles(heading: string): boolean {
  if (/(?<!\p{L})en miles(?!\p{L})/iu.test(heading)) return true;
  return !LENGTH_WORDS.test(heading) && SPANISH_COUNTS.test(heading);
}

/** Words and endings of Spanish and Portuguese, in which `mil` is a thousand. */
const IBERIAN =
  /(?<!\p{L})(?:mill[oó]n(?:es)?|milh(?:ões|ão)|bilh(?:ões|ão)|mil de|reais|R\$|habitantes|pessoas|personas|empresas?|receitas?|vendas|valor|áreas?|superf[ií]cie|colheita|cosecha|safra|estoque|despesas?|exporta\p{L}+|rebanho|consumo|oferta)(?!\p{L})|R\$|\p{L}(?:ção|ções|idad|idades?|eiros?|ños?|ñas?)(?!\p{L})/iu;

/** What `mil` means in a table with such texts: a thousand, a million as in English, or null if they don't say. */
export function meaningOfMil(text: string): 3 | 6 | null {
  if (IBERIAN.test(text) || (!LENGTH_WORDS.test(text) && SPANISH_COUNTS.test(text))) return 3;
  return AMOUNT_WORDS.test(text) ? 6 : null;
}

/** Shares, averages, densities and prices: that of a whole lies between those of its parts. */
export const RATE_WORDS =
  /(?<!\p{L})(?:rates?|shares?|ratio|percent(?:age)?|average|avg\.?|mean|median|density|price|yield|index|index of .+|quota|per capita|life expectancy|literacy|wages?|salary|salaries|rent|age|score|temperature)(?!\p{L})|quote(?!\p{L})|anteil|durchschnitt|dichte(?!\p{L})|preis(?:e)?(?!\p{L})|lebenserwartung|(?<!\p{L})(?:je|pro|par|por|per|na|на) (?:1|capita|kopf|einwohner|hab|tête|cápita|pessoa|persona|abitante|inwoner|mieszka|osob|жител|душу|head|person|household)|(?<!\p{L})(?:taux|part (?:des?|du)|moyen(?:ne)?s?|densité|prix|rendement|espérance|tasa|proporción|porcentaje|promedio|mediana|médi[ao]s?|età media|reddito medio|densidad|precio|rendimiento|esperanza|taxa|percentual|densidade|preço|rendimento|tasso|quota|densità|prezzo|aandeel|gemiddeld\p{L}*|dichtheid|prijs|opbrengst|wskaźnik|stopa|udział|średni\p{L}*|przeciętn\p{L}*|wynagrodzeni\p{L}+|löhne|salaires?|salarios?|salários?|stipendio|зарплат\p{L}*|maaş\p{L}*|upah|gęstość|cena|plon|доля|уровень|средн\p{L}+|плотность|цена|урожайность|oran[ıi]?|ortalama|yoğunlu\p{L}+|fiyat\p{L}*|verim|tingkat|rata-rata|kepadatan|harga|نسبة|معدل|متوسط|كثافة|سعر|نرخ|میانگین|تراکم|قیمت|दर|औसत|घनत्व)(?!\p{L})|率|平均|密度|价格|價格|均价|均價|単価|单价|인당|비율|평균|밀도|가격|[률율](?!\p{L})/iu;

/** Whether a unit is that of a rate: `%`, `hl/ha`, `per 1,000`. */
export const isRateUnit = (unit: string): boolean =>
  /^[%‰]$|\p{L}\/\p{L}|(?:^|\s)(?:per|je|pro|pour|por)\s/iu.test(unit);
