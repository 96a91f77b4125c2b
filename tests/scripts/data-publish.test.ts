/** `npm run data:publish` and the other commands on the store, one after another, as an editor runs them over some days. */
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CommandSandbox } from '../support/commands/command-sandbox.ts';
import { POPULATIONS } from '../support/data/populations.ts';

let sandbox: CommandSandbox;
const today = new Date().toISOString().slice(0, 10);
const DATA = ['--data', 'mine'];
/** The release that the last publish or rollback made current, as printed. */
let current = '';
/** The one before. */
let previous = '';

beforeAll(() => {
  sandbox = new CommandSandbox();
});

afterAll(() => sandbox.remove());

/** Runs a command with `--json`. Returns what it printed. */
async function runJson(name: string, ...args: readonly string[]) {
  const result = await sandbox.run(name, [...args, '--json']);
  expect(result, result.errors).toMatchObject({ code: 0 });
  return JSON.parse(result.output);
}

/** Publishes. Checks which release it replaces, which is also what was served until then. */
async function publishChange(...args: readonly string[]): Promise<string> {
  const { code, output, errors } = await sandbox.run('data-publish', [...DATA, ...args]);
  expect(code, errors).toBe(0);
  const [, release = ''] = /^Release ([0-9a-f]{16}) is current/m.exec(output) ?? [];
  const replaced = current === '' ? '' : ` (previous: ${current})`;
  expect(output).toContain(`Release ${release} is current${replaced}: `);
  previous = current;
  current = release;
  return output;
}

const observations = () => join(sandbox.folder, 'mine', 'small', 'observations.csv');

describe('the first day', () => {
  test('a dry run prints the operations it needs, and writes nothing', async () => {
    const { code, output } = await sandbox.run('data-publish', [...DATA, '--dry-run']);
    expect(code).toBe(0);
    expect(output).toContain('A small ranking (small): new, with');
    expect(output).toMatch(
      /writes +\d+ of +1,000 \(\d+ KB\)\n +deletes +0 of +1,000\n +reads +\d+ of 100,000/,
    );
    expect(output).toContain('Within the quota');
    expect(output).toMatch(/nothing was written\. Release [0-9a-f]{16} has \d+ values/);
  });

  test('a publish writes, verifies and switches; without a terminal each stage is a line', async () => {
    const { code, output, errors } = await sandbox.run('data-publish', DATA);
    expect(code).toBe(0);
    expect(errors).toMatch(/^writing \d+ values\nreading back \d+ values\n$/);
    // No release is replaced, and all values are written: the dry run wrote none.
    const [, release, written, all] =
      /Release ([0-9a-f]{16}) is current: (\d+) values written \(\d+ KB\), all (\d+) values verified \(\d+ KB\), [\d.]+ s\nhttp:\/\/localhost:8787\n$/.exec(
        output,
      ) ?? [];
    expect(Number(written)).toBe(Number(all) + 2);
    current = release ?? '';
  });

  test('a second publish of the same data writes nothing, in JSON too', async () => {
    const document = await runJson('data-publish', ...DATA);
    expect(document).toMatchObject({
      release: current,
      previous: null,
      dryRun: false,
      address: 'http://localhost:8787',
      changes: [{ dataset: 'small', kind: 'unchanged' }],
      operations: { writes: 0, bytes: 0, removals: 0 },
      swept: { removed: 0, left: 0, stopped: null },
    });
    expect(document.operations.reads).toBeGreaterThan(document.keys);
    expect(document.plan).toMatchObject({ writes: 0, tooMany: [], freeDay: { writes: 1000 } });
  });

  test('broken data is refused with all its errors before the store is opened', async () => {
    const good = readFileSync(observations(), 'utf8');
    sandbox.append('observations.csv', 'c,total,2023,count,x,10,stated,,,bureau,,,,\n');
    const { code, output, errors } = await sandbox.run('data-publish', DATA);
    writeFileSync(observations(), good);
    expect([code, output]).toEqual([1, '']);
    expect(errors).toContain('row 4, column entity: found "c"');
    expect(errors).toContain('row 4, column value: found "x"');
    expect(errors).toContain('Nothing was written');
  });
});

