/** The page on operating a copy is accurate: commands and options exist, numbers match the code, links work. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FREE_PLAN_DAILY_LIMITS } from '../../publish/store/quota.ts';
import { ROOT, WRANGLER } from '../../scripts/lib/paths.ts';
import { ENVIRONMENTS } from '../../scripts/lib/settings.ts';

const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');
const page = read('docs/operating.md');
const scripts: Readonly<Record<string, string>> = JSON.parse(read('package.json')).scripts;

/** The sources of all commands. */
const sources = readdirSync(join(ROOT, 'scripts'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => read(join('scripts', file)))
  .join('\n');

const lines = [...page.matchAll(/npm run (?:--silent )?([a-z][a-z:-]*)((?: -- | --?)[^`\n|>]*)?/g)];

describe('a command on the page', () => {
  it.each([...new Set(lines.map(([, name = '']) => name))])('npm run %s exists', (name) => {
    expect(Object.keys(scripts)).toContain(name);
  });

  it('has only existing options', () => {
    const options = new Set(
      [...page.matchAll(/(?<![-\w])--([a-z][a-z-]*)/g)].map(([, name = '']) => name),
    );
    // Options of wrangler and git.
    for (const name of ['name', 'no-rebase']) options.delete(name);
    expect(options.size).toBeGreaterThan(8);
    for (const name of options)
      expect(sources).toMatch(new RegExp(`['\\s{]${name}'?: \\{\\s+type: '`));
  });

  it.each([
    ...new Set([...page.matchAll(/npx wrangler ([a-z]+(?: list)?)/g)].map(([, name = '']) => name)),
  ])('npx wrangler %s exists', (name) => {
    const { status, stdout } = spawnSync(
      process.execPath,
      [WRANGLER, ...name.split(' '), '--help'],
      {
        cwd: ROOT,
        encoding: 'utf8',
        env: { ...process.env, WRANGLER_SEND_METRICS: 'false', NO_COLOR: '1' },
      },
    );
    expect([status, stdout.includes(`wrangler ${name}`)]).toEqual([0, true]);
  });
});

describe('the content of the page', () => {
  it('states the quotas that publishing compares with', () => {
    const { writes, removals, reads } = FREE_PLAN_DAILY_LIMITS;
    const number = (value: number) => value.toLocaleString('en');
    expect(page).toContain(`${number(writes)} writes and ${number(removals)} deletes`);
    expect(page).toContain(`${number(reads)} reads of KV`);
  });

  it('says how soon one client uses up the day, by the limit of wrangler.toml and by the rule to paste', () => {
    const [, limit, period] = /limit = (\d+), period = (\d+)/.exec(read('wrangler.toml')) ?? [];
    const daily = 100_000;
    const minutes = (count: number, seconds: number) =>
      Math.round((daily / count) * (seconds / 60));
    expect(page).toContain(`${daily.toLocaleString('en')} requests `);
    expect(page).toContain(
      `the day's 100,000 in ${minutes(Number(limit), Number(period))} minutes`,
    );
    const [, count, seconds] = /more than (\d+) requests in (\d+) seconds/.exec(page) ?? [];
    const all = minutes(Number(count), Number(seconds));
    expect(page).toContain(`in ${Math.floor(all / 60)} hours and ${all % 60} minutes`);
  });

  it('begins with the steps of a newcomer, of which tests run all but the login', () => {
    const [, steps = ''] =
      /^# Running a copy\n\n## Online in four steps\n\n.*\n\n((?:\d\. .*\n)+)/.exec(page) ?? [];
    expect(steps.split('\n').slice(0, 3)).toEqual([
      '1. `npm ci`',
      '2. `npx wrangler login`',
      '3. `npm run deploy`',
    ]);
    expect(read('.ci/run')).toContain('\nnpm ci && npm test\n');
  });

  it('names every setting and its variable', () => {
    const settings = read('scripts/lib/settings.ts');
    const rows = [...page.matchAll(/^\| `(\w+)` +\| (?:`(\w+)`)?/gm)];
    expect(rows.map(([, name]) => name)).toEqual([
      ...['operator', 'contact', 'domain', 'name', 'data', 'front'],
    ]);
    for (const [, name, variable] of rows)
      expect(settings).toContain(variable ? `${name}: '${variable}'` : `${name}: `);
  });

  it('has costs that add up', () => {
    const table = page.slice(page.indexOf('### What a million'), page.indexOf('Usually a cache'));
    const rows = table.split('\n').filter((line) => /^\| (?!-|beyond|\s)/.test(line));
    const sum = (column: number) =>
      rows.reduce((all, row) => all + Number(row.split('|').at(column)), 0).toFixed(2);
    const [, usually, worst] = /\*\*([\d.]+)\*\* \| \*\*([\d.]+)\*\*/.exec(table) ?? [];
    expect(rows).toHaveLength(4);
    expect([sum(-3), sum(-2)]).toEqual([usually, worst]);
    expect(page).toContain(`5 + 20 × ${usually} = ${(5 + 20 * Number(usually)).toFixed(2)} USD`);
  });

  it('quotes wrangler.toml correctly', () => {
    const toml = read('wrangler.toml');
    for (const name of ['invocation_logs = false', 'PUBLIC_ORIGIN', '[cache]'])
      expect(toml).toContain(name);
    for (const environment of ENVIRONMENTS) expect(page).toContain(environment);
  });

  it('describes the log that the worker writes', () => {
    const source = read('worker/log.ts');
    const stores = [...(/store: (.*);/.exec(source)?.[1] ?? '').matchAll(/'(\w+)'/g)].map(
      ([, name]) => name,
    );
    const kinds = [...(/trouble: (.*);/.exec(source)?.[1] ?? '').matchAll(/'(\w+)'/g)].map(
      ([, name]) => name,
    );
    expect(stores.length * kinds.length).toBeGreaterThan(0);
    for (const name of [...stores, ...kinds]) expect(page).toContain(`"${name}"`);
  });

  it('has links with targets', () => {
    const links = [...page.matchAll(/\]\((?!http)([^)#]+)\)/g)].map(([, path = '']) => path);
    expect(links.length).toBeGreaterThan(0);
    for (const path of links)
      expect([path, existsSync(join(ROOT, 'docs', path))]).toEqual([path, true]);
    for (const [, path = ''] of page.matchAll(/`(site\/[a-z.]+)`/g))
      expect(existsSync(join(ROOT, path))).toBe(true);
  });
});
