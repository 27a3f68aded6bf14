import { existsOn, unitKey } from '@vlis/domain';
import { loadReference } from '../../reference/load.js';
import { dayBefore } from '../calendar.js';
import type { DemonstrationOptions } from '../options.js';
import { stateOn } from './library.js';
import { planWorld } from './plan.js';
import { strataOf } from './strata.js';
import { NEW_MAP_BEGINS, OLD_MAP_ENDS } from './territory.js';
import type { Unit } from './unit.js';

const reference = loadReference();
const options = (units: number, seed = 1): DemonstrationOptions => ({
  seed,
  units,
  firstYear: 2023,
  years: 4,
  today: '2026-11-21',
});
const small = planWorld(reference, options(1_000));
const whole = planWorld(reference, options(9_000));
const byKey = (units: readonly Unit[]) => new Map(units.map((unit) => [unit.library.key, unit]));
const count = (units: readonly Unit[], kind: string, day: string) =>
  units.filter((unit) => unit.kind === kind && stateOn(unit.library, day)).length;

describe('planWorld', () => {
  it.each([2_500, 50_000])('shows exactly %d units, each key once', (units) => {
    const { shown } = planWorld(reference, options(units));
    expect(shown).toHaveLength(units);
    expect(byKey(shown).size).toBe(units);
  });

  it.each([2, 2026])('holds the libraries of the ready accounts, seed %d', (seed) => {
    const { shown } = planWorld(reference, options(1_000, seed));
    const ward = byKey(shown).get('demo:X:22015')!.library;
    const province = byKey(shown).get('demo:T:66')!.library;
    expect(stateOn(ward, '2026-11-21')).toMatchObject({
      status: 'active',
      name: { vi: 'Thư viện phường Tuy Hòa' },
      commune: { code: '22015', validFrom: NEW_MAP_BEGINS },
      province: { code: '66', validFrom: NEW_MAP_BEGINS },
    });
    expect(stateOn(province, '2026-11-21')).toMatchObject({ status: 'active', name: { vi: 'Thư viện tỉnh Đắk Lắk' } });
    expect(stateOn(ward, '2024-01-01')?.province.code).toBe('54');
  });

  it('shows the whole public system from 8 800 units on', () => {
    const on = '2024-06-30';
    expect(strataOf(8_800, 127, { H: 663, X: 3_450 })).toMatchObject({ H: 663, X: 3_450, U: 420 });
    expect(['N', 'T', 'QL', 'H'].map((kind) => count(whole.shown, kind, on))).toEqual([1, 63, 63, 663]);
    expect(count(whole.shown, 'X', on)).toBe(3_300);
  });

  it('always shows 63 provincial libraries, and a sample of the rest', () => {
    expect(count(small.shown, 'T', '2024-06-30')).toBe(63);
    for (const kind of ['H', 'X', 'U', 'S', 'V', 'C', 'F', 'G'])
      expect(count(small.shown, kind, '2024-06-30')).toBeGreaterThan(0);
  });

  it('gives a library the same life at every size', () => {
    const large = byKey(whole.shown);
    const both = small.shown.filter(({ library }) => large.has(library.key));
    expect(both.length).toBeGreaterThan(900);
    expect(JSON.stringify(both)).toBe(JSON.stringify(both.map(({ library }) => large.get(library.key))));
  });

  it('gives another seed other libraries', () => {
    const other = byKey(planWorld(reference, options(1_000, 2)).shown);
    expect(small.shown.filter(({ library }) => !other.has(library.key)).length).toBeGreaterThan(300);
  });

  it('refuses sizes no demonstration has', () => {
    expect(() => planWorld(reference, options(999))).toThrow(RangeError);
    expect(() => planWorld(reference, options(50_001))).toThrow(RangeError);
  });
});

