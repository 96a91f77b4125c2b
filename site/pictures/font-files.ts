/** The fonts of PNGs as resvg finds them: their family, their weights and their files. */
import { join } from 'node:path';

/** The font family that pictures name. */
export const FAMILY = 'Noto Sans SC';
/** The weights of the family. */
export const WEIGHTS = [400, 700] as const;

/** The file of one weight in a folder. */
export function fontFile(folder: string, weight: number): string {
  return join(folder, `${weight}.ttf`);
}
