/** The KV namespace of an environment: found in wrangler's list, and written below its binding in wrangler.toml. */
import { describe, expect, it } from 'vitest';
import { DEPLOY_TOOLS } from '../../../scripts/deploy/deploy-tools.ts';
import {
  insertNamespaceId,
  namespaceTitle,
  parseNamespaces,
} from '../../../scripts/deploy/kv-namespace.ts';

const LINE = /^id = "f00d"$/gm;

describe('an id in wrangler.toml', () => {
  // As before the first deploy.
  const text = DEPLOY_TOOLS.readToml().replaceAll(/^id = .*\n/gm, '');

  it.each(['staging', 'production'] as const)('of env.%s is below its binding', (env) => {
    const filled = insertNamespaceId(text, env, 'f00d');
    expect(filled.match(LINE)).toHaveLength(1);
    expect(filled.replace('\nid = "f00d"', '')).toBe(text);
    const before = filled.slice(0, filled.indexOf('id = "f00d"'));
    expect(before.slice(before.lastIndexOf('[['))).toMatch(
      new RegExp(`^\\[\\[env\\.${env}\\.kv_namespaces\\]\\]\\n[^[]*binding = "RELEASES"\\n$`),
    );
  });

  it('is written once', () => {
    const filled = insertNamespaceId(text, 'staging', 'f00d');
    expect(insertNamespaceId(filled, 'staging', 'f00d')).toBe(filled);
    const both = insertNamespaceId(filled, 'production', 'beef');
    expect(both).toContain('id = "beef"');
    expect(both.match(LINE)).toHaveLength(1);
  });

  it('is never replaced by another', () => {
    const filled = insertNamespaceId(text, 'staging', 'f00d');
    expect(() => insertNamespaceId(filled, 'staging', 'beef')).toThrow(
      'found id f00d, expected beef',
    );
  });

  it.each([
    ['', 'found no [[env.staging.kv_namespaces]]'],
    ['[[env.staging.kv_namespaces]]\nbinding = "OTHER"\n', 'found no binding = "RELEASES"'],
    [
      '[[env.staging.kv_namespaces]]\n[[env.production.kv_namespaces]]\nbinding = "RELEASES"\n',
      'found no binding = "RELEASES"',
    ],
  ])('can’t be inserted into %j', (other, fault) => {
    expect(() => insertNamespaceId(other, 'staging', 'f00d')).toThrow(fault);
  });
});

describe('the list of namespaces', () => {
  it('is parsed whatever wrangler prints before it', () => {
    const rows = [
      { id: '1', title: namespaceTitle('likewise-staging'), supports_url_encoding: true },
      { title: 'none' },
    ];
    expect(parseNamespaces(`\n${JSON.stringify(rows)}\n`)).toEqual([
      { id: '1', title: 'likewise-staging-releases' },
    ]);
    expect(parseNamespaces('[]')).toEqual([]);
  });

  it.each(['{}', '', 'no'])('can’t be parsed from %j', (output) => {
    expect(() => parseNamespaces(output)).toThrow();
  });
});
