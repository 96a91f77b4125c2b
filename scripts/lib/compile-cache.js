/**
 * Preloaded module that keeps compiled code between commands: `node --import ./scripts/lib/compile-cache.js`. Stripping types and
 * compiling takes most of a command's first second. It has no types itself, so that Node loads nothing to strip them.
 */
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

enableCompileCache(join(import.meta.dirname, '..', '..', 'dist', 'cache', 'node'));