describe('states', () => {
  const units = new Map(reference.units.map((unit) => [unitKey(unit), unit]));
  const states = whole.shown.flatMap(({ library }) => library.states.map((state) => ({ library, state })));

  it('name units that exist on every day of the state', () => {
    const wrong = states.filter(({ state: { province, commune, validFrom, validTo } }) =>
      [province, commune].some((key) => {
        const unit = units.get(unitKey(key));
        return (
          !unit || !existsOn(unit, validFrom) || (validTo === null ? unit.validTo !== null : !existsOn(unit, validTo))
        );
      }),
    );
    expect(wrong).toEqual([]);
  });

  it('follow each other without a gap', () => {
    const gaps = whole.shown.filter(({ library: { states, end } }) =>
      states.some(({ validTo }, i) => {
        const next = states[i + 1];
        return validTo !== (next ? dayBefore(next.validFrom) : (end?.on ?? null));
      }),
    );
    expect(gaps).toEqual([]);
  });

  it('follow the map: Đồng Nai is a city since 30/04/2026, Bắc Ninh since 20/09/2026', () => {
    const dongNai = byKey(whole.shown).get('demo:T:75')!.library;
    expect(dongNai.states.map(({ validFrom, name }) => [validFrom, name.vi])).toEqual([
      ['2004-07-01', 'Thư viện tỉnh Đồng Nai'],
      ['2025-07-01', 'Thư viện tỉnh Đồng Nai'],
      ['2026-04-30', 'Thư viện thành phố Đồng Nai'],
    ]);
    expect(byKey(whole.shown).get('demo:T:24')!.library.states.at(-1)?.validFrom).toBe('2026-09-20');
  });
});

describe('the merger of 01/07/2025', () => {
  const shown = byKey(whole.shown);
  const onLastDay = whole.shown.filter(({ library }) => stateOn(library, OLD_MAP_ENDS));

  it('leaves no library behind: each goes on with a new state, or ends with what became of it', () => {
    const left = onLastDay.filter(({ library }) => {
      const next = stateOn(library, NEW_MAP_BEGINS);
      return next ? next.validFrom !== NEW_MAP_BEGINS : library.end?.on !== OLD_MAP_ENDS;
    });
    expect(onLastDay.length).toBeGreaterThan(8_000);
    expect(left).toEqual([]);
  });

  it('names successors that are there, and gives each library to one', () => {
    const wrong = onLastDay.filter(({ library: { key, end } }) => {
      const successor = end?.successor && shown.get(end.successor);
      if (!end?.successor) return false;
      return !successor || !stateOn(successor.library, NEW_MAP_BEGINS) || !successor.absorbs.includes(key);
    });
    expect(wrong).toEqual([]);
    const absorbed = [...whole.units.values()].flatMap(({ absorbs }) => absorbs);
    expect(new Set(absorbed).size).toBe(absorbed.length);
  });

  it('takes district libraries three ways, and leaves none', () => {
    const outcomes = whole.shown.filter(({ kind }) => kind === 'H').map(({ library }) => library.end);
    const part = (outcome: string) => outcomes.filter((end) => end?.outcome === outcome).length / outcomes.length;
    expect(part('commune')).toBeCloseTo(0.4, 1);
    expect(part('branch')).toBeCloseTo(0.35, 1);
    expect(part('closed')).toBeCloseTo(0.25, 1);
    const types = new Set(outcomes.map((end) => `${end?.outcome} ${end?.successor?.split(':')[1] ?? 'none'}`));
    expect([...types].toSorted()).toEqual(['branch T', 'closed none', 'commune X']);
  });

  it('leaves 34 provincial libraries with the name of their province, and some second houses', () => {
    const provincial = whole.shown.filter(({ kind, library }) => kind === 'T' && stateOn(library, NEW_MAP_BEGINS));
    const houses = provincial.filter(({ library }) => stateOn(library, NEW_MAP_BEGINS)!.name.vi.includes('cơ sở'));
    expect(provincial.length - houses.length).toBe(34);
    expect(houses.length).toBeGreaterThan(3);
    expect(count(whole.shown, 'QL', NEW_MAP_BEGINS)).toBe(34);
  });

  it('founds a commune library where a district library went and there was none', () => {
    const founded = whole.shown.filter(({ foundedOn, kind }) => kind === 'X' && foundedOn === NEW_MAP_BEGINS);
    expect(founded.length).toBeGreaterThan(20);
    for (const { absorbs } of founded) expect(absorbs.some((key) => key.startsWith('demo:H:'))).toBe(true);
  });
});
