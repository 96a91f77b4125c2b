/** Styles as adopted sheets and nothing else: a strict page forbids both inline styles and `<style>`. */

/** Each sheet once a page, since all elements share it. */
const sheets: Record<string, CSSStyleSheet> = {};

/** Marks a string as CSS for editors and formatters. */
export const css = String.raw;

function sheetOf(styles: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  return sheet;
}

/** Gives a shadow root `styles`, and tells whether it didn't have them. */
export function adoptStyles({ adoptedStyleSheets }: ShadowRoot, styles: string): boolean {
  sheets[styles] ??= sheetOf(styles);
  const sheet = sheets[styles];
  return !adoptedStyleSheets.includes(sheet) && adoptedStyleSheets.push(sheet) > 0;
}
