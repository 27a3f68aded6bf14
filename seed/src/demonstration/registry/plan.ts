/**
 * Which units a demonstration of a given size shows. A library that went over into another brings that one along, and
 * the libraries of the ready accounts are always there. The rest of each type follows in an order of chance.
 */
import type { ReferenceData } from '../../reference/data.js';
import { checkOptions, type DemonstrationOptions } from '../options.js';
import { hashOf } from '../random.js';
import { communesByProvince, otherUnit, type OtherKind } from './other-units.js';
import { publicUnits } from './public-units.js';
import { strataOf } from './strata.js';
import { territoryOf, type Territory } from './territory.js';
import type { Unit, UnitKind } from './unit.js';

const OTHER_KINDS: readonly OtherKind[] = ['U', 'S', 'V', 'C', 'F', 'G'];

export interface World {
  readonly territory: Territory;
  /** Every unit that has a part in the figures, by key: all public ones, and the others that are shown. */
  readonly units: ReadonlyMap<string, Unit>;
  /** The units of the demonstration: national, provincial and managing, district, commune, then the other types. */
  readonly shown: readonly Unit[];
  /** Keys of the libraries somebody can sign in to. */
  readonly accountKeys: readonly string[];
}

const libraryKeys = ({ accounts }: Pick<ReferenceData, 'accounts'>): readonly string[] => [
  ...new Set(accounts.flatMap(({ scope }) => (scope.kind === 'library' ? [scope.library] : []))),
];

/** The first `count` of a type, those that must be there first, each with all that follow from it. */
function sample(units: readonly Unit[], count: number, mustExist: ReadonlySet<string>, seed: number): readonly Unit[] {
  const byKey = new Map(units.map((unit) => [unit.library.key, unit]));
  const place = ({ library: { key } }: Unit) => (mustExist.has(key) ? -1 : hashOf(seed, `sample/${key}`));
  const order = units.map((unit) => ({ unit, at: place(unit) })).toSorted((a, b) => a.at - b.at);
  const taken = new Set<Unit>();
  for (const { unit } of order) {
    if (taken.has(unit)) continue;
    const heir = byKey.get(unit.library.end?.successor ?? '');
    const group = heir && !taken.has(heir) ? [unit, heir] : [unit];
    if (taken.size + group.length <= count) for (const one of group) taken.add(one);
  }
  return units.filter((unit) => taken.has(unit));
}

export function planWorld(reference: ReferenceData, options: DemonstrationOptions): World {
  checkOptions(options);
  const { seed } = options;
  const territory = territoryOf(reference);
  const accountKeys = libraryKeys(reference);
  const everyPublic = publicUnits(territory, seed, accountKeys);
  const ofKind = (...kinds: UnitKind[]) => [...everyPublic.values()].filter(({ kind }) => kinds.includes(kind));

  const core = ofKind('N', 'T', 'QL');
  const [allDistricts, allCommunes] = [ofKind('H'), ofKind('X')];
  const strata = strataOf(options.units, core.length, { H: allDistricts.length, X: allCommunes.length });
  const districts = sample(allDistricts, strata.H, new Set(accountKeys), seed);
  const heirs = districts.flatMap(({ library }) => library.end?.successor ?? []);
  const communes = sample(allCommunes, strata.X, new Set([...accountKeys, ...heirs]), seed);

  const byProvince = communesByProvince(territory);
  const others = OTHER_KINDS.flatMap((kind) =>
    Array.from({ length: strata[kind] }, (_, i) => otherUnit(kind, i + 1, territory, byProvince, seed)),
  );
  return {
    territory,
    units: new Map([...everyPublic, ...others.map((unit) => [unit.library.key, unit] as const)]),
    shown: [...core, ...districts, ...communes, ...others],
    accountKeys,
  };
}
