import fc from 'fast-check';
import type { ReviewLevel } from '../registry/library-type.js';
import {
  afterMove,
  isEditable,
  movesFrom,
  SUBMISSION_MOVES,
  SUBMISSION_STATES,
  type SubmissionMove,
  type SubmissionState,
} from './moves.js';

const throughProvince: readonly ReviewLevel[] = ['province', 'ministry'];
const straightToMinistry: readonly ReviewLevel[] = ['ministry'];
const chains = [throughProvince, straightToMinistry];

describe('the life of a report, as minutes of a meeting', () => {
  const walk = (reviewedBy: readonly ReviewLevel[], ...moves: SubmissionMove[]) =>
    moves.reduce<SubmissionState | undefined>((state, move) => state && afterMove(state, move, reviewedBy), 'draft');

  it('goes through the province to the ministry', () =>
    expect(walk(throughProvince, 'submit', 'accept-at-province', 'accept-at-ministry')).toBe('ministry-accepted'));

  it('comes back from either and goes round again', () => {
    expect(walk(throughProvince, 'submit', 'return-from-province', 'submit')).toBe('submitted');
    expect(walk(throughProvince, 'submit', 'accept-at-province', 'return-from-ministry')).toBe('returned');
  });

  it('of the National Library goes straight to the ministry', () => {
    expect(walk(straightToMinistry, 'submit', 'accept-at-ministry')).toBe('ministry-accepted');
    expect(walk(straightToMinistry, 'submit', 'return-from-ministry', 'submit')).toBe('submitted');
  });

  it('skips nobody: neither the ministry before the province, nor the province where it is not asked', () => {
    expect(walk(throughProvince, 'submit', 'accept-at-ministry')).toBeUndefined();
    expect(walk(straightToMinistry, 'submit', 'accept-at-province')).toBeUndefined();
    expect(walk(throughProvince, 'accept-at-province')).toBeUndefined();
  });
});

/** The model: a sheet of paper that lies on one desk at a time. It shares nothing with the table of moves. */
class Paper {
  desk: 'library' | 'province' | 'ministry' | 'archive' = 'library';
  sentBack = false;

  constructor(private readonly reviewedBy: readonly ReviewLevel[]) {}

  /** Whether somebody sitting at that desk can do this with the sheet; if so, it is done. */
  handle(move: SubmissionMove): boolean {
    const [verb, desk] = move === 'submit' ? ['pass', 'library'] : (move.split(/-(?:at|from)-/) as [string, string]);
    if (this.desk !== desk) return false;
    this.sentBack = verb === 'return';
    if (this.sentBack) this.desk = 'library';
    else if (desk === 'library' && this.reviewedBy.includes('province')) this.desk = 'province';
    else this.desk = desk === 'ministry' ? 'archive' : 'ministry';
    return true;
  }

  get state(): SubmissionState {
    if (this.desk === 'library') return this.sentBack ? 'returned' : 'draft';
    if (this.desk === 'archive') return 'ministry-accepted';
    return this.desk === 'ministry' && this.reviewedBy.includes('province') ? 'province-accepted' : 'submitted';
  }
}

describe('any sequence of moves', () => {
  const anyMoves = fc.array(fc.constantFrom(...SUBMISSION_MOVES), { maxLength: 40 });

  it.each(chains.map((chain) => [chain.join(', '), chain] as const))('%s: never leaves the table', (_, reviewedBy) => {
    const visited = new Set<SubmissionState>();
    fc.assert(
      fc.property(anyMoves, (moves) => {
        let state: SubmissionState = 'draft';
        const paper = new Paper(reviewedBy);
        for (const move of moves) {
          const next = afterMove(state, move, reviewedBy);
          expect(movesFrom(state, reviewedBy).includes(move)).toBe(next !== undefined);
          expect(paper.handle(move)).toBe(next !== undefined);
          state = next ?? state;
          visited.add(state);
          expect(SUBMISSION_STATES).toContain(state);
          expect(state).toBe(paper.state);
          expect(isEditable(state)).toBe(paper.desk === 'library');
        }
      }),
      { numRuns: 1000 },
    );
    const reachable = SUBMISSION_STATES.filter((state) => state !== 'draft' && visited.has(state));
    expect(reachable).toEqual(
      reviewedBy.includes('province')
        ? ['submitted', 'returned', 'province-accepted', 'ministry-accepted']
        : ['submitted', 'returned', 'ministry-accepted'],
    );
  });

  it('ends with the ministry’s acceptance', () => {
    for (const reviewedBy of chains) expect(movesFrom('ministry-accepted', reviewedBy)).toEqual([]);
  });
});
