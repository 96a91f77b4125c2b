/** The script of an embed: the widget and a ranking's view document. */
import { describe, expect, it } from 'vitest';
import { embedScript } from '../../../../worker/handlers/embed.ts';
import type { EtaggedBody } from '../../../../worker/http/respond.ts';
import { encode } from '../../../support/releases/packed-release.ts';

const URL_PATH = '/embed/vehicles/total/latest.js?level=city&as_of=2026-01-12';
const tagged = (text: string, etag: string): EtaggedBody => ({
  bytes: encode(text),
  etag: `"${etag}"`,
});
const view = (document: unknown, etag = 'view') => tagged(`${JSON.stringify(document)}\n`, etag);
const widget = (code: string, etag = 'widget') => tagged(code, etag);

/** Runs a script as a function, and returns what it put on `page`. */
function run({ bytes }: EtaggedBody): Record<string, unknown> {
  const page: Record<string, unknown> = {};
  new Function('page', new TextDecoder().decode(bytes))(page);
  return page;
}

describe('a joined script', () => {
  it('passes the document and its URL to the widget', () => {
    const document = {
      id: 'vehicles/total/2025',
      name: { zh: '重庆' },
      note: 'a "b" \\ </script>',
    };
    const script = embedScript(URL_PATH, view(document), widget('page.joined = likewiseJoined;'));
    expect(run(script)).toEqual({ joined: { url: URL_PATH, view: document } });
  });

  it.each(['\u2028', '\u2029', '`', "'", '\u0000'])('may contain %j in the document', (text) => {
    const script = embedScript(
      URL_PATH,
      view({ text }),
      widget('page.text = likewiseJoined.view.text;'),
    );
    expect(run(script)).toEqual({ text });
  });

  it('has no global names, so that two in one page don’t conflict', () => {
    const one = embedScript(
      URL_PATH,
      view({ id: 1 }),
      widget('page.one = likewiseJoined.view.id;'),
    );
    const two = embedScript(
      URL_PATH,
      view({ id: 2 }),
      widget('page.two = likewiseJoined.view.id;'),
    );
    const rest = encode('page.left = typeof likewiseJoined;');
    const bytes = new Uint8Array([...one.bytes, ...two.bytes, ...rest]);
    expect(run({ bytes, etag: '' })).toEqual({ one: 1, two: 2, left: 'undefined' });
  });

  it('may contain a widget that ends in a comment', () => {
    expect(run(embedScript(URL_PATH, view({}), widget('page.a = 1; // end\n')))).toEqual({ a: 1 });
  });

  it('contains both as stored', () => {
    const script = embedScript(URL_PATH, view({ a: '重' }), widget('(()=>{})();'));
    const text = new TextDecoder().decode(script.bytes);
    expect(text).toContain('{"a":"重"}\n');
    expect(text).toContain('(()=>{})();');
  });
});

describe('its ETag', () => {
  const etag = (url: string, ofView: string, ofWidget: string) =>
    embedScript(url, view({}, ofView), widget('', ofWidget)).etag;

  it('is strong, and well-formed for any URL', () => {
    expect(etag(URL_PATH, 'v', 'w')).toMatch(/^"[\x21\x23-\x7e]+"$/);
  });

  it('depends on widget, document and URL only', () => {
    const all = [etag(URL_PATH, 'v', 'w'), etag(URL_PATH, 'v2', 'w'), etag(URL_PATH, 'v', 'w2')];
    expect(new Set([...all, etag('/embed/vehicles/total/2025.js', 'v', 'w')]).size).toBe(4);
    expect(etag(URL_PATH, 'v', 'w')).toBe(all[0]);
  });
});
