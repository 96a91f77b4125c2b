/**
 * Preloaded module that ends a process with its parent, however that ends: `node --require ./scripts/lib/exit-with-parent.js`. Their
 * channel closes when the parent ends. It has no types itself, so that Node loads nothing to strip them.
 */
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
