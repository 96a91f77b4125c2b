/**
 * Environment of processes that take much memory and end. glibc keeps freed memory in an arena for each thread of the pool, and large
 * buffers among small ones once one was freed: together up to 80 MB. Other C libraries ignore these settings.
 */
export const MALLOC_ENVIRONMENT = {
  MALLOC_ARENA_MAX: '2',
  MALLOC_MMAP_THRESHOLD_: '131072',
  MALLOC_TRIM_THRESHOLD_: '131072',
};
