/** Constructable stylesheets, because a strict content security policy forbids inline styles and `<style>`. */

/** One sheet per page, shared by all elements. */
const sheets: Record<string, CSSStyleSheet> = {};

/** Marks a string as CSS for editors and formatters. */
export const css = String.raw;

function sheetOf(styles: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  return sheet;
}

/** Adds `styles` to a shadow root. Returns whether they are new. */
export function adoptStyles({ adoptedStyleSheets }: ShadowRoot, styles: string): boolean {
  sheets[styles] ??= sheetOf(styles);
  const sheet = sheets[styles];
  return !adoptedStyleSheets.includes(sheet) && adoptedStyleSheets.push(sheet) > 0;
}
