/** The custom elements manifest is up to date and complete. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { describeElement, ELEMENT_MANIFEST } from '../../../widget/build/element-manifest.ts';

const written = readFileSync(ELEMENT_MANIFEST, 'utf8');
const manifest = JSON.parse(written);
const [element] = manifest.modules[0].declarations;

const names = (list: readonly { readonly name: string }[]): string[] =>
  list.map(({ name }) => name);

describe('custom-elements.json', () => {
  test('is up to date; `npx node widget/build/element-manifest.ts` regenerates it', async () => {
    expect(written).toBe(await describeElement());
  });

  test('contains the tag, the class and the modules of the package', () => {
    expect(element).toMatchObject({
      tagName: 'likewise-ranking',
      name: 'LikewiseRanking',
      customElement: true,
    });
    expect(manifest.modules.map(({ path }: { path: string }) => path)).toEqual([
      'js/likewise-ranking.js',
      'js/define.js',
    ]);
  });

  test('contains each attribute with its property, one property without, and nothing private', () => {
    expect(names(element.attributes)).toContain('as-of');
    const reflected = element.members.slice(0, -1);
    expect(element.attributes).toHaveLength(reflected.length);
    for (const [index, { name, attribute, reflects, type }] of reflected.entries()) {
      expect(element.attributes[index]).toMatchObject({ fieldName: name, name: attribute, type });
      expect(reflects).toBe(true);
      expect(type.text).toMatch(/\w/);
    }
    expect(element.members.at(-1)).toMatchObject({ name: 'document', kind: 'field' });
    expect(names(element.members).filter((name) => /^[#_]/.test(name))).toEqual([]);
  });

  test('describes each event, slot, part and custom property', () => {
    const { events, slots, cssParts, cssProperties } = element;
    expect(names(slots)).toEqual(['']);
    for (const list of [events, slots, cssParts, cssProperties]) {
      expect(list.length).toBeGreaterThan(0);
      for (const { name, description } of list) {
        expect(name).not.toMatch(/[\s,]/);
        expect(description).toMatch(/\w{3}/);
      }
    }
  });
});
