/** Stages of review as the API lists them, for tests only: of two chains that meet at the Ministry. */
import type { Stage } from '../../me/useMe.js';

const stage = (code: string, vi: string, role: Stage['role'], toGo: number): Stage => ({
  ...{ code, role, toGo },
  name: { vi, en: code },
});

export const PLACED: readonly Stage[] = [
  stage('province', 'Sở', 'PROVINCE_OFFICER', 2),
  stage('sector', 'Bộ, ngành', 'SECTOR_OFFICER', 2),
  stage('ministry', 'Bộ', 'MINISTRY_ANALYST', 1),
];
