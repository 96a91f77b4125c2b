/** Waits for work no longer than a limit, in milliseconds, then rejects; the work itself goes on. */
export async function withTimeout<T>(limit: number, work: Promise<T>): Promise<T> {
  const { promise: end, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error(`no answer within ${limit} ms`)), limit);
  try {
    return await Promise.race([work, end]);
  } finally {
    clearTimeout(timer);
  }
}
