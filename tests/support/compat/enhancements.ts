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
  'api.Navigator.canShare': 'the permanent link has no share button, and can be copied',
  'api.TrustedTypePolicyFactory': 'strings, where the browser has no trusted types',
  'api.trustedTypes': 'strings, where the browser has no trusted types',
  'javascript.builtins.Error.captureStackTrace': 'errors of libraries have their usual stack',
  'javascript.builtins.Error.stackTraceLimit': 'zod makes errors with a stack',
  'javascript.builtins.Intl.Segmenter':
    'a text of a picture may be cut between the code points of a character',
};

/** Features that some files may use, and why those files work without them. */
const ACCEPTED_IN: Readonly<Record<string, readonly [files: RegExp, why: string]>> = {
  'javascript.builtins.Map.groupBy': [
    /^new-ranking\//,
    'the worker defines it: site/new-ranking/worker/older-browsers.ts',
  ],
  'api.URL.canParse_static': [/^new-ranking\//, 'zod constructs a URL instead'],
};

/** Whether a file may use a feature that isn't an enhancement. `place` begins with the file's name. */
export const isAcceptedIn = (feature: string, place: string): boolean =>
  ACCEPTED_IN[feature]?.[0].test(place) ?? false;

/** The entry that accepts a feature; undefined if none does. */
export const enhancementOf = (feature: string): string | undefined =>
  Object.keys(ENHANCEMENTS).find((name) => feature === name || feature.startsWith(`${name}.`));
