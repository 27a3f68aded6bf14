/**
 * The features put together: routes, menu, first page, cards. Two features that claim the same code, address or key are
 * a mistake of whoever wrote the second; the application does not start with them, so it is found by the first test.
 */
import type { ComponentType } from 'react';
import type { ResourceProps } from 'react-admin';
import type { Source } from '../api/dataProvider.js';
import type { AllCards } from '../feature/cards.js';
import type { Feature, MenuEntry, PageRoute, Rights } from '../feature/feature.js';
import type { May } from '../me/rights.js';
import type { Screen } from '../parts/screen.js';

export interface Folded {
  readonly firstPage: Screen;
  readonly pages: readonly PageRoute[];
  readonly resources: readonly ResourceProps[];
  readonly sources: Readonly<Record<string, Source>>;
  readonly rights: Readonly<Record<string, Rights>>;
  readonly menu: (may: May) => readonly MenuEntry[];
  readonly inTopBar: readonly ComponentType[];
  readonly cards: AllCards;
}

function unique(what: string, claimed: readonly string[]): void {
  const twice = claimed.find((one, i) => claimed.indexOf(one) !== i);
  if (twice !== undefined) throw new Error(`two features have the ${what} "${twice}"`);
}

function checkAddress({ code }: Feature, address: string): void {
  if (address !== `/${code}` && !address.startsWith(`/${code}/`))
    throw new Error(`the feature "${code}" has the address "${address}", which does not begin with its code`);
}

export function foldFeatures(features: readonly Feature[]): Folded {
  const menu = (may: May): readonly MenuEntry[] => features.flatMap((feature) => feature.menu?.(may) || []);
  const pages = features.flatMap((feature) => feature.pages ?? []);
  const [firstPage, ...more] = features.flatMap((feature) => feature.firstPage ?? []);
  const entries = menu(() => true);
  const all = features.flatMap(({ code: name, resource }) => (resource ? [{ name, ...resource }] : []));
  const resources = all.map(({ source: _, rights: __, ...resource }) => resource);
  const rights = Object.fromEntries(all.map((resource) => [resource.name, resource.rights]));
  const sources = Object.fromEntries(all.map(({ name, source }) => [name, source]));

  unique(
    'code',
    features.map(({ code }) => code),
  );
  unique('address', [...pages.map(({ path }) => path), ...resources.map(({ name }) => `/${name}`)]);
  unique(
    'key',
    entries.map(({ chord }) => chord),
  );
  for (const feature of features) feature.pages?.forEach(({ path }) => checkAddress(feature, path));
  if (!firstPage || more.length > 0) throw new Error('one feature has the first page, and one alone');

  return {
    ...{ firstPage, pages, resources, sources, rights, menu },
    inTopBar: features.flatMap((feature) => feature.inTopBar ?? []),
    cards: {
      obligation: features.flatMap(({ cards }) => cards?.obligation ?? []),
      provinceWaits: features.flatMap(({ cards }) => cards?.provinceWaits ?? []),
      provinceQueue: features.flatMap(({ cards }) => cards?.provinceQueue ?? []),
      keyFigures: features.flatMap(({ cards }) => cards?.keyFigures ?? []),
    },
  };
}
