/** Resolves as `work` does, or rejects after `limit` milliseconds; doesn't cancel the work. */
export async function withTimeout<T>(limit: number, work: Promise<T>): Promise<T> {
  const { promise: end, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error(`no response within ${limit} ms`)), limit);
  try {
    return await Promise.race([work, end]);
  } finally {
    clearTimeout(timer);
  }
}
