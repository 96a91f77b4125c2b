/** Loads a file that lies beside the script. The package has another such file. */
import { scriptFolder } from '../mount/mod.ts';

/** Which build this is: it is part of the files' names, since those of another build know other names. */
declare const LIKEWISE_BUILD: string;

/** The exports of `widget-{build}-{name}.js`, or false where it can't be had. */
export async function loadChunk(name: string): Promise<object | false> {
  try {
    return await import(`${scriptFolder}widget-${LIKEWISE_BUILD}-${name}.js`);
  } catch {
    return false;
  }
}
