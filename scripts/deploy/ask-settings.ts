/** Questions of the first deploy, whose answers go into `settings.json`. */
import type { SettingsFile } from '../lib/settings.ts';
import type { AskLine } from '../lib/terminal-prompt.ts';

const OPERATOR = 'Who runs this copy, as its pages will say? (Enter: nobody is named) ';
const CONTACT =
  'Where do corrections go: an e-mail address, or https://github.com/…/issues? (Enter: nowhere) ';

/** Asks for the operator and the contact that aren't set. Returns the settings with the answers. */
export async function askSettings(settings: SettingsFile, ask: AskLine): Promise<SettingsFile> {
  const operator = settings.operator ?? (await ask(OPERATOR));
  const contact = settings.contact ?? (await ask(CONTACT));
  return {
    ...settings,
    ...(operator === '' ? {} : { operator }),
    ...(contact === '' ? {} : { contact }),
  };
}
