import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  chainFor,
  checkChains,
  daysAfter,
  daysInOrder,
  isRefusal,
  periodOf,
  planRound,
  readPeriod,
  ROLES,
  roundPhase,
  unitKey,
  usualDays,
  type Period,
  type Regime,
} from '@vlis/domain';
import type { PopulationSource } from './data.js';
import { readJson } from './files.js';
import { loadReference } from './load.js';
import { unitLookup } from './lookup.js';

const reference = loadReference();
const room = join(import.meta.dirname, '../../reference');
const find = unitLookup(reference.units);
const TODAY = '2026-11-21';

describe('library types', () => {
  it('are the eight of the law, the public ones by level, and the managing body', () => {
    expect(reference.libraryTypes.map(({ code }) => code)).toEqual([
      'N',
      'T',
      'H',
      'X',
      'S',
      'V',
      'U',
      'G',
      'C',
      'F',
      'QL',
    ]);
    expect(reference.libraryTypes.filter(({ isLibrary }) => !isLibrary).map(({ code }) => code)).toEqual(['QL']);
    expect(reference.libraryTypes.filter(({ form }) => form === 'short').map(({ code }) => code)).toEqual([
      'X',
      'G',
      'C',
      'F',
    ]);
  });

  it('end the district library with the districts, and let it answer as a provincial one', () => {
    expect(reference.libraryTypes.find(({ code }) => code === 'H')).toMatchObject({
      answersAs: 'T',
      validTo: '2025-06-30',
    });
  });

  it('send the National Library and the armed forces straight to the ministry', () => {
    const ofType = (type: string) =>
      chainFor(reference.reviewChains, { type, body: 'KHAC', day: '2024-05-15' })!.stages.map(({ code }) => code);
    const direct = reference.libraryTypes.filter(({ code }) => !ofType(code).includes('province'));
    expect(direct.map(({ code }) => code)).toEqual(['N', 'V']);
  });

  it('are reviewed along chains that somebody can finish', () => {
    const types = new Map(reference.libraryTypes.map((type) => [type.code, type]));
    const bodies = new Map(reference.governingBodies.map((body) => [body.code, body]));
    expect(checkChains(reference.reviewChains, { types, bodies })).toEqual([]);
  });

  it('each have a usual governing body that is there, restricted for the armed forces alone', () => {
    const bodies = new Map(reference.governingBodies.map((body) => [body.code, body]));
    const restricted = reference.libraryTypes.filter(({ governedBy }) => bodies.get(governedBy)!.restricted);
    expect(restricted.map(({ code }) => code)).toEqual(['V']);
    for (const { succeededBy, validTo } of bodies.values()) {
      expect(succeededBy === null).toBe(validTo === null);
      if (succeededBy !== null) expect(bodies.get(succeededBy)!.validTo).toBeNull();
    }
  });
});

const regimeOf = ({ regime }: Period): Regime => reference.regimes.find(({ code }) => code === regime)!;

describe('regimes of periods', () => {
  const all = reference.regimes.flatMap((regime) =>
    regime.patterns.flatMap(({ part }) => [2027, 2028].map((year) => [regime, periodOf(regime, part, year)] as const)),
  );

  it('have each a legal basis in both languages, and each part once', () => {
    expect(reference.regimes.map(({ code }) => code)).toEqual(['calendar', 'sector', 'administrative', 'school']);
    for (const { basis, name, patterns } of reference.regimes) {
      expect([basis.vi, basis.en, name.vi, name.en]).not.toContain('');
      expect(new Set(patterns.map(({ part }) => part)).size).toBe(patterns.length);
    }
  });

  it('compare only with periods they have, of which the end before ends on the day before, and the part inside begins together', () => {
    for (const [, period] of all) {
      const [before, end] = [period.yearBefore, period.endBefore].map((code) => readPeriod(reference.regimes, code)!);
      expect({ ...before, year: 0 }).toMatchObject({ part: period.part, year: 0 });
      expect(before!.year).toBe(period.year - 1);
      // The holidays in summer belong to no school year.
      if (period.regime !== 'school') expect(daysAfter(end!.lastDay, 1)).toBe(period.firstDay);
      else expect(end!.lastDay < period.firstDay).toBe(true);
      const inside = period.partInside === null ? undefined : readPeriod(reference.regimes, period.partInside)!;
      if (inside) expect([inside.firstDay, inside.lastDay < period.lastDay]).toEqual([period.firstDay, true]);
    }
  });

  it('propose a round that may be opened, in leap years too', () => {
    const refused = all.filter(([regime, { part, year, code }]) =>
      isRefusal(
        planRound(
          { ...usualDays(regime, part, year), period: code, formVersionId: 1 },
          { regime, periods: all.flatMap(([one, period]) => (one === regime && period.code !== code ? [period] : [])) },
        ),
      ),
    );
    expect(refused).toEqual([]);
  });

  it('ask the sector’s quarters, half and nine months by the 5th of March, June, September and December', () => {
    const sector = reference.regimes.find(({ code }) => code === 'sector')!;
    const due = sector.patterns.map(({ part }) => `${part} ${usualDays(sector, part, 2027).dueOn.slice(5)}`);
    expect(due).toEqual(['Q1 03-05', 'Q2 06-05', 'Q3 09-05', 'Q4 12-05', 'H1 06-05', 'M9 09-05', 'Y 12-05']);
    expect(periodOf(sector, 'Y', 2027)).toMatchObject({ firstDay: '2026-12-01', lastDay: '2027-11-30' });
  });
});

