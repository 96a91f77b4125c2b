/** Checks of every response: a described status, and a body in its stated format. */
import { Script } from 'node:vm';
import { parse } from 'csv-parse/sync';
import { XMLValidator } from 'fast-xml-parser';
import type { OpenApiChecker } from './openapi-checker.ts';
import type { AnyRequest } from './random-requests.ts';

/** A response of any source. */
export interface AnyResponse {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Uint8Array;
}

const PNG = [0x89, 0x50, 0x4e, 0x47];
const BOM = '\ufeff';
const EXPECTED = [200, 204, 304, 400, 404, 405, 410, 414];

function csvError(text: string): string {
  if (!text.startsWith(BOM)) return 'CSV without a byte order mark';
  if (!text.endsWith('\r\n')) return 'CSV whose last line doesn’t end with CRLF';
  const rows = parse(text, { bom: true, record_delimiter: '\r\n' });
  return rows.length > 0 ? '' : 'CSV without a row of headings';
}

/** The error in the format of a body; empty if it is valid. */
function formatError(mediaType: string, body: Uint8Array): string {
  if (mediaType === 'image/png') {
    return PNG.every((byte, index) => body[index] === byte) ? '' : 'not a PNG';
  }
  // The byte order mark is kept, because CSV is checked for it.
  const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body);
  if (mediaType.startsWith('text/csv')) return csvError(text);
  if (/xml/.test(mediaType)) {
    const found = XMLValidator.validate(text);
    return found === true ? '' : `not well-formed: ${found.err.msg}`;
  }
  if (mediaType.startsWith('text/html')) return /^<!doctype html>/i.test(text) ? '' : 'no doctype';
  if (mediaType.startsWith('text/javascript')) new Script(text);
  return '';
}

/** The error of a redirect: only pages have one, to the path without slashes at its end. */
function redirectFault({ address }: AnyRequest, headers: Headers): string {
  const path = new URL(`http://localhost${address}`).pathname;
  if (!path.endsWith('/')) return 'a redirect from an address without a slash at its end';
  const location = new URL(headers.get('location') ?? '').pathname;
  return location.endsWith('/') && location !== '/' ? `a redirect to ${location}` : '';
}

/** Checks responses against a description. A valid body is checked once per ETag. */
export class ResponseChecker {
  readonly #described: OpenApiChecker;
  readonly #seen = new Set<string>();
  /** The number of responses by status. */
  readonly counts = new Map<number, number>();

  constructor(described: OpenApiChecker) {
    this.#described = described;
  }

  /** The error of a response; empty if it is valid. */
  errorOf(request: AnyRequest, response: AnyResponse): string {
    const { status, headers, body } = response;
    this.counts.set(status, (this.counts.get(status) ?? 0) + 1);
    if (status === 308) return redirectFault(request, headers);
    if (!EXPECTED.includes(status)) return `status ${status}`;
    if (headers.get('access-control-allow-origin') !== '*') return 'not open to every page';
    if (!headers.has('cache-control')) return 'no lifetime';
    if (request.method === 'HEAD' || status === 204 || status === 304) {
      return body.byteLength === 0 ? '' : 'a body where there must be none';
    }
    // Another spelling of a static asset's address may reach the asset server or the worker, whose 405 has a problem.
    if (status === 405 && body.byteLength === 0)
      return this.#described.isFile(request.address) ? '' : 'a 405 without a problem';
    return status === 200 ? this.#successFault(request, response) : this.#problemFault(response);
  }

  #problemFault({ status, headers, body }: AnyResponse): string {
    const type = headers.get('content-type');
    if (type !== 'application/problem+json') return `a problem of type ${type}`;
    const problem: unknown = JSON.parse(new TextDecoder().decode(body));
    const fault = this.#described.schemaErrors('#/components/schemas/Problem', problem);
    if (fault !== '') return fault;
    const stated = (problem as { readonly status: number }).status;
    return stated === status ? '' : `says that it is ${stated}`;
  }

  #successFault({ address }: AnyRequest, { headers, body }: AnyResponse): string {
    const etag = headers.get('etag') ?? '';
    if (!/^"[^"]+"$/.test(etag)) return `no strong ETag: ${etag}`;
    const mediaType = headers.get('content-type') ?? '';
    const { pathname } = new URL(address, 'https://any');
    const seen = `${this.#described.pathOf(pathname)} ${mediaType} ${etag}`;
    if (this.#seen.has(seen)) return '';
    const text = mediaType === 'application/json' ? new TextDecoder().decode(body) : '';
    const fault =
      this.#described.responseErrors(pathname, 200, mediaType, text) ||
      formatError(mediaType, body);
    if (fault === '') this.#seen.add(seen);
    return fault;
  }
}