describe('the second day', () => {
  test('a new figure is shown before it is published', async () => {
    sandbox.append('observations.csv', `b,total,2024,count,1200,10,stated,,,bureau,${today},,,\n`);
    const output = await publishChange('--message', 'B has published\n\nAt last.');
    expect(output).toContain('A small ranking (small): 1 new figure');
  });

  test('a likely mistake is a warning above what changes', async () => {
    const before = readFileSync(observations(), 'utf8');
    sandbox.append(
      'observations.csv',
      `b,total,2022,count,250000,10,stated,,,bureau,${today},,,\n`,
    );
    const { code, output } = await sandbox.run('data-publish', [...DATA, '--dry-run']);
    writeFileSync(observations(), before);
    expect(code).toBe(0);
    expect(output).toMatch(
      /\n\d warnings?, 0 errors [^\n]*\n {2}small\/observations\.csv, row \d+, [^\n]*\n\nA small ranking \(small\): /,
    );
  });

  test('both releases are listed, the last first, each with its reason', async () => {
    const { output } = await sandbox.run('data-releases');
    expect(output).toMatch(
      new RegExp(
        `^\\* ${current}  \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d UTC +\\d+ +\\d+ KB  current\n    B has published \\(small: 1 new figure, .*\\)$`,
        'm',
      ),
    );
    expect(output).toMatch(new RegExp(`^  ${previous}  .* previous\n    first release$`, 'm'));
    expect(output).toMatch(/^\d+ keys \(\d+ KB\) in the store$/m);
  });

  test('a rollback switches back, and another undoes it', async () => {
    const { output } = await sandbox.run('data-rollback');
    expect(output).toBe(
      `Release ${previous} is current (previous: ${current}). To undo this, run npm run data:rollback again.\n`,
    );
    expect(await runJson('data-rollback', current)).toEqual({ release: current, previous });
  });

  test('a rollback to an unknown release is refused with the nearest, and what is still served', async () => {
    const mistyped = `${current.slice(0, -1)}-`;
    const { code, output, errors } = await sandbox.run('data-rollback', [mistyped]);
    expect([code, output]).toEqual([1, '']);
    expect(errors).toContain(`unknown release "${mistyped}"; did you mean ${current}`);
    expect(errors).toContain(`Still served: release ${current}\nWhat to do: npm run data:releases`);
  });

  test('there is nothing to collect yet', async () => {
    const { output } = await sandbox.run('data-gc', ['--dry-run']);
    expect(output).toBe('Would drop 0 releases and delete 0 values. Nothing was written.\n');
    expect(await runJson('data-gc')).toEqual({
      dropped: [],
      swept: { removed: 0, left: 0, stopped: null },
      dryRun: false,
    });
  });

  test('two releases can be compared, as text and as JSON', async () => {
    const { output } = await sandbox.run('data-releases', [previous]);
    expect(output).toContain(`From release ${previous} to release ${current}:`);
    const { from, to, changes } = await runJson('data-releases', current, previous);
    expect([from, to]).toEqual([current, previous]);
    expect(changes).toMatchObject([{ dataset: 'small' }]);
    const { code, errors } = await sandbox.run('data-releases', ['0'.repeat(16)]);
    expect(code).toBe(1);
    expect(errors).toContain('unknown release "0000000000000000"');
  });

  test('the list of releases is available as JSON', async () => {
    const { releases } = await runJson('data-releases');
    expect(releases).toMatchObject([
      { release: current, state: 'current', reason: expect.stringMatching(/^B has published \(/) },
      { release: previous, state: 'previous', reason: 'first release' },
    ]);
  });
});

describe('a day on which history is altered', () => {
  const rewrites = () => join(sandbox.folder, 'mine', 'small', 'rewrites.csv');

  test('is refused, with the vintages and the way out, and nothing is switched', async () => {
    writeFileSync(
      observations(),
      readFileSync(observations(), 'utf8').replace('2023,count,1000,', '2023,count,1010,'),
    );
    const { code, errors } = await sandbox.run('data-publish', DATA);
    expect(code).toBe(1);
    expect(errors).toContain('a/total/2023/count/bureau');
    expect(errors).toContain('--rewrite-history');
    expect(errors).toContain(`Still served: release ${current}`);
    expect(existsSync(rewrites())).toBe(false);
  });

  test('is published with a reason, which is recorded and shown', async () => {
    const output = await publishChange('--rewrite-history', 'a digit was misread');
    expect(readFileSync(rewrites(), 'utf8')).toContain(`${today},2024-02-29,a digit was misread`);
    expect(output).toContain('reason: a digit was misread');
  });

  test('changes nothing the second time', async () => {
    expect((await runJson('data-publish', ...DATA)).operations.writes).toBe(0);
  });
});

describe('a copy that moves to another address', () => {
  const MOVED = 'https://likewise.test';
  let moved: CommandSandbox;

  beforeAll(() => {
    moved = new CommandSandbox({ LIKEWISE_STATE: sandbox.state, PUBLIC_ORIGIN: MOVED });
  });
  afterAll(() => moved.remove());

  /** Publishes the data of this file for the new address. */
  const publishMoved = (...args: readonly string[]) =>
    moved.run('data-publish', ['--data', join(sandbox.folder, 'mine'), ...args]);

  test('is told which links change, and nothing is written without an approval', async () => {
    const { code, output, errors } = await publishMoved();
    expect(code).toBe(1);
    const change = `the links change from http://localhost:8787 to ${MOVED}, so`;
    expect(output).toMatch(new RegExp(`^Origin: ${change} \\d+ values are written$`, 'm'));
    expect(errors).toContain(`whether to publish: ${change}`);
    expect(errors).toContain(`Still served: release ${current}\n`);
    expect(errors).toContain('run the same command again with --yes');
  });

  test('keeps its address once that is published, without a variable', async () => {
    const { code, output } = await publishMoved('--yes');
    expect(code).toBe(0);
    expect(output).toMatch(new RegExp(`\n${MOVED}\n$`));
    const again = await runJson('data-publish', ...DATA);
    expect(again).toMatchObject({ address: MOVED, operations: { writes: 0 } });
  });
});

describe('a wrong option', () => {
  test('ends the command with the expected value or the usage', async () => {
    const wrong: [string, string[], string][] = [
      [
        'data-publish',
        ['--wait', 'long'],
        '--wait: found "long", expected a number that is 0 or more',
      ],
      ['data-publish', ['--env', 'test'], '--env: found "test", expected production or staging'],
      ['data-releases', ['--port', '0'], '--port: found "0", expected a number from 1 to 65535'],
      ['data-rollback', ['a', 'b'], 'unexpected argument "b"\nusage: npm run data:rollback'],
      ['data-gc', ['--most=-1'], '--most: found "-1", expected a number that is 0 or more'],
    ];
    const runs = wrong.map(async ([name, args, message]) => {
      const { code, output, errors } = await sandbox.run(name, args);
      expect([code, output]).toEqual([1, '']);
      expect(errors).toContain(message);
    });
    await Promise.all(runs);
  });

  test('without a login the error names the ways to log in', async () => {
    const loggedOut = new CommandSandbox({
      HOME: sandbox.folder,
      XDG_CONFIG_HOME: sandbox.folder,
      CLOUDFLARE_API_TOKEN: '',
      PUBLIC_ORIGIN: 'https://likewise.test',
    });
    const { code, output, errors } = await loggedOut.run('data-publish', [...DATA, '--remote']);
    loggedOut.remove();
    expect([code, output]).toEqual([1, '']);
    expect(errors).toMatch(/^listing the KV namespaces failed: not logged in to Cloudflare/m);
    expect(errors).toContain('Still served: what was served before');
    expect(errors).toMatch(/What to do: run npx wrangler login, or set CLOUDFLARE_API_TOKEN/);
  });
});

test('the setting for the front page decides which dataset a publish puts there', async () => {
  const other = new CommandSandbox();
  try {
    cpSync(POPULATIONS, join(other.folder, 'mine', 'populations'), { recursive: true });
    const releaseWith = async (settings: Readonly<Record<string, string>>) => {
      writeFileSync(join(other.folder, 'settings.json'), JSON.stringify(settings));
      const { output } = await other.run('data-publish', ['--dry-run', '--json']);
      return JSON.parse(output).release;
    };
    const first = await releaseWith({ data: 'mine' });
    expect(await releaseWith({ data: 'mine', front: 'populations' })).toBe(first);
    expect(await releaseWith({ data: 'mine', front: 'small' })).not.toBe(first);
  } finally {
    other.remove();
  }
});
