import { existsOn, plainName, readLegacy, type AdministrativeUnit, type UnitLevel, unitKey } from '@vlis/domain';
import { loadReference } from './load.js';
import { parentOn, unitLookup } from './lookup.js';

const { units } = loadReference();
const find = unitLookup(units);
const TODAY = '2026-11-21';

const on = (level: UnitLevel, day: string) => units.filter((unit) => unit.level === level && existsOn(unit, day));
const kindsOn = (level: UnitLevel, day: string) => {
  const counts: Record<string, number> = {};
  for (const { kind } of on(level, day)) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
};
const lastDay = ({ validTo }: AdministrativeUnit) => validTo ?? TODAY;

describe('the map, day by day', () => {
  it('has 63 provinces and 10 033 communes on the last day of the old map', () => {
    expect(on('province', '2025-06-30')).toHaveLength(63);
    expect(on('commune', '2025-06-30')).toHaveLength(10_033);
    expect(on('district', '2025-06-30')).toHaveLength(696); // the source's 698 rows hold Tân An and Hà Tiên twice
  });

  it('has 34 provinces, 3 321 communes and no districts on the first day of the new one', () => {
    expect(kindsOn('province', '2025-07-01')).toEqual({ 'thành phố': 6, tỉnh: 28 });
    expect(kindsOn('commune', '2025-07-01')).toEqual({ phường: 687, xã: 2621, 'đặc khu': 13 });
    expect(on('district', '2025-07-01')).toEqual([]);
  });

  it('follows the resolutions of 2026: cities and wards become more, units do not', () => {
    expect(kindsOn('province', '2026-04-30')).toEqual({ 'thành phố': 7, tỉnh: 27 });
    expect(kindsOn('commune', '2026-04-30')).toEqual({ phường: 697, xã: 2611, 'đặc khu': 13 });
    expect(kindsOn('province', TODAY)).toEqual({ 'thành phố': 9, tỉnh: 25 });
    expect(kindsOn('commune', TODAY)).toEqual({ phường: 709, xã: 2599, 'đặc khu': 13 });
  });

  it('keeps one nation above all', () => {
    expect(on('nation', TODAY).map(({ code }) => code)).toEqual(['VN']);
  });
});

describe('a code and its days', () => {
  it('never names two units on one day', () => {
    expect(new Set(units.map(unitKey)).size).toBe(units.length);
    const clashes = units.filter((unit) => find(unit.level, unit.code, lastDay(unit)) !== unit);
    expect(clashes).toEqual([]);
  });

  it.each([
    ['15', 'Yên Bái', 'Lào Cai'],
    ['24', 'Bắc Giang', 'Bắc Ninh'],
    ['44', 'Quảng Bình', 'Quảng Trị'],
    ['52', 'Bình Định', 'Gia Lai'],
    ['80', 'Long An', 'Tây Ninh'],
    ['82', 'Tiền Giang', 'Đồng Tháp'],
    ['91', 'Kiên Giang', 'An Giang'],
  ])('%s was %s and is %s', (code, before, now) => {
    expect(find('province', code, '2025-06-30')?.name.vi).toBe(before);
    expect(find('province', code, '2025-07-01')?.name.vi).toBe(now);
  });

  it('knows Thừa Thiên Huế until 31/12/2024 and the province of Đồng Nai until 29/04/2026', () => {
    expect(find('province', '46', '2024-12-31')).toMatchObject({ kind: 'tỉnh', name: { vi: 'Thừa Thiên Huế' } });
    expect(find('province', '46', '2025-01-01')).toMatchObject({ kind: 'thành phố', name: { vi: 'Huế', en: 'Hue' } });
    expect(find('province', '75', '2026-04-29')).toMatchObject({ kind: 'tỉnh', validFrom: '2025-07-01' });
    expect(find('province', '75', '2026-04-30')).toMatchObject({ kind: 'thành phố', validFrom: '2026-04-30' });
  });

  it('keeps a province that was not merged as one unit over 01/07/2025', () => {
    const goingOn = on('province', '2025-06-30').filter((unit) => existsOn(unit, '2025-07-01'));
    expect(goingOn.map(({ code }) => code)).toEqual(['01', '04', '11', '12', '14', '20', '22', '38', '40', '42', '46']);
  });
});

describe('what stands above', () => {
  it('exists on the first and on the last day of every unit', () => {
    const orphans = units.filter((unit) =>
      [unit.validFrom, lastDay(unit)].some(
        (day) => (parentOn(find, unit, day) === undefined) !== (unit.level === 'nation'),
      ),
    );
    expect(orphans).toEqual([]);
  });

  it('puts the two misfiled communes back: Phường 4 of Tân An to Long An, Tiên Hải of Hà Tiên to Kiên Giang', () => {
    const provinceOf = (code: string) => {
      const commune = find('commune', code, '2025-06-30')!;
      return parentOn(find, parentOn(find, commune, '2025-06-30')!, '2025-06-30')?.name.vi;
    };
    expect(provinceOf('27691')).toBe('Long An');
    expect(provinceOf('30781')).toBe('Kiên Giang');
  });

  it('changes with the day: a commune of Đồng Nai stands under a province, then under a city', () => {
    const bienHoa = find('commune', '26068', '2025-07-01')!;
    expect(parentOn(find, bienHoa, '2026-04-29')?.kind).toBe('tỉnh');
    expect(parentOn(find, bienHoa, '2026-04-30')?.kind).toBe('thành phố');
  });
});

describe('names', () => {
  it('are in NFC, trimmed, in both languages, with one placement of the tone mark', () => {
    const otherPlacement = /(?<![Qq])(o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])(?!\p{L})/u;
    const damaged = units.filter(
      ({ name: { vi, en }, kind }) =>
        vi !== vi.normalize('NFC') ||
        kind !== kind.normalize('NFC') ||
        vi !== vi.trim() ||
        !/^\p{Lu}[\p{L}\p{N} '-]*$/u.test(vi) ||
        !/^[A-Z][A-Za-z0-9 '-]*$/.test(en) ||
        otherPlacement.test(vi),
    );
    expect(damaged).toEqual([]);
  });

  it('are plain, and none is taken for an old encoding', () =>
    expect(units.filter(({ name: { vi } }) => vi !== plainName(vi) || readLegacy(vi) !== undefined)).toEqual([]));

  it('do not repeat the kind, except where a number would stand first', () => {
    const doubled = units.filter(({ name, kind }) => name.vi.toLowerCase().startsWith(`${kind} `));
    expect(doubled.filter(({ name }) => !/^(Phường|Quận) \d/.test(name.vi))).toEqual([]);
    expect(find('commune', '27691', '2025-06-30')?.name).toEqual({ vi: 'Phường 4', en: 'Ward 4' });
    expect(find('commune', '24820', TODAY)?.name).toEqual({ vi: 'Phường 2 Bảo Lộc', en: 'Ward 2 Bao Loc' });
  });

  it('have their kind where the source misprints it', () => {
    expect(find('commune', '24496', TODAY)).toMatchObject({ kind: 'xã', name: { vi: 'Ea Kly' } });
    expect(find('commune', '31843', '2025-06-30')).toMatchObject({ kind: 'thị trấn', name: { vi: 'Ngan Dừa' } });
  });
});
