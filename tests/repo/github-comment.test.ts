/** The comment on a pull request: untrusted text in a fence that it can't escape; one comment, kept up to date. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { ROOT } from '../../scripts/lib/paths.ts';

const file = z.object({
  jobs: z.object({
    comment: z.object({
      steps: z.array(z.object({ with: z.object({ script: z.string().optional() }) })),
    }),
  }),
});
const text = readFileSync(join(ROOT, '.github/workflows/comment.yml'), 'utf8');
const script = file.parse(parse(text)).jobs.comment.steps.at(-1)?.with.script ?? '';

const SHA = 'a'.repeat(40);
const MARK = '<!-- likewise: what readers will see change -->';

interface Comment {
  readonly id: number;
  readonly body: string;
  readonly user: { readonly type: string };
}

interface Written {
  readonly issue_number?: number;
  readonly comment_id?: number;
  readonly body: string;
}

/** The requests of the script for such a text, with existing comments and pull requests. */
async function written(
  changes: string | null,
  comments: readonly Comment[] = [],
  pulls = [{ number: 7, head: { sha: SHA } }],
): Promise<Written[]> {
  const all: Written[] = [];
  const write = async (comment: Written) => {
    all.push(comment);
  };
  const issues = { listComments: 'list', createComment: write, updateComment: write };
  const parameters = {
    context: {
      repo: { owner: 'o', repo: 'r' },
      payload: {
        workflow_run: {
          head_sha: SHA,
          head_branch: 'b',
          head_repository: { owner: { login: 'stranger' } },
        },
      },
    },
    github: {
      rest: { pulls: { list: async () => ({ data: pulls }) }, issues },
      paginate: async () => comments,
    },
    core: { info: () => undefined },
    require: () => ({ existsSync: () => changes !== null, readFileSync: () => changes }),
  };
  // As the action runs it.
  const run = new Function(...Object.keys(parameters), `return (async () => {${script}})()`);
  await run(...Object.values(parameters));
  return all;
}

/** The content between the fences, parsed as CommonMark does: a fence ends with one at least as long. */
function fenced(body: string): string {
  const [, fence = '', rest = ''] = /\n(`{3,})text\n([\s\S]*)$/.exec(body) ?? [];
  const end = new RegExp(`^\`{${fence.length},}$`, 'm').exec(rest);
  expect(rest.slice((end?.index ?? 0) + (end?.[0].length ?? 0)).trim()).toBe('');
  return rest.slice(0, end?.index);
}

describe('the comment', () => {
  it('is created once, with the text and the commit', async () => {
    const [comment, ...others] = await written('Hefei 2–4 → 2\n');
    expect(others).toEqual([]);
    expect(comment?.issue_number).toBe(7);
    expect(comment?.body.startsWith(`${MARK}\n**What readers will see change** at ${SHA}`)).toBe(
      true,
    );
    expect(fenced(comment?.body ?? '')).toBe('Hefei 2–4 → 2\n\n');
  });

  it('is our own one, kept up to date, whatever other users wrote', async () => {
    const comments = [
      { id: 1, body: `${MARK} not ours`, user: { type: 'User' } },
      { id: 2, body: 'hello', user: { type: 'Bot' } },
      { id: 3, body: `${MARK}\nold`, user: { type: 'Bot' } },
    ];
    expect(await written('new', comments)).toMatchObject([{ comment_id: 3 }]);
  });

  it.each(['```\n@everybody <img src=x>\n```', '`'.repeat(9), '~~~\n# head', 'a\n`````\nb'])(
    'can’t be escaped by %j',
    async (changes) => {
      const [comment] = await written(changes);
      expect(fenced(comment?.body ?? '')).toBe(`${changes}\n`);
    },
  );

  it('is truncated to GitHub’s limit', async () => {
    const [comment] = await written('x'.repeat(100_000));
    expect(comment?.body.length).toBeLessThan(65_536);
    expect(comment?.body).toContain('… cut; the full text is in the run’s artifact');
  });

  it('isn’t created if the check left no output', async () => {
    expect(await written(null)).toEqual([]);
  });

  it('isn’t created if no open pull request is at that commit', async () => {
    expect(await written('x', [], [{ number: 7, head: { sha: 'b'.repeat(40) } }])).toEqual([]);
    expect(await written('x', [], [])).toEqual([]);
  });
});
