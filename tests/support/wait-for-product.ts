/** Set-up file of the projects that need the product: waits until the product that `serve-product.ts` starts is ready. */
import { inject } from 'vitest';

/** Requests are retried before fetch's timeout for response headers of 300 s. */
const TIMEOUT = 120_000;

async function waitForProduct(): Promise<void> {
  const signal = AbortSignal.timeout(TIMEOUT);
  const response = await fetch(inject('readinessUrl'), { signal }).catch((error: unknown) => {
    if (signal.aborted) return null;
    throw error;
  });
  if (response === null) return waitForProduct();
  if (!response.ok) throw new Error(await response.text());
}

await waitForProduct();
