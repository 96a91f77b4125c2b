/** A copy on a loopback address answers only to its own names; a deployed one to every page. */
import { describe, expect, it } from 'vitest';
import { isRebound } from '../../../worker/handlers/mcp.ts';

const rebound = (own: string, headers: Record<string, string>, url = 'http://localhost:8787/mcp') =>
  isRebound(new Request(url, { method: 'POST', headers }), own);

describe('a copy on a loopback address', () => {
  it.each([
    [{}],
    [{ Host: 'localhost:8787' }],
    [{ Host: '127.0.0.1:9000', Origin: 'http://localhost:5173' }],
    [{ Host: '[::1]:8787', Origin: 'http://[::1]' }],
  ])('answers to %j', (headers) => {
    expect(rebound('http://localhost:8787', headers)).toBe(false);
  });

  it.each([
    [{ Host: 'evil.example' }],
    [{ Host: 'localhost.evil.example' }],
    [{ Host: '127.0.0.1.nip.io' }],
    [{ Host: 'localhost:8787', Origin: 'http://evil.example' }],
    [{ Host: 'localhost:8787', Origin: 'null' }],
    [{ Host: 'localhost:8787', Origin: 'https://127.0.0.1.evil.example' }],
  ])('refuses %j', (headers) => {
    expect(rebound('http://localhost:8787', headers)).toBe(true);
  });

  it('refuses an address that isn’t its own, where the Host is only in the address', () => {
    expect(rebound('http://127.0.0.1:8787', {}, 'http://evil.example/mcp')).toBe(true);
  });
});

describe('a deployed copy', () => {
  it('answers to every Host and Origin', () => {
    const headers = { Host: 'evil.example', Origin: 'http://evil.example' };
    expect(rebound('https://likewise.example', headers)).toBe(false);
  });
});
