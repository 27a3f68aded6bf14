/** Chains for tests only: through the province to the Ministry, straight to it, and a province alone. */
import { LIBRARY, type ReviewStage } from '../review/chain.js';

const stage = (code: string, role: ReviewStage['role']): ReviewStage => ({
  ...{ code, role, name: { vi: code, en: code } },
  returnsTo: [LIBRARY],
});

export const PROVINCE_STAGE = stage('province', 'province-officer');
export const MINISTRY_STAGE = stage('ministry', 'ministry-analyst');

export const THROUGH_PROVINCE: readonly ReviewStage[] = [PROVINCE_STAGE, MINISTRY_STAGE];
export const STRAIGHT: readonly ReviewStage[] = [MINISTRY_STAGE];