describe('rounds', () => {
  it('are the six-month and the annual one of 2023 to 2026, each with its days in order', () => {
    const years = [2023, 2024, 2025, 2026];
    expect(reference.rounds.map(({ period }) => period.code)).toEqual(
      years.flatMap((year) => [`${year}-H1`, `${year}`]),
    );
    expect(reference.rounds.filter((round) => !daysInOrder(round) || round.cutoffOn > round.opensOn)).toEqual([]);
  });

  it('are due on 05/6 and 05/12, before their period ends, so they are cut off earlier', () => {
    for (const round of reference.rounds) {
      expect(round.dueOn.slice(5)).toBe(round.period.kind === 'half' ? '06-05' : '12-05');
      expect(round.cutoffOn < round.dueOn && round.dueOn < round.period.lastDay).toBe(true);
    }
  });

  it('keep the usual calendar, which is what the screen proposes for the next one', () => {
    for (const { period, cutoffOn, opensOn, dueOn, closesOn } of reference.rounds) {
      expect({ cutoffOn, opensOn, dueOn, closesOn }).toEqual(usualDays(regimeOf(period), period.part, period.year));
    }
  });

  it('leave one open on the day of the demonstration: the annual one of 2026', () => {
    const phases = reference.rounds.map((round) => `${round.period.code} ${roundPhase(round, TODAY)}`);
    expect(phases.filter((phase) => !phase.endsWith(' closed'))).toEqual(['2026 open']);
  });

  it('ask a form that is there', () => {
    const forms = reference.forms.map(({ code, version }) => `${code} ${version}`);
    expect(reference.rounds.filter(({ form }) => !forms.includes(`${form.code} ${form.version}`))).toEqual([]);
  });
});

describe('population', () => {
  const rows = reference.population.filter(({ year }) => year === 2026);

  it('adds up to the nation on the units of a day, 112,09 million as the plan has it', () => {
    const ofToday = rows.filter(
      ({ unit }) => unit.level === 'province' && find('province', unit.code, TODAY)?.validFrom === unit.validFrom,
    );
    expect(ofToday).toHaveLength(34);
    expect(ofToday.reduce((sum, { value }) => sum + BigInt(value), 0n)).toBe(112_093_848n);
    expect(rows.find(({ unit }) => unit.level === 'nation')?.value).toBe('112093848');
  });

  it('has none, rather than 0, for a province of the old map that was merged', () => {
    const merged = unitKey(find('province', '54', '2025-06-30')!);
    expect(reference.population.filter(({ unit }) => unitKey(unit) === merged)).toEqual([]);
  });

  it('names units that exist, and a source that says it is not official', () => {
    const keys = new Set(reference.units.map(unitKey));
    expect(reference.population.filter(({ unit }) => !keys.has(unitKey(unit)))).toEqual([]);
    expect(new Set(reference.population.map(({ source }) => source))).toEqual(new Set(['plan-2025']));
    const sources = readJson<readonly PopulationSource[]>('population-sources.json');
    expect(sources).toMatchObject([{ code: 'plan-2025', official: false }]);
  });
});

describe('ready accounts', () => {
  it('are one for each role, with names of their own', () => {
    expect(reference.accounts.map(({ role }) => role).toSorted()).toEqual([...ROLES].toSorted());
    expect(new Set(reference.accounts.map(({ username }) => username)).size).toBe(reference.accounts.length);
    expect(reference.accountPassword).not.toBe('');
  });

  it('stand in Đắk Lắk, where a merger can be shown', () => {
    for (const { scope } of reference.accounts) {
      if (scope.kind === 'province') expect(scope.province).toMatchObject({ code: '66', validFrom: '2025-07-01' });
      if (scope.kind !== 'library') continue;
      const [, type, code] = scope.library.split(':') as [string, string, string];
      const place = find(type === 'T' ? 'province' : 'commune', code, TODAY);
      expect(type === 'T' ? place?.code : place?.parent?.code).toBe('66');
    }
  });
});

describe('provenance', () => {
  const kept = readdirSync(room, { recursive: true, encoding: 'utf8' }).filter((path) => /\.(csv|json)$/.test(path));

  it('names every file, each part once', () => {
    const named = Object.values(reference.provenance).flatMap((part) => part.files);
    expect([...named, 'provenance.json'].toSorted()).toEqual(kept.toSorted());
    expect(named.filter((path) => !existsSync(join(room, path)))).toEqual([]);
  });

  it('is told at length in SOURCES.md, file by file', () => {
    const sources = readFileSync(join(room, 'SOURCES.md'), 'utf8');
    expect(kept.filter((path) => path !== 'provenance.json' && !sources.includes(`\`${path}\``))).toEqual([]);
  });
});

describe('a broken table', () => {
  it('is a fault with its line', async () => {
    const { parseCsv } = await import('./csv.js');
    expect(parseCsv('a,b\n"x, ""y""\nz",2\n')).toEqual([{ a: 'x, "y"\nz', b: '2' }]);
    expect(parseCsv('a,b\r\n,\r\n')).toEqual([{ a: '', b: '' }]);
    expect(() => parseCsv('a,b\n1,2\n3\n')).toThrow('line 3: 1 fields, not 2');
  });
});
