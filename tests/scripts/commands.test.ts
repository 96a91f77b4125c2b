/** The commands as users run them: through npm, from another folder. */
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROOT } from '../../scripts/lib/paths.ts';
import { SMALL } from '../support/data/small-data.ts';

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'likewise-commands-'));
  mkdirSync(join(folder, 'mine'));
  cpSync(SMALL, join(folder, 'mine', 'small'), { recursive: true });
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs `npm run NAME -- ARGS` as if called from the test's folder. */
function run(name: string, args: readonly string[], env: NodeJS.ProcessEnv = {}) {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const result = spawnSync(npm, ['run', '--silent', '--prefix', ROOT, name, '--', ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, INIT_CWD: folder, ...env },
  });
  return { code: result.status, output: result.stdout, errors: result.stderr };
}

describe('npm run data:check', () => {
  test('accepts valid data and summarizes it', () => {
    expect(run('data:check', ['--data', 'mine'])).toMatchObject({
      code: 0,
      output: 'small: 2 observations, 1 claim, 2 sources, 2 entities, 1 milestone; no errors\n',
    });
  });

  test('without --data takes the folder in the settings of the project', () => {
    writeFileSync(join(folder, 'settings.json'), JSON.stringify({ data: 'mine' }));
    expect(run('data:check', [], { LIKEWISE_PROJECT: folder })).toMatchObject({
      code: 0,
      output: expect.stringMatching(/^small: /),
    });
  });

  test('lists every error of a broken folder and exits with 1', () => {
    const broken = join(folder, 'broken', 'small');
    cpSync(SMALL, broken, { recursive: true });
    writeFileSync(
      join(broken, 'entities.csv'),
      'id,name_en,name_zh,levels,parent,code\nA,,甲,city,,\n',
    );
    const { code, output, errors } = run('data:check', ['--data', 'broken']);
    expect([code, output]).toEqual([1, '']);
    expect(errors).toContain('small/entities.csv, row 2, column id: found "A", expected an id');
    expect(errors).toContain(
      'small/entities.csv, row 2, column name_en: found "", expected a non-empty text',
    );
    expect(errors).toContain('small/observations.csv, row 2, column entity: found "a"');
    expect(errors).toMatch(/\d errors in the data\. Nothing was written\./);
  });

  test('prints its usage for an unknown option', () => {
    const { code, errors } = run('data:check', ['--date', 'mine']);
    expect(code).toBe(1);
    expect(errors).toContain('usage: npm run data:check');
  });
});

describe('npm run data:check, for a likely mistake', () => {
  test('reports a warning and no error', () => {
    const slipped = join(folder, 'slipped', 'small');
    cpSync(SMALL, slipped, { recursive: true });
    const file = join(slipped, 'observations.csv');
    const more = 'a,total,2024,count,250000,10,stated,,,bureau,,,,\n';
    writeFileSync(file, readFileSync(file, 'utf8') + more);
    const { code, output, errors } = run('data:check', ['--data', 'slipped']);
    expect([code, errors]).toEqual([0, '']);
    expect(output).toMatch(/no errors\n\n2 warnings, 0 errors/);
    expect(output).toContain(
      '  small/observations.csv, row 4, column value: "250000" is, per month, 250 times the figure of 2023 (1,000 things): is the unit right?\n',
    );
    expect(output).toContain('ends after the date on which it became known, 2024-02-29\n');
  });
});

