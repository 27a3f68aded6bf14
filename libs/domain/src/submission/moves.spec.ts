import fc from 'fast-check';
import { LIBRARY, type ReviewStage } from '../review/chain.js';
import { PROVINCE_STAGE, STRAIGHT, THROUGH_PROVINCE } from '../testing/small-chains.js';
import {
  afterMove,
  isEditable,
  isOfficial,
  movesFrom,
  SUBMISSION_MOVES,
  SUBMISSION_STATES,
  type SubmissionMove,
  type SubmissionPosition,
  type SubmissionState,
} from './moves.js';

const DRAFT: SubmissionPosition = { state: 'draft', stage: null };
const shown = ({ state, stage }: SubmissionPosition): string => (stage ? `${state} at ${stage}` : state);

describe('the life of a submission, as minutes of a meeting', () => {
  const walk = (chain: readonly ReviewStage[], ...moves: SubmissionMove[]) => {
    const end = moves.reduce<SubmissionPosition | undefined>(
      (from, move) => from && afterMove(from, move, chain),
      DRAFT,
    );
    return end && shown(end);
  };

  it('goes through the province to the ministry', () => {
    expect(walk(THROUGH_PROVINCE, 'submit')).toBe('submitted at province');
    expect(walk(THROUGH_PROVINCE, 'submit', 'accept')).toBe('submitted at ministry');
    expect(walk(THROUGH_PROVINCE, 'submit', 'accept', 'accept')).toBe('official');
  });

  it('comes back from either and goes round again', () => {
    expect(walk(THROUGH_PROVINCE, 'submit', 'return')).toBe('returned');
    expect(walk(THROUGH_PROVINCE, 'submit', 'return', 'submit')).toBe('submitted at province');
    expect(walk(THROUGH_PROVINCE, 'submit', 'accept', 'return')).toBe('returned');
  });

  it('of the National Library goes straight to the ministry', () => {
    expect(walk(STRAIGHT, 'submit')).toBe('submitted at ministry');
    expect(walk(STRAIGHT, 'submit', 'accept')).toBe('official');
    expect(walk(STRAIGHT, 'submit', 'return', 'submit')).toBe('submitted at ministry');
  });

  it('is taken back by its library at its first stage, and no later', () => {
    expect(walk(THROUGH_PROVINCE, 'submit', 'withdraw')).toBe('withdrawn');
    expect(walk(THROUGH_PROVINCE, 'submit', 'withdraw', 'submit')).toBe('submitted at province');
    expect(walk(THROUGH_PROVINCE, 'submit', 'accept', 'withdraw')).toBeUndefined();
  });

  it('is not accepted before it is submitted, and ends with the last acceptance, unless it is reopened', () => {
    expect(walk(STRAIGHT, 'accept')).toBeUndefined();
    for (const chain of [THROUGH_PROVINCE, STRAIGHT])
      expect(movesFrom({ state: 'official', stage: null }, chain)).toEqual(['reopen']);
    expect(walk(STRAIGHT, 'submit', 'accept', 'reopen', 'submit')).toBe('submitted at ministry');
  });
});

it('goes back to an earlier stage where its own says so, and only there', () => {
  const back = { ...PROVINCE_STAGE, code: 'nation', returnsTo: [LIBRARY, 'province'] };
  const position: SubmissionPosition = { state: 'submitted', stage: 'nation' };
  expect(afterMove(position, 'return', [PROVINCE_STAGE, back], 'province')).toEqual({
    ...{ state: 'submitted', stage: 'province' },
  });
  expect(
    afterMove(position, 'return', [PROVINCE_STAGE, { ...back, returnsTo: [LIBRARY] }], 'province'),
  ).toBeUndefined();
  expect(afterMove(position, 'return', [PROVINCE_STAGE, { ...back, returnsTo: ['province'] }])).toBeUndefined();
});

/** The model: a sheet of paper that lies with one holder at a time. It shares nothing with the table of moves. */
class Paper {
  /** 0: the library's; then one for each stage; then the archive. */
  holder = 0;
  /** How it came back to the library. */
  came: SubmissionMove | undefined;

  constructor(private readonly stages: number) {}

  /** Whether somebody can do this with the sheet where it lies; if so, it is done. */
  handle(move: SubmissionMove): boolean {
    if (!this.may(move)) return false;
    const isForward = move === 'submit' || move === 'accept';
    this.came = isForward ? undefined : move;
    this.holder = isForward ? this.holder + 1 : 0;
    return true;
  }

  private may(move: SubmissionMove): boolean {
    if (move === 'submit') return this.holder === 0;
    if (move === 'withdraw') return this.holder === 1;
    return move === 'reopen' ? this.holder > this.stages : this.holder > 0 && this.holder <= this.stages;
  }

  get state(): SubmissionState {
    if (this.holder === 0)
      return this.came === undefined ? 'draft' : this.came === 'withdraw' ? 'withdrawn' : 'returned';
    return this.holder > this.stages ? 'official' : 'submitted';
  }
}

describe('any sequence of moves', () => {
  const anyMoves = fc.array(fc.constantFrom(...SUBMISSION_MOVES), { maxLength: 40 });
  const chainOf = (length: number): readonly ReviewStage[] =>
    Array.from({ length }, (_, n) => ({ ...PROVINCE_STAGE, code: `stage-${n + 1}` }));

  const toTheEnd = (length: number): readonly SubmissionMove[] => [
    'submit',
    ...Array<SubmissionMove>(length).fill('accept'),
  ];

  it.each([1, 2, 3, 4])('along %i stages never leaves the table', (length) => {
    const chain = chainOf(length);
    const visited = new Set<SubmissionState>();
    fc.assert(
      fc.property(anyMoves, (moves) => {
        let position = DRAFT;
        const paper = new Paper(length);
        for (const move of moves) {
          const next = afterMove(position, move, chain);
          expect(movesFrom(position, chain).includes(move)).toBe(next !== undefined);
          expect(paper.handle(move)).toBe(next !== undefined);
          position = next ?? position;
          visited.add(position.state);
          expect(position.state).toBe(paper.state);
          expect(position.stage).toBe(position.state === 'submitted' ? `stage-${paper.holder}` : null);
          expect(isEditable(position.state)).toBe(paper.holder === 0);
          expect(isOfficial(position.state)).toBe(paper.holder > length);
        }
      }),
      // Long chains are hardly ever walked to their end by chance.
      { numRuns: 1000, examples: [[[...toTheEnd(length), 'reopen', 'submit', 'withdraw']]] },
    );
    expect(SUBMISSION_STATES.filter((state) => visited.has(state))).toEqual(
      SUBMISSION_STATES.filter((state) => state !== 'draft' || visited.has(state)),
    );
  });
});
