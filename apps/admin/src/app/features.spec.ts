import { POLICY } from '@vlis/domain';
import type { Feature } from '../feature/feature.js';
import { mayOf } from '../me/rights.js';
import { screen } from '../parts/screen.js';
import { features } from './features.js';
import { foldFeatures } from './fold.js';

const page = screen(() => Promise.resolve({ default: () => null }));
const texts = { vi: {}, en: () => Promise.resolve({}) };
const source = { list: () => Promise.reject(new Error()), one: () => Promise.reject(new Error()) };
const planted = (code: string, differing: Partial<Feature> = {}): Feature => ({ code, texts, ...differing });
const first = planted('home', { firstPage: page });

describe('the features of the screens', () => {
  const { menu, pages, resources } = foldFeatures(features);
  const menuOf = (permissions: readonly string[]) => menu(mayOf(permissions)).map(({ to }) => to);

  it('draw the menu from the rights the server names', () => {
    expect(menuOf(POLICY['library-staff'])).toEqual(['/', '/entry', '/figures', '/libraries', '/rounds']);
    expect(menuOf(POLICY['province-officer'])).toEqual([
      ...['/', '/review', '/figures', '/tables', '/libraries', '/plans', '/reports', '/rounds'],
    ]);
    expect(menuOf([])).toEqual(['/']);
  });

  it('have a page for each entry of the menu', () => {
    const there = ['/', ...pages.map(({ path }) => path), ...resources.map(({ name }) => `/${name}`)];
    expect(menu(() => true).filter(({ to }) => !there.includes(to))).toEqual([]);
  });
});

describe('features that do not fit together are not started with', () => {
  const entry = (chord: string, to: string) =>
    (() => ({ ...features[0]!.menu!(() => true), chord, to })) as NonNullable<Feature['menu']>;

  it.each([
    ['two of one code', [planted('targets'), planted('targets')], 'two features have the code "targets"'],
    [
      'two of one address',
      [planted('targets', { pages: [{ path: '/targets', Page: page }], resource: { list: page, source, rights: {} } })],
      'two features have the address "/targets"',
    ],
    [
      'two of one key',
      [planted('targets', { menu: entry('g x', '/targets') }), planted('tasks', { menu: entry('g x', '/tasks') })],
      'two features have the key "g x"',
    ],
    [
      'an address of another',
      [planted('targets', { pages: [{ path: '/figures/targets', Page: page }] })],
      'the feature "targets" has the address "/figures/targets", which does not begin with its code',
    ],
    ['two first pages', [planted('targets', { firstPage: page })], 'one feature has the first page, and one alone'],
  ])('%s', (_, more, why) => {
    expect(() => foldFeatures([first, ...more])).toThrow(why);
  });

  it('none of them has the first page', () =>
    expect(() => foldFeatures([planted('targets')])).toThrow('one feature has the first page'));
});

it('cards come in the order of the features', () => {
  const [a, b] = [page, screen(() => Promise.resolve({ default: () => null }))];
  const with_ = (code: string, keyFigures: typeof a) => planted(code, { cards: { keyFigures } });
  expect(foldFeatures([first, with_('targets', a), with_('tasks', b)]).cards).toEqual({
    ...{ obligation: [], provinceWaits: [] },
    provinceQueue: [],
    keyFigures: [a, b],
  });
});
