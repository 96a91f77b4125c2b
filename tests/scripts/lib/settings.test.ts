/** The settings of a copy, read by a command in a project of its own. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CommandSandbox } from '../../support/commands/command-sandbox.ts';

const SCRIPT = join(import.meta.dirname, '../../support/commands/print-settings.ts');
let sandbox: CommandSandbox;

beforeEach(() => {
  sandbox = new CommandSandbox();
});

afterEach(() => sandbox.remove());

const write = (file: string, text: string) => writeFileSync(join(sandbox.folder, file), text);
const read = (env: Readonly<Record<string, string>> = {}) => sandbox.runFile(SCRIPT, env);

it('need none: every setting has a default', async () => {
  const { output } = await read();
  expect(JSON.parse(output)).toEqual({
    name: 'likewise',
    operator: { name: null, email: null, issues: null },
    domain: null,
    data: 'data',
    front: null,
  });
});

it('come from variables, else from settings.json, else from the form of the button', async () => {
  write(
    'wrangler.toml',
    'name = "form"\n[vars]\nOPERATOR = "Form"\nCONTACT = "form@example.org"\n',
  );
  write('settings.json', '{"operator":{"en":"File","zh":"文件"},"domain":"file.example.org"}');
  const { output } = await read({ DOMAIN: 'variable.example.org', CONTACT: '' });
  expect(JSON.parse(output)).toEqual({
    name: 'form',
    operator: { name: { en: 'File', zh: '文件' }, email: 'form@example.org', issues: null },
    domain: 'variable.example.org',
    data: 'data',
    front: null,
  });
});

it('tell an address of issues from an e-mail address', async () => {
  const { output } = await read({ CONTACT: 'https://github.com/desk/rankings/issues' });
  expect(JSON.parse(output).operator).toMatchObject({
    email: null,
    issues: 'https://github.com/desk/rankings/issues',
  });
});

describe('an invalid setting ends the command', () => {
  it.each([
    ['{"domain":"https://x.org"}', 'settings.json, domain: expected a host name such as'],
    [
      '{"contact":"desk"}',
      'settings.json, contact: expected an e-mail address, or https://github.com',
    ],
    ['{"name":"My Copy"}', 'settings.json, name: expected lower-case letters, digits and hyphens'],
    ['{"owner":"x"}', 'settings.json, the whole: Unrecognized key: "owner"'],
    ['{', 'settings.json: '],
  ])('%s', async (text, error) => {
    write('settings.json', text);
    const { code, errors } = await read();
    expect(code).toBe(1);
    expect(errors).toContain(error);
  });

  it('from the environment', async () => {
    const { errors } = await read({ DOMAIN: 'localhost' });
    expect(errors).toContain('environment variables, domain: expected a host name');
  });
});
