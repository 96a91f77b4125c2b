/** `npm run data:publish` and the commands beside it, one after another on one store, as an editor's days go. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CommandSandbox } from '../support/commands/command-sandbox.ts';

let place: CommandSandbox;
const today = new Date().toISOString().slice(0, 10);
const DATA = ['--data', 'mine'];

beforeAll(() => {
  place = new CommandSandbox();
});

afterAll(() => place.remove());

/** What a command wrote, as JSON. */
async function json(name: string, ...args: readonly string[]) {
  const ended = await place.run(name, [...args, '--json']);
  expect(ended, ended.errors).toMatchObject({ code: 0 });
  return JSON.parse(ended.output);
}

/** The release that the last publish named. */
let current = '';
const releaseIn = (output: string) => /release ([0-9a-f]{16}) is current/.exec(output)?.[1] ?? '';
const observations = () => join(place.folder, 'mine', 'small', 'observations.csv');

describe('the first day', () => {
  test('a dry run says what it would take, and writes nothing', async () => {
    const { code, output } = await place.run('data-publish', [...DATA, '--dry-run']);
    expect(code).toBe(0);
    expect(output).toContain('A small ranking (small): new, with');
    expect(output).toMatch(
      /writes +\d+ of +1,000 \(\d+ KB\)\n +deletes +0 of +1,000\n +reads +\d+ of 100,000/,
    );
    expect(output).toContain('That suffices');
    expect(output).toMatch(/Nothing was written\. Release [0-9a-f]{16} has \d+ values/);
    expect((await json('data-releases')).releases).toEqual([]);
  });

  test('a publish writes, reads back and switches; stages are lines where no terminal is', async () => {
    const { code, output, errors } = await place.run('data-publish', DATA);
    expect(code).toBe(0);
    current = releaseIn(output);
    expect(errors).toMatch(/^writing \d+ values\nreading back \d+ values\n$/);
    expect(output).toMatch(
      /release [0-9a-f]{16} is current: \d+ values written \(\d+ KB\), all of its \d+ values \(\d+ KB\) read back, [\d.]+ s\nhttp:\/\/localhost:8787\n$/,
    );
  });

  test('the same again writes nothing, and says so as JSON too', async () => {
    const document = await json('data-publish', ...DATA);
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

  test('broken data is refused with all its errors before the store is asked', async () => {
    const good = readFileSync(observations(), 'utf8');
    place.append('observations.csv', 'c,total,2023,count,x,10,stated,,,bureau,,,,\n');
    const { code, output, errors } = await place.run('data-publish', DATA);
    writeFileSync(observations(), good);
    expect([code, output]).toEqual([1, '']);
    expect(errors).toContain('row 4, column entity: found "c"');
    expect(errors).toContain('row 4, column value: found "x"');
    expect(errors).toContain('nothing was written');
  });
});

describe('the second day', () => {
  test('a new figure is told before it is published, and only what it changes is written', async () => {
    place.append('observations.csv', `b,total,2024,count,1200,10,stated,,,bureau,${today},,,\n`);
    const { code, output } = await place.run('data-publish', DATA);
    expect(code).toBe(0);
    expect(output).toContain('A small ranking (small): 1 new figure');
    expect(output).toContain(`is current, after ${current}: `);
    current = releaseIn(output);
  });

  test('both releases are listed, the last first', async () => {
    const { output } = await place.run('data-releases');
    expect(output).toMatch(
      /^\* [0-9a-f]{16} {2}\d{4}-\d\d-\d\d \d\d:\d\d UTC +\d+ +\d+ KB {2}current$/m,
    );
    expect(output).toMatch(/^ {2}[0-9a-f]{16} {2}.* previous$/m);
    expect(output).toMatch(/^\d+ keys \(\d+ KB\) in the store$/m);
    const { releases } = await json('data-releases');
    expect(releases.map(({ state }: { state: string }) => state)).toEqual(['current', 'previous']);
  });

  test('a rollback switches back, and another undoes it', async () => {
    const [last, first] = (await json('data-releases')).releases;
    const { output } = await place.run('data-rollback');
    expect(output).toBe(
      `release ${first.release} is current again, instead of ${last.release}; npm run data:rollback once more undoes this\n`,
    );
    expect(await json('data-rollback', last.release)).toEqual({
      release: last.release,
      previous: first.release,
    });
  });

  test('a rollback to an unknown release is refused with the nearest, and what is still served', async () => {
    const { code, output, errors } = await place.run('data-rollback', [`${current.slice(0, -1)}-`]);
    expect([code, output]).toEqual([1, '']);
    expect(errors).toContain(`unknown release "${current.slice(0, -1)}-"; nearest are ${current}`);
    expect(errors).toContain(`Still served: release ${current}\nWhat to do: npm run data:releases`);
  });

  test('there is nothing to collect yet', async () => {
    const { output } = await place.run('data-gc', ['--dry-run']);
    expect(output).toBe('Would let 0 releases go and remove 0 values; nothing was written.\n');
    expect(await json('data-gc')).toEqual({
      dropped: [],
      swept: { removed: 0, left: 0, stopped: null },
      dryRun: false,
    });
  });
});

describe('a day on which history is altered', () => {
  const rewrites = () => join(place.folder, 'mine', 'small', 'rewrites.csv');

  test('is refused, with the vintages and the way out, and nothing is switched', async () => {
    writeFileSync(
      observations(),
      readFileSync(observations(), 'utf8').replace('2023,count,1000,', '2023,count,1010,'),
    );
    const { code, errors } = await place.run('data-publish', DATA);
    expect(code).toBe(1);
    expect(errors).toContain('small: what was published as known before');
    expect(errors).toContain('a/total/2023/count/bureau');
    expect(errors).toContain(`Still served: release ${current}`);
    const { releases } = await json('data-releases');
    expect(releases[0]).toMatchObject({ release: current, state: 'current' });
    expect(existsSync(rewrites())).toBe(false);
  });

  test('goes on with a reason, which is written down and told', async () => {
    const args = [...DATA, '--rewrite-history', 'a digit was misread'];
    const { code, output } = await place.run('data-publish', args);
    expect(code).toBe(0);
    expect(readFileSync(rewrites(), 'utf8')).toContain(`${today},2024-02-29,a digit was misread`);
    expect(output).toContain('because: a digit was misread');
    expect(output).toMatch(/release [0-9a-f]{16} is current, after/);
  });

  test('and the same again is nothing new', async () => {
    expect((await json('data-publish', ...DATA)).operations.writes).toBe(0);
  });
});

describe('what is asked wrongly', () => {
  test('ends with what was expected, or how it is called', async () => {
    const wrong: [string, string[], string][] = [
      ['data-publish', ['--wait', 'long'], '--wait: found "long", expected a number from 0 on'],
      ['data-publish', ['--env', 'test'], '--env: found "test", expected production or staging'],
      ['data-rollback', ['a', 'b'], 'unexpected argument "b"\nusage: npm run data:rollback'],
      ['data-gc', ['--most=-1'], '--most: found "-1", expected a number from 0 on'],
    ];
    const works = wrong.map(async ([name, args, message]) => {
      const { code, output, errors } = await place.run(name, args);
      expect([code, output]).toEqual([1, '']);
      expect(errors).toContain(message);
    });
    await Promise.all(works);
  });

  test('without a login Cloudflare isn’t reached, and it says how to', async () => {
    const stranger = new CommandSandbox({
      HOME: place.folder,
      XDG_CONFIG_HOME: place.folder,
      CLOUDFLARE_API_TOKEN: '',
      PUBLIC_ORIGIN: 'https://likewise.test',
    });
    const { code, output, errors } = await stranger.run('data-publish', [...DATA, '--remote']);
    stranger.remove();
    expect([code, output]).toEqual([1, '']);
    expect(errors).toMatch(/^listing the keys of the store failed: not logged in to Cloudflare/m);
    expect(errors).toContain('Still served: what was before; nothing was switched');
    expect(errors).toMatch(/What to do: npx wrangler login, or set CLOUDFLARE_API_TOKEN/);
  });
});
