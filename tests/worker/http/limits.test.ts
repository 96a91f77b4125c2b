/** How long a request may be: its address, the names and values in it, and a body while it streams. */
import { describe, expect, it } from 'vitest';
import { MCP_PATH } from '../../../engine/model/mcp.ts';
import { fetchWorker } from '../../support/worker/fetch-worker.ts';
import { callTool, type Send } from '../../support/worker/mcp.ts';
import { exampleEnv } from '../../support/worker/route-examples.ts';

const ENV = exampleEnv();
const RANKING = '/v1/rankings/vehicles/total/2025';
const send: Send = (path, init) => fetchWorker(ENV, path, init);

async function problemAt(address: string) {
  const response = await fetchWorker(ENV, address);
  return {
    status: response.status,
    ...((await response.json()) as { detail: string; errors: object[] }),
  };
}

describe('an address', () => {
  it.each([4096, 4097])('of %i characters is too long above 4,096', async (length) => {
    const address = `${RANKING}?level=`;
    const { status, detail } = await problemAt(address + 'x'.repeat(length - address.length));
    expect([status, detail]).toEqual(
      length > 4096
        ? [414, 'an address of 4097 characters; expected at most 4096']
        : [400, 'level is too long; expected at most 200 characters'],
    );
  });

  it('is counted as it was sent, with its escapes', async () => {
    const response = await fetchWorker(ENV, `/${'%E9%87%8D'.repeat(500)}`, { method: 'HEAD' });
    expect([response.status, await response.text()]).toEqual([414, '']);
  });
});

describe('a name or a value', () => {
  it.each([
    ['a parameter', `${RANKING}?level=${'x'.repeat(201)}`, 'level'],
    ['a name in the path', `/v1/rankings/vehicles/${'x'.repeat(201)}/2025`, 'metric'],
    ['an entity', `/v1/verdict/vehicles/total/2025?rank=1&entity=${'x'.repeat(201)}`, 'entity'],
  ])('in %s has at most 200 characters', async (_, address, parameter) => {
    expect(await problemAt(address)).toMatchObject({
      status: 400,
      detail: `${parameter} is too long; expected at most 200 characters`,
      errors: [{ parameter, value: `${'x'.repeat(100)}…` }],
    });
  });

  it.each([
    ['find', { query: 'x'.repeat(201) }, 'query'],
    ['figures', { dataset: 'vehicles', entity: 'a\u0301\u0323'.repeat(70) }, 'entity'],
  ])('of the tool %s, too', async (name, given, parameter) => {
    const { isError, content } = await callTool(send, name, given);
    expect(isError).toBe(true);
    expect(content[0]?.text).toContain(`${parameter} is too long; expected at most 200 characters`);
  });
});

describe('a body without a length', () => {
  it('is cut off while it streams', async () => {
    let sent = 0;
    const body = new ReadableStream({
      pull(controller) {
        sent += 1;
        controller.enqueue(new Uint8Array(16_384).fill(0x20));
      },
    });
    const headers = { 'Content-Type': 'application/json' };
    const response = await send(MCP_PATH, {
      method: 'POST',
      headers,
      body,
      duplex: 'half',
    } as RequestInit);
    expect(response.status).toBe(413);
    // Four fill the limit; the stream has no end.
    expect(sent).toBeLessThan(8);
  });
});
