import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import english from 'ra-language-english';
import * as commonEn from '../i18n/en.js';
import { foldTexts, type TextTree } from '../i18n/fold.js';
import * as commonVi from '../i18n/vi.js';
import { texts } from './texts.js';

const flat = (tree: TextTree, before = ''): Array<[string, string]> =>
  Object.entries(tree).flatMap(([key, text]): Array<[string, string]> =>
    typeof text === 'string' ? [[before + key, text]] : flat(text, `${before}${key}.`),
  );

const places = (text: string) =>
  [...new Set([...text.matchAll(/%\{(\w+)\}/g)].map(([, name]) => name))]
    .filter((name) => name !== 'smart_count' && name !== 'count')
    .sort();

const sources = join(import.meta.dirname, '..');
const rooms = readdirSync(sources, { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? [entry.name] : [],
);
const codeOf = (room: string) =>
  readdirSync(join(sources, room), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.spec.ts') && !name.startsWith('i18n/'))
    .map((name) => readFileSync(join(sources, room, name), 'utf8'))
    .join('\n');
const code = rooms
  .filter((room) => room !== 'gql')
  .map(codeOf)
  .join('\n');

describe('screen texts', () => {
  const vi = foldTexts([commonVi, ...texts.map((room) => room.vi)]);
  const vietnamese = new Map(flat(vi));
  let others: ReadonlyMap<string, string>;
  beforeAll(async () => {
    others = new Map(flat(foldTexts([commonEn, ...(await Promise.all(texts.map((room) => room.en())))])));
  });

  it('are those of every room that has texts, each under its own name', () => {
    const withTexts = rooms.filter((room) => existsSync(join(sources, room, 'i18n/vi.ts')));
    expect(withTexts.filter((room) => !existsSync(join(sources, room, 'i18n/en.ts')))).toEqual([]);
    expect(texts.flatMap((room) => Object.keys(room.vi)).sort()).toEqual(withTexts.sort());
  });

  it('of two rooms under one name are not started with', () =>
    expect(() => foldTexts([{ entry: { title: 'a' } }, { entry: { about: 'b' } }])).toThrow(
      'two rooms have texts under "entry"',
    ));

  it('have the same keys in both languages', () =>
    expect([...others.keys()].sort()).toEqual([...vietnamese.keys()].sort()));

  it("cover every key of react-admin's own", () => {
    const keysOf = (tree: unknown) =>
      flat(tree as TextTree)
        .map(([key]) => key)
        .sort();
    expect(keysOf(commonVi.ra)).toEqual(keysOf(english.ra));
  });

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

  it('are each said by some screen', () => {
    const begun = [...code.matchAll(/`([a-zA-Z]+\.[a-zA-Z.]*)\$\{/g)].map(([, start]) => start!);
    const unsaid = [...vietnamese.keys()].filter(
      (key) => !key.startsWith('ra.') && !code.includes(`'${key}'`) && !begun.some((start) => key.startsWith(start)),
    );
    expect(unsaid).toEqual([]);
  });
});
