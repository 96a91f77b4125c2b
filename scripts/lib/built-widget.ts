/** The built widget, kept for the current code: minifying it takes seconds, and every build of assets needs it. */
import { cpSync, existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildWidget } from '../../widget/build/build-widget.ts';
import { codeVersion } from './code-version.ts';
import { WIDGET_CACHE } from './paths.ts';
import { replaceFolder } from './replace-folder.ts';

/** Builds the widget unless this code's is there. Returns its folder. */
export async function keepBuiltWidget(): Promise<string> {
  const version = codeVersion();
  const folder = join(WIDGET_CACHE, version);
  if (existsSync(folder)) return folder;
  await replaceFolder(folder, buildWidget);
  const others = readdirSync(WIDGET_CACHE).filter((name) => !name.startsWith(version));
  for (const name of others) rmSync(join(WIDGET_CACHE, name), { recursive: true, force: true });
  return folder;
}

/** Copies the widget's files to `out`. */
export async function copyBuiltWidget(out: string): Promise<void> {
  cpSync(await keepBuiltWidget(), out, { recursive: true });
}
