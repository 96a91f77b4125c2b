/** Parses `lang`: validates the language tag and selects the nearest stored language. */
import { nearestPageLanguage, type PageLanguage } from '../../engine/model/languages.ts';
import { echo, Problem } from '../problem.ts';

const TAG = /^[a-z]{2,8}(-[a-z0-9]{1,8}){0,7}$/i;

/** The stored language nearest to `tag`; the default without one. Throws a 400 if it isn't a language tag. */
export function storedLanguage(tag: string | undefined): PageLanguage {
  requireLanguageTag(tag);
  return nearestPageLanguage(tag ?? '');
}

/** Throws a 400 if `tag` isn't a language tag. */
export function requireLanguageTag(tag: string | undefined): void {
  if (tag === undefined || TAG.test(tag)) return;
  const expected = 'a language tag such as en, zh or zh-Hant';
  const detail = `bad lang: ${echo(tag)}; expected ${expected}`;
  throw new Problem('badParameter', detail, [{ parameter: 'lang', value: echo(tag), expected }]);
}
