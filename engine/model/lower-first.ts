/**
 * A text that continues a sentence: its first letter in lower case, unless it begins with an abbreviation ("UN estimate").
 */
export const lowerFirst = (text: string): string =>
  /^\p{Lu}\p{Lu}/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);
