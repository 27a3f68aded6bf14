/** Chains for tests only: of one to four stages. */
import { LIBRARY, type ReviewStage } from '../review/chain.js';

const stage = (code: string, role: ReviewStage['role']): ReviewStage => ({
  ...{ code, role, name: { vi: code, en: code } },
  returnsTo: [LIBRARY],
});

export const PROVINCE_STAGE = stage('province', 'province-officer');
export const MINISTRY_STAGE = stage('ministry', 'ministry-analyst');

const DIRECTOR_STAGE = stage('director', 'library-director');
const SECTOR_STAGE = stage('sector', 'sector-officer');

export const THROUGH_PROVINCE: readonly ReviewStage[] = [PROVINCE_STAGE, MINISTRY_STAGE];
export const STRAIGHT: readonly ReviewStage[] = [MINISTRY_STAGE];
export const SIGNED: readonly ReviewStage[] = [DIRECTOR_STAGE, PROVINCE_STAGE, MINISTRY_STAGE];
export const LONGEST: readonly ReviewStage[] = [DIRECTOR_STAGE, PROVINCE_STAGE, SECTOR_STAGE, MINISTRY_STAGE];
