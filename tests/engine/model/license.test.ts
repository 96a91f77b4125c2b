/** Licences have an address if they have an SPDX identifier. */
import { expect, test } from 'vitest';
import { licenseUrl } from '../../../engine/model/license.ts';

test.each<[string, string | null]>([
  ['CC-BY-4.0', 'https://spdx.org/licenses/CC-BY-4.0.html'],
  ['CC0-1.0', 'https://spdx.org/licenses/CC0-1.0.html'],
  ['LicenseRef-Ours', null],
  ['MIT OR Apache-2.0', null],
  ['ask us first', null],
  ['https://example.org/licence', null],
])('%s -> %s', (license, expected) => {
  expect(licenseUrl(license)).toBe(expected);
});
