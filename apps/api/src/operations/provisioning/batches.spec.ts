import type { SubmissionMove, SubmissionPosition } from '@vlis/domain';
import { batchesOf, LARGEST_BATCH } from './batches.js';

const positionAt = (stage: string | null): SubmissionPosition => ({ state: stage ? 'submitted' : 'draft', stage });

const report = (
  name: string,
  made: number,
  ...moves: readonly (readonly [SubmissionMove, string, stage?: string])[]
) => ({
  name,
  made,
  steps: moves.map(([move, at, stage = null]) => ({ move, at, from: positionAt(stage), to: positionAt(stage) })),
});

const told = (reports: Parameters<typeof batchesOf<ReturnType<typeof report>>>[0]) =>
  batchesOf(reports).map(({ move, stage, at, steps }) => {
    const names = steps.map(({ report: { name } }) => name).join(' ');
    return `${at.toISOString().slice(0, 10)} ${move}${stage ? ` at ${stage}` : ''}: ${names}`;
  });

it('puts the moves of a fortnight together, each report in its own order, time never running back', () => {
  expect(
    told([
      report('a', 0, ['submit', '2025-11-20T02:00:00Z'], ['accept', '2025-11-26T02:00:00Z', 'province']),
      report(
        'b',
        0,
        ['submit', '2025-11-21T02:00:00Z'],
        ['return', '2025-11-21T04:00:00Z', 'province'],
        ['submit', '2025-11-21T06:00:00Z'],
      ),
      report('c', 0, ['submit', '2025-11-20T02:00:00Z'], ['accept', '2025-11-25T02:00:00Z', 'ministry']),
      report('d', 0, ['submit', '2025-12-28T02:00:00Z']),
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
  expect(told([report('a', 1, ...twice), report('b', 2, ...twice)])).toEqual(['2025-11-21 accept at province: a']);
});

it('keeps a batch to what one deed takes', () => {
  const many = Array.from({ length: 1200 }, (_, i) => report(`${i}`, 0, ['submit', '2025-11-20T02:00:00Z']));
  expect(batchesOf(many).map(({ steps }) => steps.length)).toEqual([LARGEST_BATCH, LARGEST_BATCH, 200]);
});
