/**
 * What the build puts in the place of Lit's own module of styles: adopted sheets and nothing else. Lit's falls back
 * to `<style>` elements, which a strict page forbids, for browsers that are older than all that the widget supports.
 */

/** The sheet of a template without expressions. */
export function css(strings: TemplateStringsArray): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(strings.join(''));
  return sheet;
}

export const getCompatibleStyle = (style: CSSStyleSheet): CSSStyleSheet => style;

export const supportsAdoptingStyleSheets = true;

/** Gives a shadow root its sheets. */
export function adoptStyles(root: ShadowRoot, styles: CSSStyleSheet[]): void {
  root.adoptedStyleSheets = styles;
}

/** Not ours to call; Lit's other modules export it. */
export const unsafeCSS = css;
export class CSSResult {}
