/** Questions of the first deploy, whose answers go into `settings.json`. */
import { createInterface } from 'node:readline/promises';
import type { SettingsFile } from '../lib/settings.ts';

/** Asks one question. Returns the trimmed answer, empty if there is none. */
export type AskLine = (question: string) => Promise<string>;

/** Asks on a terminal; null if the standard input is none. */
export function terminalQuestions(): AskLine | null {
  if (!process.stdin.isTTY || !process.stdout.isTTY) return null;
  return async (question) => {
    const lines = createInterface({ input: process.stdin, output: process.stdout });
    try {
      return (await lines.question(`${question} `)).trim();
    } finally {
      lines.close();
    }
  };
}

/** Asks for the operator and the contact that aren't set. Returns the settings with the answers. */
export async function askSettings(settings: SettingsFile, ask: AskLine): Promise<SettingsFile> {
  const operator =
    settings.operator ??
    (await ask('Who runs this copy, as its pages will say? (Enter: nobody is named)'));
  const contact =
    settings.contact ??
    (await ask(
      'Where do corrections go: an e-mail address, or https://github.com/…/issues? (Enter: nowhere)',
    ));
  return {
    ...settings,
    ...(operator === '' ? {} : { operator }),
    ...(contact === '' ? {} : { contact }),
  };
}
