import type { SubmissionMove } from '@vlis/domain';
import { batchesOf, LARGEST_BATCH } from './batches.js';

const report = (name: string, made: number, ...moves: readonly (readonly [SubmissionMove, string])[]) => ({
  name,
  made,
  steps: moves.map(([move, at]) => ({ move, at, from: 'draft', to: 'submitted' }) as const),
});

const told = (reports: Parameters<typeof batchesOf<ReturnType<typeof report>>>[0]) =>
  batchesOf(reports).map(({ move, at, steps }) => {
    const names = steps.map(({ report: { name } }) => name).join(' ');
    return `${at.toISOString().slice(0, 10)} ${move}: ${names}`;
  });

it('puts the moves of a fortnight together, each report in its own order, time never running back', () => {
  expect(
    told([
      report('a', 0, ['submit', '2025-11-20T02:00:00Z'], ['accept-at-province', '2025-11-26T02:00:00Z']),
      report(
        'b',
        0,
        ['submit', '2025-11-21T02:00:00Z'],
        ['return-from-province', '2025-11-21T04:00:00Z'],
        ['submit', '2025-11-21T06:00:00Z'],
      ),
      report('c', 0, ['submit', '2025-12-28T02:00:00Z']),
    ]),
  ).toEqual([
    '2025-11-21 submit: a b',
    '2025-11-26 accept-at-province: a',
    '2025-11-26 return-from-province: b',
    '2025-11-26 submit: b',
    '2025-12-28 submit: c',
  ]);
});

it('leaves out moves that were made before it was broken off', () => {
  const twice = [
    ['submit', '2025-11-20T02:00:00Z'],
    ['accept-at-province', '2025-11-21T02:00:00Z'],
  ] as const;
  expect(told([report('a', 1, ...twice), report('b', 2, ...twice)])).toEqual(['2025-11-21 accept-at-province: a']);
});

it('keeps a batch to what one deed takes', () => {
  const many = Array.from({ length: 1200 }, (_, i) => report(`${i}`, 0, ['submit', '2025-11-20T02:00:00Z']));
  expect(batchesOf(many).map(({ steps }) => steps.length)).toEqual([LARGEST_BATCH, LARGEST_BATCH, 200]);
});
