/**
 * Features beyond the oldest supported browsers that the built files may use, because those browsers degrade as stated. A feature is a
 * path in browser-compat-data and covers the ones below it.
 */
export const ENHANCEMENTS: Readonly<Record<string, string>> = {
  'css.at-rules.media.scripting':
    'without JavaScript the builder also shows the fields and tabs that need it; the snippet can be copied all the same',
  'css.properties.contain-intrinsic-block-size': 'as content-visibility',
  'css.properties.content-visibility':
    'a long ranking lays out every row; hidden rows are hidden by `visibility`',
  'css.properties.cursor': 'phones have no pointer',
  'css.properties.field-sizing': 'the text to copy has the initial height and a scroll bar',
  'css.properties.font-family.ui-monospace': 'the next family of the list',
  'css.properties.grid-template-columns.subgrid':
    'rows have fixed columns, by an earlier rule for `tr`',
  'css.properties.overflow-anchor': 'a browser that anchors nothing needs no ban on it',
  'css.properties.resize': 'the text to copy scrolls',
  'css.properties.text-wrap': 'lines break where they are full',
  'css.selectors.has': 'the fallback table is shown while its rows arrive',
  'api.HTMLInputElement.capture':
    'an option of event listeners; Lit’s, not the attribute of inputs',
  'api.TrustedTypePolicyFactory': 'strings, where the browser has no trusted types',
};

/** The entry that accepts a feature; undefined if none does. */
export const enhancementOf = (feature: string): string | undefined =>
  Object.keys(ENHANCEMENTS).find((name) => feature === name || feature.startsWith(`${name}.`));
