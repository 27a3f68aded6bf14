import { existsOn, unitKey, type Succession } from '@vlis/domain';
import { loadReference } from './load.js';

const { units, successions } = loadReference();
const on = (level: string, day: string) => units.filter((unit) => unit.level === level && existsOn(unit, day));

const grouped = (by: (succession: Succession) => string) => {
  const groups = new Map<string, Succession[]>();
  for (const one of successions) groups.set(by(one), [...(groups.get(by(one)) ?? []), one]);
  return groups;
};
const successors = grouped(({ from }) => unitKey(from));
const predecessors = grouped(({ to }) => unitKey(to));

describe('who follows whom', () => {
  it('names each pair once', () => {
    expect(new Set(successions.map(({ from, to }) => `${unitKey(from)} ${unitKey(to)}`)).size).toBe(successions.length);
  });

  it('leads from every old commune to a new one, without exception', () => {
    const lost = on('commune', '2025-06-30').filter((unit) => !successors.has(unitKey(unit)));
    expect(lost).toEqual([]);
  });

  it('leads to every new commune', () => {
    const foundlings = on('commune', '2025-07-01').filter((unit) => !predecessors.has(unitKey(unit)));
    expect(foundlings).toEqual([]);
  });

  it('starts at a district only where no commune was: five islands, and the coast governed by Kim Sơn', () => {
    const fromDistricts = successions.filter(({ from }) => from.level === 'district');
    expect(fromDistricts.map(({ from, to, whole }) => `${from.code} ${to.code} ${whole}`)).toEqual([
      '318 11948 true', // Bạch Long Vĩ
      '376 14698 false', // Kim Sơn → Kim Đông
      '471 19742 true', // Cồn Cỏ
      '498 20333 true', // Hoàng Sa
      '536 21548 true', // Lý Sơn
      '755 26732 true', // Côn Đảo
    ]);
  });

  it('leads from each of the 52 merged provinces to one new province', () => {
    const merged = on('province', '2025-06-30').filter((unit) => !existsOn(unit, '2025-07-01'));
    expect(merged).toHaveLength(52);
    expect(merged.map((unit) => successors.get(unitKey(unit))?.length)).toEqual(merged.map(() => 1));
    const dakLak = predecessors.get('province:66@2025-07-01')!;
    expect(dakLak.map(({ from, whole }) => `${from.code} ${whole}`)).toEqual(['54 true', '66 true']);
  });

  it('keeps communes together with their province', () => {
    const province = (code: string, day: string) => units.find((unit) => unit.code === code && existsOn(unit, day))!;
    // Phú Yên (54) went whole to Đắk Lắk (66): so did Phường 1 of Tuy Hòa (22015), to the new Tuy Hòa.
    expect(successors.get(unitKey(province('54', '2025-06-30')))![0]!.to.code).toBe('66');
    expect(predecessors.get('commune:22015@2025-07-01')!.map(({ from }) => from.code)).toContain('22015');
  });
});

describe('whole and part', () => {
  it('says whole of at most one successor', () => {
    const contradictions = [...successors.values()].filter(
      (links) => links.length > 1 && links.some(({ whole }) => whole),
    );
    expect(contradictions).toEqual([]);
  });

  it('has 441 old communes that went to more than one new commune (the links without an old code are no 442nd)', () => {
    const divided = [...successors].filter(([key, links]) => key.startsWith('commune:') && links.length > 1);
    expect(divided).toHaveLength(441);
  });

  it('knows the one old commune whose other successors the source does not name', () => {
    const partOnly = [...successors].filter(([, links]) => links.length === 1 && !links[0]!.whole).map(([key]) => key);
    expect(partOnly.filter((key) => key.startsWith('commune:'))).toEqual(['commune:00556@2004-07-01']); // Đặng Xá
  });

  it('takes neither where the source gives two communes whole to two successors each', () => {
    for (const key of ['commune:01615@2004-07-01', 'commune:02485@2004-07-01']) {
      expect(successors.get(key)!.map(({ whole }) => whole)).toEqual([false, false]);
    }
  });
});
