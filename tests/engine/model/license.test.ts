/** URLs of licences. */
import { expect, test } from 'vitest';
import { isSpdxId, licenseUrl } from '../../../engine/model/text.ts';

test.each<[string, string | null]>([
  ['CC-BY-4.0', 'https://spdx.org/licenses/CC-BY-4.0.html'],
  ['CC0-1.0', 'https://spdx.org/licenses/CC0-1.0.html'],
  ['ODC-By-1.0', 'https://spdx.org/licenses/ODC-By-1.0.html'],
  ['CC-BY-3.0-IGO', 'https://spdx.org/licenses/CC-BY-3.0-IGO.html'],
  ['etalab-2.0', 'https://spdx.org/licenses/etalab-2.0.html'],
  ['MIT', 'https://spdx.org/licenses/MIT.html'],
  ['https://example.org/licence', 'https://example.org/licence'],
  ['http://example.org/licence?version=2#text', 'http://example.org/licence?version=2#text'],
  ['LicenseRef-Ours', null],
  ['LicenseRef-Ours-1.0', null],
  ['MIT OR Apache-2.0', null],
  ['proprietary', null],
  ['ask us first', null],
  ['', null],
  ['javascript:alert(1)', null],
  ['https://example.org/a b', null],
  ['https://example.org/>; rel="next', null],
  ['https://example.org/\r\nSet-Cookie: a=b', null],
])('%s has the URL %s', (license, expected) => {
  expect(licenseUrl(license)).toBe(expected);
});

test('a URL is no SPDX identifier', () => {
  expect(isSpdxId('https://example.org/licence')).toBe(false);
  expect(isSpdxId('CC-BY-4.0')).toBe(true);
});