describe('npm run data:add, data:new and data:report', () => {
  test('resolve paths from the folder where npm was called, and write there', () => {
    cpSync(join(folder, 'mine'), join(folder, 'added'), { recursive: true });
    writeFileSync(join(folder, 'table.csv'), 'Place,Things\r\nA,5\r\n乙,4\r\n');
    const statement = ['--metric', 'total', '--period', '2024', '--basis', 'count'];
    const added = run('data:add', [
      ...[
        'table.csv',
        '--data',
        'added',
        '--yes',
        ...statement,
        '--source',
        'paper',
        '--unit',
        'things',
      ],
    ]);
    expect(added.errors).toBe('');
    expect(readFileSync(join(folder, 'added', 'small', 'observations.csv'), 'utf8')).toMatch(
      /\na,total,2024,count,5,1,stated,,,paper,[\d-]+,,,\nb,total,2024,count,4,1,/,
    );
    const options = ['--unit', 'things', '--period', '2024', '--source-publisher', 'Somebody'];
    const created = run('data:new', [
      'my-own',
      '--from',
      'table.csv',
      '--data',
      'added',
      ...options,
    ]);
    expect(created.output).toContain(`Created ${join('added', 'my-own')}`);
    expect(run('data:check', ['--data', 'added']).code).toBe(0);
    expect(run('data:report', ['--data', 'added', '--out', 'report.md']).code).toBe(0);
    const report = readFileSync(join(folder, 'report.md'), 'utf8');
    expect(report).toMatch(/^# My own\n[\s\S]*\n# A small ranking\n/);
    expect(run('data:report', ['--data', 'added']).output).toBe(report);
  });
});

describe('npm run data:compile', () => {
  test('writes the documents in the layout of the contract, and is reproducible', () => {
    expect(run('data:compile', ['--data', 'mine', '--out', 'one']).code).toBe(0);
    expect(run('data:compile', ['--data', 'mine', '--out', 'two']).code).toBe(0);
    const files = readdirSync(join(folder, 'one'), { recursive: true, encoding: 'utf8' }).filter(
      (file) => file.endsWith('.json'),
    );
    expect(files).toContain(join('v1', 'rankings', 'small', 'total', '2023', 'city', 'count.json'));
    const rankings = files.filter((file) => file.includes('rankings'));
    for (const file of rankings) {
      const { metric, period, level, basis } = JSON.parse(
        readFileSync(join(folder, 'one', file), 'utf8'),
      );
      const own = ['v1', 'rankings', 'small', metric, period.id, level, `${basis}.json`];
      expect(file).toBe(join(...own));
    }
    for (const file of files) {
      expect(readFileSync(join(folder, 'two', file), 'utf8')).toBe(
        readFileSync(join(folder, 'one', file), 'utf8'),
      );
    }
  });

  test('with --as-of contains what was known on that date', () => {
    expect(
      run('data:compile', ['--data', 'mine', '--out', 'then', '--as-of', '2024-02-29']).code,
    ).toBe(0);
    const path = join(
      folder,
      'then',
      'v1',
      'rankings',
      'small',
      'total',
      '2023',
      'city',
      'count.json',
    );
    expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({
      asOf: '2024-02-29',
      coverage: { listed: 1, of: 2 },
    });
  });

  test('refuses an invalid date and a missing output folder', () => {
    expect(
      run('data:compile', ['--data', 'mine', '--out', 'never', '--as-of', '2024-02-30']).errors,
    ).toContain('--as-of: found "2024-02-30"');
    expect(run('data:compile', ['--data', 'mine']).errors).toContain('--out is missing');
    expect(existsSync(join(folder, 'never'))).toBe(false);
  });
});

describe('npm run data:new -- --plan', () => {
  const plan = (...options: string[]) => {
    writeFileSync(join(folder, 'plan.csv'), 'Place,Things 2024\nA,5\nB,about 40\n');
    const { code, output, errors } = run('data:new', [
      ...['planned', '--from', 'plan.csv', '--data', 'mine', '--plan', ...options],
    ]);
    expect(existsSync(join(folder, 'mine', 'planned'))).toBe(false);
    return { code, errors, plan: JSON.parse(output) };
  };

  test('prints what is open and exits with 1, and writes nothing', () => {
    const { code, errors, plan: printed } = plan();
    expect(code).toBe(1);
    expect(errors).toContain('--unit is missing: the unit of the figures');
    expect(printed.questions).toEqual([
      { name: 'title', default: 'Planned', why: 'it stands above the ranking' },
      { name: 'unit', default: null, why: 'the table names no unit for some figures' },
      { name: 'level', default: 'Places', why: 'only members of one level compete' },
      {
        ...{ name: 'among', default: '' },
        why: 'until it is answered, ranks are among these alone',
      },
      { name: 'publisher', default: null, why: 'no column names the source of all figures' },
      { name: 'source-title', default: '', why: 'readers want to look it up' },
      { name: 'address', default: '', why: 'readers want to look it up' },
      { name: 'published', default: '', why: 'readers want to look it up' },
      { name: 'license', default: '', why: 'until one is chosen, it has none' },
    ]);
  });

  test('exits with 0 where nothing is open, and has every figure with its bounds', () => {
    const options = ['--unit', 'things', '--source-publisher', 'Somebody'];
    const { code, errors, plan: printed } = plan(...options);
    expect([code, errors]).toEqual([0, '']);
    expect(printed.figures).toMatchObject([
      {
        line: 2,
        column: 2,
        entity: 'A',
        metric: 'Things',
        unit: 'things',
        period: '2024',
        low: 4.5,
      },
      { line: 3, column: 2, entity: 'B', qualifier: 'about', value: 40, low: 30, high: 50 },
    ]);
    const wrong = plan(...options, '--source-published', 'yesterday');
    expect(wrong.code).toBe(1);
    expect(wrong.errors).toContain('--source-published: found "yesterday", expected a date');
  });
});

test('npm run data:new refuses a table of forecasts, of which none is ranked', () => {
  writeFileSync(join(folder, 'forecast.csv'), 'City,Sales forecast 2030 (t)\nA,5\nB,7\n');
  const options = ['--from', 'forecast.csv', '--data', 'mine', '--source-publisher', 'Somebody'];
  const { code, errors } = run('data:new', ['outlook', ...options]);
  expect([code, existsSync(join(folder, 'mine', 'outlook'))]).toEqual([1, false]);
  expect(errors).toContain(
    'all figures are estimates or forecasts, which are shown but not ranked',
  );
});

test('npm run data:new says how to give several metrics units of their own', () => {
  writeFileSync(join(folder, 'two.csv'), 'City,Residents 2024,Area 2024\nA,5,6\nB,7,8\n');
  const { errors } = run('data:new', ['two', '--from', 'two.csv', '--data', 'mine', '--yes']);
  expect(errors).toContain(
    'for “Residents” and “Area” alike (else --answer "unit:HEADING=UNIT" for each)',
  );
});

describe('--help', () => {
  /** Every script of package.json that runs a file of ours. */
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const commands = Object.entries<string>(scripts)
    .filter(([, script]) => /^node .*\.ts$/.test(script))
    .map(([name]) => name);

  test('is tested for all commands', () => expect(commands.length).toBeGreaterThan(15));

  test.each(commands)('of %s says what it does and explains every option', (name) => {
    const { code, output, errors } = run(name, ['--help']);
    expect([code, errors]).toEqual([0, '']);
    const [usage = '', blank, about = '', , ...lines] = output.split('\n');
    expect(usage).toMatch(
      new RegExp(`^usage: npm ${name === 'start' ? '' : 'run '}${name}( -- |$)`),
    );
    expect([blank, about]).toEqual(['', expect.stringMatching(/^[A-Z].*\.$/)]);
    const explained = lines.map((line) => /^ {2}(--[a-z-]+|[A-Z]+)/.exec(line)?.[1]);
    const [, named = ''] = /^usage: npm (?:run )?\S+(.*)$/.exec(usage) ?? [];
    // The value of an option, as in `--data DIR`, is explained with it.
    const expected = named.replace(/(--[a-z-]+) (?:[A-Z]+|"\w+")/g, '$1');
    for (const [word] of expected.matchAll(/--[a-z-]+|\b[A-Z]{2,}\b/g))
      expect(explained).toContain(word);
  });

  test('of the installed package’s program lists the commands', () => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [join(ROOT, 'scripts', 'likewise.js'), '--help'],
      { encoding: 'utf8' },
    );
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain('data:publish');
  });
});

describe('npm start', () => {
  test('reports a port in use and how to choose another, before it does anything', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const { code, output, errors } = run('start', [], { PORT: String(port) });
    server.close();
    expect([code, output]).toEqual([1, '']);
    expect(errors).toContain(
      `port ${port} is in use, perhaps by a server that is starting. Choose another: PORT=${port + 1} npm start`,
    );
  });

  test('refuses an invalid port', () => {
    expect(run('start', [], { PORT: 'http' }).errors).toContain('PORT: found "http"');
  });
});
