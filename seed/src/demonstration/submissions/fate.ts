/**
 * What became of a submission. Of a closed round nearly all are official; a few stopped on the way, some never came. In the
 * open round everything is on its way: not begun, half filled in, sent, sent back, accepted.
 */
import { roundPhase, type IsoDate, type SubmissionState } from '@vlis/domain';
import type { ReferenceRound } from '../../reference/data.js';
import type { Random } from '../random.js';
import type { Unit, UnitKind } from '../registry/unit.js';

/** `none`: no submission at all. `forwarded`: accepted by everybody but the last who must. */
export type Fate = Exclude<SubmissionState, 'withdrawn'> | 'none' | 'forwarded';

/** Part of the libraries from which nothing came by the end of a round. */
const SILENT: Readonly<Record<UnitKind, number>> = {
  N: 0,
  T: 0,
  QL: 0,
  H: 0.01,
  X: 0.04,
  U: 0.03,
  S: 0.06,
  V: 0.1,
  G: 0.07,
  C: 0.12,
  F: 0.15,
};

/** In percent. */
type Fates = Readonly<Record<Fate, number>>;

const CLOSED: Fates = {
  none: 0,
  draft: 0,
  submitted: 0,
  returned: 2,
  forwarded: 4,
  official: 94,
};
const OPEN: Fates = {
  none: 34,
  draft: 26,
  submitted: 20,
  returned: 5,
  forwarded: 10,
  official: 5,
};
const OVERDUE: Fates = {
  none: 12,
  draft: 9,
  submitted: 22,
  returned: 8,
  forwarded: 24,
  official: 25,
};

/** Where one stage is all there is, nothing is on its way beyond it. */
const fitting = (fate: Fate, stages: number): Fate => (stages === 1 && fate === 'forwarded' ? 'official' : fate);

/**
 * The libraries of the ready accounts have everything accepted so far, and something to do now: the provincial library has
 * begun, the commune library has not.
 */
export function fateFor(
  { kind }: Unit,
  { round, today, stages }: { readonly round: ReferenceRound; readonly today: IsoDate; readonly stages: number },
  isAccount: boolean,
  random: Random,
): Fate {
  const phase = roundPhase(round, today);
  const silent = random.chance(SILENT[kind]);
  const fate = random.weighted(phase === 'closed' ? CLOSED : phase === 'overdue' ? OVERDUE : OPEN);
  if (isAccount) return phase === 'closed' ? 'official' : kind === 'X' ? 'none' : 'draft';
  return silent && phase === 'closed' ? 'none' : fitting(fate, stages);
}
