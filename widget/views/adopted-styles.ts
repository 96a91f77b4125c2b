/** Constructable stylesheets, because a strict content security policy forbids inline styles and `<style>`. */

/** One sheet per page, shared by all elements. */
const sheets: Record<string, CSSStyleSheet> = {};

/** Marks a string as CSS for editors and formatters. */
export const css = String.raw;

/** The sheet with these styles. Throws an error in a browser that can't construct one. */
export function styleSheet(styles: string): CSSStyleSheet {
  let sheet = sheets[styles];
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
    sheets[styles] = sheet;
  }
  return sheet;
}

/** Adds `styles` to a shadow root. Returns whether they are new. */
export function adoptStyles({ adoptedStyleSheets }: ShadowRoot, styles: string): boolean {
  const sheet = styleSheet(styles);
  return !adoptedStyleSheets.includes(sheet) && adoptedStyleSheets.push(sheet) > 0;
}
