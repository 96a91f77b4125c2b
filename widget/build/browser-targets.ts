/** The oldest browsers that support everything the styles and scripts use. */
export const BROWSER_TARGETS = ['chrome123', 'firefox121', 'safari17.5'];
