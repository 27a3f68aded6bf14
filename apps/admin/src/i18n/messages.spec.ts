import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import english from 'ra-language-english';
import { en } from './en/index.js';
import { vi } from './vi/index.js';

type Texts = { readonly [key: string]: string | Texts };

const flat = (texts: Texts, before = ''): Array<[string, string]> =>
  Object.entries(texts).flatMap(([key, text]): Array<[string, string]> =>
    typeof text === 'string' ? [[before + key, text]] : flat(text, `${before}${key}.`),
  );

const keysOf = (texts: unknown) =>
  flat(texts as Texts)
    .map(([key]) => key)
    .sort();
const places = (text: string) =>
  [...new Set([...text.matchAll(/%\{(\w+)\}/g)].map(([, name]) => name))]
    .filter((name) => name !== 'smart_count' && name !== 'count')
    .sort();

const sources = join(import.meta.dirname, '..');
const code = readdirSync(sources, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.spec.ts') && !/^(gql|i18n)\//.test(name))
  .map((name) => readFileSync(join(sources, name), 'utf8'))
  .join('\n');

describe('screen texts', () => {
  const [vietnamese, others] = [new Map(flat(vi)), new Map(flat(en as unknown as Texts))];

  it('have the same keys in both languages', () =>
    expect([...others.keys()].sort()).toEqual([...vietnamese.keys()].sort()));

  it("cover every key of react-admin's own", () => expect(keysOf(vi.ra)).toEqual(keysOf(english.ra)));

  it('take the same parameters in both languages', () => {
    for (const [key, text] of vietnamese) {
      if (!key.startsWith('ra.')) expect([key, places(others.get(key)!)]).toEqual([key, places(text)]);
    }
  });

  it('are nowhere empty, and in composed Unicode', () => {
    for (const [key, text] of vietnamese)
      expect([key, text.trim() !== '' || key === 'ra.boolean.null', text === text.normalize('NFC')]).toEqual([
        key,
        true,
        true,
      ]);
  });

  it('exist for every key the screens name', () => {
    const named = [...code.matchAll(/\bt\(\s*'([a-zA-Z]+(?:\.[\w-]+)+)'/g)].map(([, key]) => key!);
    expect(named.length).toBeGreaterThan(100);
    expect(named.filter((key) => !vietnamese.has(key))).toEqual([]);
  });

  it('exist under every beginning the screens complete with a code', () => {
    const begun = [...code.matchAll(/\bt\(\s*`([a-zA-Z.]+)\$\{/g)].map(([, start]) => start!);
    expect(begun.filter((start) => ![...vietnamese.keys()].some((key) => key.startsWith(start)))).toEqual([]);
  });
});
