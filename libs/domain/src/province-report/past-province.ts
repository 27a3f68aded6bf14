/** What a province's report counts as accepted: what the province has passed on, whether or not the Ministry has accepted it yet. */
import type { Role } from '../access/policy.js';
import { periodCode, parsePeriod, type PeriodCode } from '../calendar/period-code.js';
import type { ReviewStage } from '../review/chain.js';

const PROVINCE: Role = 'province-officer';

/** Whether a submission that waits at this stage has gone through the province. A chain without the province's stage never does. */
export function hasPassedProvince(stages: readonly Pick<ReviewStage, 'code' | 'role'>[], stage: string): boolean {
  const ofProvince = stages.findIndex(({ role }) => role === PROVINCE);
  return ofProvince >= 0 && stages.findIndex(({ code }) => code === stage) > ofProvince;
}

/** The whole year in which a period lies, for which plans are made: `2026-H1@sector` → `2026@sector`. */
export function planYearOf(code: PeriodCode): PeriodCode {
  const name = parsePeriod(code);
  if (!name) return code;
  const part = name.kind === 'semester' || name.kind === 'school-year' ? 'SY' : 'Y';
  return periodCode({ ...name, part });
}
