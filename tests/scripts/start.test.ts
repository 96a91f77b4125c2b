/** Local servers beside builds, publishes and each other, in a project with two small datasets. */
import { cpSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isPortTaken } from '../../scripts/lib/local-server.ts';
import { CommandSandbox } from '../support/commands/command-sandbox.ts';
import { SMALL } from '../support/data/small-data.ts';
import { freePort } from '../support/free-port.ts';
import { type RunningServer, startServer } from '../support/start-server.ts';

/** What disappeared when another command replaced the assets, and what a publish changes. */
const PATHS = [
  ...['/docs', '/site.css', '/widget.js', '/embed/small/total/2023', '/embed/small/total/2023.js'],
  ...['/healthz', '/sitemap.xml'],
];

const project = mkdtempSync(join(tmpdir(), 'likewise-project-'));
const env = { LIKEWISE_PROJECT: project, LIKEWISE_STATE: undefined };
const sandbox = new CommandSandbox(env);
const today = new Date().toISOString().slice(0, 10);
let ports: readonly [number, number] = [0, 0];
let first: RunningServer;
let second: RunningServer;
/** The responses of the first server. */
let before: readonly string[] = [];

/** The status and the whole body of each path. */
function read({ baseUrl }: RunningServer): Promise<string[]> {
  return Promise.all(
    PATHS.map(async (path) => {
      const response = await fetch(baseUrl + path);
      return `${path} ${response.status} ${await response.text()}`;
    }),
  );
}

function assetsOf(port: number): string {
  return join(project, '.wrangler', 'local', String(port), 'assets');
}

beforeAll(async () => {
  cpSync(SMALL, join(project, 'data', 'small'), { recursive: true });
  cpSync(SMALL, join(project, 'other', 'tiny'), { recursive: true });
  const dataset = join(project, 'other', 'tiny', 'dataset.json');
  writeFileSync(dataset, readFileSync(dataset, 'utf8').replace('"id": "small"', '"id": "tiny"'));
  ports = [await freePort(), await freePort()];
  first = startServer(ports[0], [], env);
  await first.ready;
  before = await read(first);
});

afterAll(async () => {
  await Promise.all([first.stop(), second?.stop()]);
  sandbox.remove();
  rmSync(project, { recursive: true });
});

test('a server serves the project’s data and its assets', () => {
  expect(before.map((response) => response.split(' ')[1])).toEqual(PATHS.map(() => '200'));
  expect(before.join()).toContain('"status":"ok"');
  expect(before.at(-1)).toContain(`${first.baseUrl}/entities/small/a`);
});

test('a dry run of a deploy, with its build, leaves a running server as it is', async () => {
  const { code, errors } = await sandbox.run('deploy', ['--dry-run']);
  expect([code, errors]).toEqual([0, '']);
  expect(statSync(join(project, 'dist', 'assets', 'widget.js')).size).toBeGreaterThan(10_000);
  expect(await read(first)).toEqual(before);
});

test('a second server leaves it as it is too, and serves the folder of --data', async () => {
  second = startServer(ports[1], ['--data', join(project, 'other')], env);
  await second.ready;
  expect(await read(first)).toEqual(before);
  const datasets = await (await fetch(`${second.baseUrl}/v1/datasets`)).text();
  expect(datasets).toContain('"id":"tiny"');
  expect(datasets).not.toContain('"id":"small"');
  expect((await fetch(`${second.baseUrl}/site.css`)).status).toBe(200);
});

test('beside two servers a publish has to name the port, and then uses that server’s data and origin', async () => {
  const row = `b,total,2024,count,1200,10,stated,,,bureau,${today},,,\n`;
  writeFileSync(join(project, 'other', 'tiny', 'observations.csv'), row, { flag: 'a' });
  const ambiguous = await sandbox.run('data-publish');
  expect(ambiguous.code).toBe(1);
  expect(ambiguous.errors).toContain(`  ${ports[1]}, from ${join(project, 'other')}`);
  expect(ambiguous.errors).toContain('choose one with --port');

  const { code, output } = await sandbox.run('data-publish', ['--port', String(ports[1])]);
  expect(code).toBe(0);
  expect(output).toContain(`Data: ${join(project, 'other')}, as served on port ${ports[1]}\n`);
  expect(output).toContain('A small ranking (tiny): 1 new figure');
  expect(output).toMatch(new RegExp(`\\n${second.baseUrl}\\n$`));
  expect(await read(first)).toEqual(before);
});

test('beside one server a publish needs no option', async () => {
  await second.stop();
  const { code, output } = await sandbox.run('data-publish');
  expect(code).toBe(0);
  expect(output).toContain('nothing changes for readers');
  expect(output).toMatch(new RegExp(`: 0 values written, .*\\n${first.baseUrl}\\n$`));
});

test('a later start builds nothing if nothing has changed', async () => {
  const { ino } = statSync(assetsOf(ports[0]));
  await first.stop();
  first = startServer(ports[0], [], env);
  expect(await first.ready).toContain('Nothing has changed since release ');
  expect(statSync(assetsOf(ports[0])).ino).toBe(ino);
  expect(await read(first)).toEqual(before);
});

test('a start serves the data as they are, also after something else was published', async () => {
  const file = join(project, 'data', 'small', 'observations.csv');
  const rows = readFileSync(file);
  writeFileSync(file, `b,total,2024,count,1200,10,stated,,,bureau,${today},,,\n`, { flag: 'a' });
  const { output } = await sandbox.run('data-publish');
  expect(output).toContain('1 new figure');
  writeFileSync(file, rows);
  await first.stop();
  first = startServer(ports[0], [], env);
  expect(await first.ready).toContain('Compiling the data');
  expect(await read(first)).toEqual(before);
});

test('a server whose process is killed frees its port', async () => {
  const description = join(project, '.wrangler', 'local', String(ports[0]), 'server.json');
  process.kill(JSON.parse(readFileSync(description, 'utf8')).pid, 'SIGKILL');
  await expect.poll(() => isPortTaken(ports[0]), { timeout: 20_000 }).toBe(false);
});
