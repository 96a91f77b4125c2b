/**
 * Builds of the widget that are no longer served because they are vulnerable, by the hash in the names of their files. A deploy
 * withdraws them (.github/SECURITY.md).
 */
export const WITHDRAWN_BUILDS: ReadonlySet<string> = new Set([]);
