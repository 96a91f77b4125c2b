/** Recognizes names of countries, in the languages of tables, from the standard data of `Intl`. */

const LANGUAGES = [
  ...['en', 'de', 'fr', 'es', 'pt', 'it', 'nl', 'pl', 'ru', 'tr'],
  ...[
    'ar',
    'fa',
    'hi',
    'id',
    'zh',
    'zh-Hant',
    'ja',
    'ko',
    'cs',
    'sv',
    'da',
    'fi',
    'hu',
    'ro',
    'el',
    'uk',
  ],
];
const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** Groups of countries that `Intl` names like one. */
const GROUPS = new Set(['EU', 'EZ', 'UN', 'QO', 'XA', 'XB', 'ZZ']);

/** Territories of other countries, which are parts of them in many tables. */
const DEPENDENT = new Set(
  'AI AQ AS AW AX BL BM BQ BV CC CK CW CX EH FK FO GF GG GI GL GP GS GU HK HM IM IO JE KY MF MO MP MQ MS NC NF NU PF PM PN PR RE SH SJ SX TC TF TK TW UM VG VI WF YT'.split(
    ' ',
  ),
);

/** Members of the European Union. */
const UNION = new Set(
  'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE'.split(' '),
);

/** The codes that are a country's: every country has a name in English. */
function countryCodes(): string[] {
  const names = namesIn('en');
  return LETTERS.flatMap((first) => LETTERS.map((second) => first + second)).filter(
    (code) => !GROUPS.has(code) && names.of(code) !== undefined,
  );
}

const namesIn = (language: string) =>
  new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });

/** Continents and their parts, by the codes of the United Nations. */
const WORLD_REGION_CODES =
  '001 002 003 005 009 011 013 014 015 017 018 019 021 029 030 034 035 039 053 054 057 061 142 143 145 150 151 154 155 202 419'.split(
    ' ',
  );

interface RegionName {
  readonly code: string;
  readonly name: string;
}

/** The names of regions in all languages, in small letters. */
function namesOf(codes: readonly string[]): RegionName[] {
  return LANGUAGES.flatMap((language) => {
    const names = namesIn(language);
    return codes.flatMap((code) => {
      const name = names.of(code)?.toLowerCase();
      return name === undefined ? [] : [{ code, name }];
    });
  });
}

/** Names in full that `Intl` shortens. */
const FULL_NAMES = [
  ...[
    'united states of america',
    'usa',
    'u.s.',
    'us',
    'uk',
    'great britain',
    'russian federation',
    'holland',
  ],
  ...['république française', 'confédération suisse', 'schweizerische eidgenossenschaft'],
  ...['estados unidos mexicanos', 'república bolivariana de venezuela', 'reino de españa'],
  ...['república federativa do brasil', 'república portuguesa', 'república argentina'],
  ...['repubblica italiana', 'koninkrijk der nederlanden', 'türkiye cumhuriyeti'],
  ...['российская федерация', 'جمهورية مصر العربية', 'جمهوری اسلامی ایران', 'भारत गणराज्य'],
  ...['中华人民共和国', '中華民國', '日本国', 'česká republika', 'slovenská republika'],
];
/** What a full name has before the short one. */
const FORM_OF_STATE =
  /^(?:(?:(?:federal|people['’]s|islamic) )?(?:republic|kingdom|commonwealth|federation|state) of (?:the )?|bundesrepublik |république (?:de la |du |de |d['’])?|rep[úu]blica (?:de |del |da |do )?|repubblica |republik |rzeczpospolita |республика |جمهورية )/iu;

/** The same behind it: `Egypt, Arab Rep.` */
const INVERTED_FORM =
  /, (?:[a-z. ]+ )?(?:rep(?:\.|ublic)|fed\.|sar|bolivarian.*|islamic.*)(?: of)?$/;

/** Names of countries that parts or cities of countries have too. */
const ALSO_PARTS = new Set([
  ...['georgia', 'luxembourg', 'luxemburg', 'mexico', 'méxico', 'méjico', 'niger', 'lebanon'],
  ...['singapore', 'singapur', 'monaco', 'kuwait', 'panama', 'panamá', 'guatemala', 'djibouti'],
  ...['granada', 'san marino', 'تونس', 'الجزائر', 'الكويت', 'جيبوتي'],
]);
/** Countries of the United Kingdom, which have regions of their own. */
const COUNTRIES_OF_UK = ['england', 'scotland', 'wales', 'england and wales'];

/** Names of markets in the reports of companies, which aren't parts of one country. */
const MARKET =
  /^(?:EMEA|APAC|APJ|LATAM|DACH|MENA|CEE|GCC|ASEAN|EU|Benelux|Nordics|Americas|Greater China|Asia[-/ –]Pacific|Middle East.*|Far East|Rest (?:of|der|du|del|do)\s.+|(?:All )?Other(?:s| countries| regions)?|International|Overseas|Abroad|Foreign|Export|Ausland|(?:à l['’])?étranger|extranjero|exterior|estero|buitenland|zagranica|за рубежом|yurt ?dışı|海外|国外|境外|해외)$/iu;

/** What is made when it is first needed. */
function lazy<Value>(make: () => Value): () => Value {
  let made: Value | null = null;
  return () => {
    made ??= make();
    return made;
  };
}

const named = lazy(() => namesOf(countryCodes()));
const countries = lazy(() => new Set([...named().map(({ name }) => name), ...FULL_NAMES]));
const nations = lazy(() => {
  const independent = named().filter(({ code }) => !DEPENDENT.has(code));
  return new Set([...independent.map(({ name }) => name), ...FULL_NAMES, ...COUNTRIES_OF_UK]);
});
const unionNames = lazy(() => new Set(namesOf([...UNION]).map(({ name }) => name)));
const worldRegions = lazy(() => new Set(namesOf(WORLD_REGION_CODES).map(({ name }) => name)));

function isIn(names: ReadonlySet<string>, name: string): boolean {
  const plain = name.trim().toLowerCase();
  return names.has(plain) || names.has(plain.replace(FORM_OF_STATE, '').replace(INVERTED_FORM, ''));
}

/** Whether a name is that of a country, in any of these languages, ignoring case. */
export function isCountryName(name: string): boolean {
  return isIn(countries(), name);
}

/** Whether a name, or a code, is that of a member of the European Union. */
export function isInUnion(name: string): boolean {
  const plain = name.trim().toLowerCase();
  return UNION.has(name.trim()) || unionNames().has(plain);
}

/** Whether a name is that of a country with parts of its own, and of no part or city of another. */
export function isNationName(name: string): boolean {
  return isIn(nations(), name) && !ALSO_PARTS.has(name.trim().toLowerCase());
}

/** Whether a name is that of a continent, of a part of one, or of a market of several countries. */
export function isWorldRegionName(name: string): boolean {
  return isIn(worldRegions(), name) || MARKET.test(name.trim());
}
