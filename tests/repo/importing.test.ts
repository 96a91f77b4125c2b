/** The page about importing says what the importer does. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../../scripts/lib/paths.ts';
import { importingPage } from '../support/import/importing-page.ts';

test('docs/importing.md shows what is understood, asked and refused (if it fails, check it and let vitest -u renew it)', async () => {
  await expect(importingPage()).toMatchFileSnapshot(join(ROOT, 'docs', 'importing.md'));
});
