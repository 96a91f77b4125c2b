/** Constructable stylesheets, because a strict content security policy forbids inline styles and `<style>`. */
import { cached } from '../text/mod.ts';

/** Marks a string as CSS for editors and formatters. */
export const css = String.raw;

/** The sheet with these styles, one per page, shared by all elements. Throws an error in a browser that can't construct one. */
export function styleSheet(styles: string): CSSStyleSheet {
  return cached(styles, () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
    return sheet;
  });
}

/** Adds `styles` to a shadow root. Returns whether they are new. */
export function adoptStyles({ adoptedStyleSheets }: ShadowRoot, styles: string): boolean {
  const sheet = styleSheet(styles);
  return !adoptedStyleSheets.includes(sheet) && adoptedStyleSheets.push(sheet) > 0;
}
