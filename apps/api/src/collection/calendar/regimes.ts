/** Regimes of periods as stored, and how the reference data bring them up to date. */
import type { KnownPeriods, Regime } from '@vlis/domain';
import type { ReferenceData } from '@vlis/seed';
import type { EntityManager } from 'typeorm';
import type { ReferenceStep } from '../../platform/command/reference-step.js';
import { PeriodPatternEntity, PeriodRegimeEntity } from './period-regime.entity.js';
import { PeriodEntity } from './period.entity.js';

const regimeOf = ({ code, nameVi, nameEn, basisVi, basisEn, patterns }: PeriodRegimeEntity): Regime => ({
  code,
  name: { vi: nameVi, en: nameEn },
  basis: { vi: basisVi, en: basisEn },
  patterns,
});

/** In their order, each with its patterns in theirs. */
export async function loadRegimes(db: EntityManager): Promise<readonly Regime[]> {
  const order = { position: 'asc', patterns: { position: 'asc' } } as const;
  return (await db.find(PeriodRegimeEntity, { relations: { patterns: true }, order })).map(regimeOf);
}

/** What a round may ask of this regime. Its row is locked until the transaction ends: two rounds cannot lay overlapping periods. */
export async function lockPeriods(tx: EntityManager, code: string): Promise<KnownPeriods> {
  const [row] = await tx.find(PeriodRegimeEntity, { where: { code }, lock: { mode: 'pessimistic_write' } });
  if (!row) return { regime: undefined, periods: [] };
  const patterns = await tx.find(PeriodPatternEntity, { where: { regime: code } });
  return { regime: regimeOf({ ...row, patterns }), periods: await tx.findBy(PeriodEntity, { regime: code }) };
}

/** Periods that have been asked keep their days. @returns how many patterns there are */
async function load(tx: EntityManager, { regimes }: ReferenceData): Promise<number> {
  const rows = regimes.map(({ code, name, basis }, position) => ({
    ...{ code, position: position + 1, nameVi: name.vi, nameEn: name.en, basisVi: basis.vi, basisEn: basis.en },
  }));
  const patterns = regimes.flatMap((regime) =>
    regime.patterns.map((pattern, position) => ({ ...pattern, regime: regime.code, position: position + 1 })),
  );
  await tx.upsert(PeriodRegimeEntity, rows, ['code']);
  await tx.upsert(PeriodPatternEntity, patterns, ['regime', 'part']);
  return patterns.length;
}

export const loadRegimesOfReference: ReferenceStep = { name: 'periods', load };
