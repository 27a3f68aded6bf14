import type { SubmissionMove, SubmissionPosition } from '@vlis/domain';
import { batchesOf, LARGEST_BATCH } from './batches.js';

const positionAt = (stage: string | null): SubmissionPosition => ({ state: stage ? 'submitted' : 'draft', stage });

const submission = (
  name: string,
  made: number,
  ...moves: readonly (readonly [SubmissionMove, string, stage?: string])[]
) => ({
  name,
  made,
  steps: moves.map(([move, at, stage = null]) => ({ move, at, from: positionAt(stage), to: positionAt(stage) })),
});

const shown = (submissions: Parameters<typeof batchesOf<ReturnType<typeof submission>>>[0]) =>
  batchesOf(submissions).map(({ move, stage, at, steps }) => {
    const names = steps.map(({ submission: { name } }) => name).join(' ');
    return `${at.toISOString().slice(0, 10)} ${move}${stage ? ` at ${stage}` : ''}: ${names}`;
  });

it('puts the moves of a fortnight together, each submission in its own order, time never running back', () => {
  expect(
    shown([
      submission('a', 0, ['submit', '2025-11-20T02:00:00Z'], ['accept', '2025-11-26T02:00:00Z', 'province']),
      submission(
        'b',
        0,
        ['submit', '2025-11-21T02:00:00Z'],
        ['return', '2025-11-21T04:00:00Z', 'province'],
        ['submit', '2025-11-21T06:00:00Z'],
      ),
      submission('c', 0, ['submit', '2025-11-20T02:00:00Z'], ['accept', '2025-11-25T02:00:00Z', 'ministry']),
      submission('d', 0, ['submit', '2025-12-28T02:00:00Z']),
    ]),
  ).toEqual([
    '2025-11-21 submit: a b c',
    '2025-11-25 accept at ministry: c',
    '2025-11-26 accept at province: a',
    '2025-11-26 return at province: b',
    '2025-11-26 submit: b',
    '2025-12-28 submit: d',
  ]);
});

it('leaves out moves that were made before it was broken off', () => {
  const twice = [
    ['submit', '2025-11-20T02:00:00Z'],
    ['accept', '2025-11-21T02:00:00Z', 'province'],
  ] as const;
  expect(shown([submission('a', 1, ...twice), submission('b', 2, ...twice)])).toEqual([
    '2025-11-21 accept at province: a',
  ]);
});

it('keeps a batch to what one action takes', () => {
  const many = Array.from({ length: 1200 }, (_, i) => submission(`${i}`, 0, ['submit', '2025-11-20T02:00:00Z']));
  expect(batchesOf(many).map(({ steps }) => steps.length)).toEqual([LARGEST_BATCH, LARGEST_BATCH, 200]);
});
