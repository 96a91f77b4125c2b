/**
 * Preloaded module that keeps compiled code between commands: `node --import ./scripts/lib/compile-cache.ts`. Stripping types and
 * compiling takes most of a command's first second.
 */
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

enableCompileCache(join(import.meta.dirname, '..', '..', 'dist', 'cache', 'node'));
