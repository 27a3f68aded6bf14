/** A small world for a test, planted through the use-cases: libraries in real places, a round they owe. */
import { isRefusal, type IsoDate, type RegisteredState, type Registration, type UnitKey } from '@vlis/domain';
import { OpenRound } from '../collection/calendar/open-round.js';
import type { RoundRow } from '../collection/calendar/rounds.js';
import { loadAccounts } from '../ground/people/load-accounts.js';
import { systemViewer } from '../platform/access/system-viewer.js';
import { RegisterLibraries, type RegisteredLibraries } from '../ground/registry/register-libraries.js';
import { loadReference, type DemonstrationAccount } from '@vlis/seed';
import type { Api } from './start-api.js';

type Planted = Pick<Api, 'app' | 'db'>;

const planter = systemViewer('test');

export const provinceOf2025 = (code: string): UnitKey => ({ level: 'province', code, validFrom: '2025-07-01' });
export const provinceBefore2025 = (code: string): UnitKey => ({ level: 'province', code, validFrom: '2004-07-01' });
export const communeOf2025 = (code: string): UnitKey => ({ level: 'commune', code, validFrom: '2025-07-01' });

/** A public library of Đắk Lắk, active since 01/07/2025, unless `differing` changes it. */
const state = (differing: Partial<RegisteredState> = {}): RegisteredState => ({
  validFrom: '2025-07-01',
  validTo: null,
  name: { vi: 'Thư viện tỉnh Đắk Lắk', en: 'Dak Lak Provincial Library' },
  type: 'T',
  status: 'active',
  province: provinceOf2025('66'),
  commune: null,
  ...differing,
});

export const library = (externalKey: string, ...states: readonly Partial<RegisteredState>[]): Registration => ({
  externalKey,
  states: (states.length ? states : [{}]).map(state),
});

function granted<T>(answer: T): Exclude<T, { refused: true }> {
  if (isRefusal(answer)) throw new Error(`planting was refused: ${JSON.stringify(answer)}`);
  return answer as Exclude<T, { refused: true }>;
}

export const plantLibraries = async ({ app }: Planted, rows: readonly Registration[]): Promise<RegisteredLibraries> =>
  granted(await app.get(RegisterLibraries, { strict: false }).run(planter, rows));

/** The ready accounts get their roles in the libraries that are registered by now; `more`: further roles of theirs. */
export async function plantRoles({ db }: Planted, more: readonly DemonstrationAccount[] = []): Promise<void> {
  await loadAccounts.load(db.manager, { accounts: [...loadReference().accounts, ...more] });
}

export interface RoundSketch {
  readonly period: string;
  readonly opensOn: IsoDate;
  readonly cutoffOn: IsoDate;
  readonly dueOn: IsoDate;
  readonly closesOn: IsoDate;
}

/** The annual round of 2025, as the reference data have it. */
export const ROUND_2025: RoundSketch = {
  period: '2025',
  opensOn: '2025-11-16',
  cutoffOn: '2025-11-15',
  dueOn: '2025-12-05',
  closesOn: '2025-12-31',
};

/** Opens a round of the statistics form for whoever is registered by now. */
export async function plantRound({ app, db }: Planted, sketch: RoundSketch = ROUND_2025): Promise<RoundRow> {
  const [version]: { id: number }[] = await db.query(`select id from form_version order by id limit 1`);
  const formVersionId = version!.id;
  return granted(await app.get(OpenRound, { strict: false }).run(planter, { ...sketch, formVersionId }));
}
