/** Styles as adopted sheets and nothing else: a strict page forbids both inline styles and `<style>`. */

/** Each sheet once a page, since all elements share it. */
const sheets = new Map<string, CSSStyleSheet>();

/** Marks a sheet for the build, which minifies it. */
export const css = String.raw;

function sheetOf(styles: string): CSSStyleSheet {
  const made = sheets.get(styles);
  if (made) return made;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  sheets.set(styles, sheet);
  return sheet;
}

/** Gives a shadow root `styles`, unless it has them. */
export function adoptStyles(root: ShadowRoot, styles: string): void {
  const sheet = sheetOf(styles);
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
}
