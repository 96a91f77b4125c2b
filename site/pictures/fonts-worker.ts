/** Thread that writes the fonts with all characters of some texts into a folder, and ends. */
import { writeFile } from 'node:fs/promises';
import { workerData } from 'node:worker_threads';
import { z } from 'zod';
import { fontFile } from './font-files.ts';
import { loadSubsetFonts } from './fonts.ts';

const { texts, folder } = z
  .object({ texts: z.array(z.string()), folder: z.string() })
  .parse(workerData);
const { fonts } = await loadSubsetFonts(texts);
for (const { weight, bytes } of fonts) await writeFile(fontFile(folder, weight), bytes);
