/**
 * The browser tests on a machine without a Chromium. Whoever works on the code may go on without them; a run in CI has no
 * reader who would miss them, so there each file has failed.
 */
import { Refusal } from '../../bootstrap/terminal.mjs';
import { failed, none, type Count } from './count.js';

const NOT_CI = new Set(['', '0', 'false', 'no']);

/** As CI services set it, and .ci/run. */
const isCi = ({ CI = '' }: NodeJS.ProcessEnv): boolean => !NOT_CI.has(CI.toLowerCase());

/**
 * @param files how many files of browser tests there are
 * @returns what they count as, and in CI the refusal that is to be shown
 */
export function withoutChromium(
  files: number,
  env: NodeJS.ProcessEnv,
): { readonly count: Count; readonly refusal?: Refusal } {
  if (!isCi(env))
    return {
      count: { ...none, skipped: files, leftOut: [`apps/admin/e2e: ${files} files (no Chromium; CHROMIUM=path)`] },
    };
  return {
    count: { ...failed, failed: files },
    refusal: new Refusal(
      'VLIS_NO_CHROMIUM',
      `Không có Chromium nên ${files} tệp phép thử trên trình duyệt không chạy được, và tính là hỏng. Cài Chromium (apt-get install chromium) hoặc đặt CHROMIUM=đường dẫn.`,
      `There is no Chromium, so ${files} files of browser tests cannot be run, and count as failed. Install Chromium (apt-get install chromium) or set CHROMIUM=path.`,
    ),
  };
}
