/** Recognizes names of countries, in the languages of tables, from the standard data of `Intl`. */

const LANGUAGES = ['en', 'de', 'fr', 'es', 'pt', 'it', 'ru', 'ar', 'zh', 'ja'];
const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** Groups of countries that `Intl` names like one. */
const GROUPS = new Set(['EU', 'EZ', 'UN', 'QO', 'XA', 'XB', 'ZZ']);

function namesIn(language: string): string[] {
  const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
  return LETTERS.flatMap((first) =>
    LETTERS.flatMap((second) => {
      const code = first + second;
      const name = GROUPS.has(code) ? undefined : names.of(code);
      return name === undefined ? [] : [name.toLowerCase()];
    }),
  );
}

let all: ReadonlySet<string> | null = null;

/** Whether a name is that of a country, in any of ten languages, ignoring case. */
export function isCountryName(name: string): boolean {
  all ??= new Set(LANGUAGES.flatMap(namesIn));
  return all.has(name.trim().toLowerCase());
}
