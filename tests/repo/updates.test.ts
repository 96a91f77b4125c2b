/**
 * The two ways in which an operator gets a new version of Likewise: raising its number in a repository made from the template, and
 * `git pull` in a clone. Neither touches the operator's data and settings.
 */
import { execFile } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { devNull, tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROOT } from '../../scripts/lib/paths.ts';
import { SMALL } from '../support/data/small-data.ts';

const TEMPLATE = join(ROOT, 'scripts', 'template');
const SETTINGS = { operator: 'Example Institute', contact: 'corrections@example.org' };
/** What the new version adds to a file that readers get. */
const NEW_RULE = '.from-the-new-version{color:red}';

let folder = '';

beforeAll(() => {
  // The real path, because Node resolves links, and files of the package are recognized by their path.
  folder = mkdtempSync(join(realpathSync(tmpdir()), 'likewise-updates-'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs a program to its end and returns its output. Rejects with its errors. */
async function run(cwd: string, program: string, ...args: readonly string[]): Promise<string> {
  const env = {
    ...process.env,
    GIT_CONFIG_GLOBAL: devNull,
    GIT_CONFIG_NOSYSTEM: '1',
    ...Object.fromEntries(
      ['AUTHOR', 'COMMITTER'].flatMap((role) => [
        [`GIT_${role}_NAME`, 'Operator'],
        [`GIT_${role}_EMAIL`, 'operator@example.org'],
      ]),
    ),
  };
  const { stdout } = await promisify(execFile)(program, args, { cwd, env });
  return stdout;
}

const npm = (cwd: string, ...args: readonly string[]) => run(cwd, 'npm', ...args);
const read = (...path: readonly string[]) => readFileSync(join(...path), 'utf8');
const writeSettings = (project: string, settings: object) =>
  writeFileSync(join(project, 'settings.json'), JSON.stringify(settings));

/** The text of every file in a folder, by its path. */
function contents(root: string): Readonly<Record<string, string>> {
  const files = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  return Object.fromEntries(files.map((file) => [file, readFileSync(file, 'latin1')]));
}

/** What npm does on `npm install`: unpacks the tarball and links the commands. */
async function installPackage(project: string, tarball: string): Promise<string> {
  const modules = join(project, 'node_modules');
  const installed = join(modules, 'likewise');
  rmSync(installed, { recursive: true, force: true });
  await run(modules, 'tar', '-xzf', tarball);
  renameSync(join(modules, 'package'), installed);
  return installed;
}

/** Links the packages that an installation brings: no dev dependencies. */
function linkDependencies(project: string): void {
  const modules = join(project, 'node_modules');
  const { dependencies } = JSON.parse(read(ROOT, 'package.json'));
  const links = Object.keys(dependencies).map((name) => [name, join(ROOT, 'node_modules', name)]);
  for (const [name = '', target = ''] of [
    ...links,
    ['.bin/node', join(modules, 'node', 'bin', 'node')],
    ['.bin/likewise', join(modules, 'likewise', 'scripts', 'likewise.js')],
  ]) {
    mkdirSync(dirname(join(modules, name)), { recursive: true });
    symlinkSync(target, join(modules, name));
  }
}

describe('a repository made from the template', () => {
  let project = '';
  let tarball = '';
  let installed = '';

  beforeAll(async () => {
    project = join(folder, 'rankings');
    cpSync(TEMPLATE, project, { recursive: true });
    linkDependencies(project);
    const args = [
      'pack',
      '--offline',
      '--ignore-scripts',
      '--silent',
      '--pack-destination',
      folder,
    ];
    tarball = join(folder, (await npm(ROOT, ...args)).trim());
    installed = await installPackage(project, tarball);
  });

  test('names the package of this version, by the name of the file that npm packs', () => {
    const { dependencies } = JSON.parse(read(TEMPLATE, 'package.json'));
    const { version } = JSON.parse(read(ROOT, 'package.json'));
    expect(dependencies.likewise).toContain(`/v${version}/`);
    expect(basename(dependencies.likewise)).toBe(basename(tarball));
  });

  test('has scripts of the same names as this repository, and allows the same install scripts', () => {
    const root = JSON.parse(read(ROOT, 'package.json'));
    const { scripts, allowScripts } = JSON.parse(read(TEMPLATE, 'package.json'));
    expect(Object.keys(root.scripts)).toEqual(expect.arrayContaining(Object.keys(scripts)));
    expect(allowScripts).toEqual(root.allowScripts);
    for (const [name, command] of Object.entries(scripts)) expect(command).toBe(`likewise ${name}`);
  });

  test('checks and publishes its data, and writes nothing into the package', async () => {
    const before = contents(installed);
    expect(await npm(project, 'run', '--silent', 'data:check')).toContain('no errors');
    const published = await npm(project, 'run', '--silent', 'data:publish');
    expect(published).toMatch(/An example: museums by visitors \(museums\): new/);
    expect(readdirSync(join(project, '.wrangler', 'local'))).toEqual(['8787']);
    expect(contents(installed)).toEqual(before);
  });

  test('gets a new version by raising its number, with its data and settings unchanged', async () => {
    writeSettings(project, SETTINGS);
    const before = [contents(join(project, 'data')), read(project, 'settings.json')];
    installed = await installPackage(project, tarball);
    appendFileSync(join(installed, 'site', 'assets', 'site.css'), NEW_RULE);
    const printed = await npm(project, 'run', '--silent', 'deploy', '--', '--dry-run');
    expect(printed).toContain('bundled without warnings');
    expect(printed).not.toContain('no operator is named');
    expect(read(project, 'dist', 'assets', 'site.css')).toContain(NEW_RULE);
    expect(read(project, 'dist', 'assets', 'docs.html')).toContain('museums/visitors/2025');
    // The name in the project's wrangler.toml.
    expect(readdirSync(join(project, 'dist', 'wrangler'))).toContain('rankings.json');
    expect([contents(join(project, 'data')), read(project, 'settings.json')]).toEqual(before);
  });
});

describe('a clone', () => {
  /** A repository with the files of this one, without its history, which a checkout may lack. */
  async function createUpstream(): Promise<string> {
    const upstream = join(folder, 'upstream');
    const left = new Set(['.git', 'node_modules', 'dist', '.wrangler']);
    cpSync(ROOT, upstream, { recursive: true, filter: (path) => !left.has(basename(path)) });
    await run(upstream, 'git', 'init', '--quiet', '--initial-branch', 'main');
    await commit(upstream, 'Release a version');
    return upstream;
  }

  async function commit(repository: string, message: string): Promise<void> {
    await run(repository, 'git', 'add', '--all');
    await run(repository, 'git', 'commit', '--quiet', '--message', message);
  }

  /** Changes a file; throws if the text to replace isn't there. */
  function replace(file: string, from: string, to: string): void {
    const text = read(file);
    if (!text.includes(from)) throw new Error(`${file} doesn’t contain ${from}`);
    writeFileSync(file, text.replace(from, to));
  }

  test('gets a new version with git pull, without conflicts, with its data and settings unchanged', async () => {
    const upstream = await createUpstream();
    const clone = join(folder, 'clone');
    await run(folder, 'git', 'clone', '--quiet', upstream, clone);
    symlinkSync(join(ROOT, 'node_modules'), join(clone, 'node_modules'));

    // The operator has a folder of datasets, so that the sample data is left out, and one more beside the sample data.
    for (const data of ['figures', 'data'])
      cpSync(SMALL, join(clone, data, 'small'), { recursive: true });
    writeSettings(clone, { ...SETTINGS, data: 'figures' });
    await run(clone, 'git', 'add', 'figures', 'data', 'settings.json');
    await run(clone, 'git', 'commit', '--quiet', '--message', 'Add our figures');

    replace(join(upstream, 'wrangler.toml'), 'preview_urls = false', 'preview_urls = true');
    replace(join(upstream, 'package.json'), '"version": "', '"version": "9.');
    replace(join(upstream, 'data/china-vehicle-output/dataset.json'), '"title"', '"title" ');
    appendFileSync(join(upstream, 'site', 'assets', 'site.css'), NEW_RULE);
    await commit(upstream, 'Release another version');

    await run(clone, 'git', 'pull', '--quiet', '--no-rebase', '--no-edit');
    expect(await run(clone, 'git', 'status', '--porcelain', '--untracked-files=no')).toBe('');
    expect(JSON.parse(read(clone, 'package.json')).version).toMatch(/^9\./);
    expect(JSON.parse(read(clone, 'settings.json'))).toEqual({ ...SETTINGS, data: 'figures' });

    expect(await npm(clone, 'run', '--silent', 'data:check')).toMatch(/^small: .*no errors\n$/);
    const printed = await npm(clone, 'run', '--silent', 'deploy', '--', '--dry-run');
    expect(printed).toContain('bundled without warnings');
    expect(read(clone, 'dist', 'assets', 'site.css')).toContain(NEW_RULE);
    expect(read(clone, 'dist', 'wrangler', 'likewise.json')).toContain('"preview_urls": true');
  });
});
