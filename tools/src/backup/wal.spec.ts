import {
  historyName,
  readHistory,
  readPosition,
  readSegmentName,
  segmentName,
  segmentOf,
  showPosition,
} from './wal.js';

it('names segments as PostgreSQL does', () => {
  expect(segmentName(1, segmentOf(readPosition('0/1000000')))).toBe('000000010000000000000001');
  expect(segmentName(3, segmentOf(readPosition('A/FF000028')))).toBe('000000030000000A000000FF');
  expect(segmentName(1, segmentOf(readPosition('1/0')))).toBe('000000010000000100000000');
  expect(historyName(18)).toBe('00000012.history');
});

it('reads names and positions back', () => {
  expect(readSegmentName('000000030000000A000000FF')).toEqual({ timeline: 3, segment: 0xaffn });
  expect(readSegmentName('00000003.history')).toBeUndefined();
  expect(showPosition(readPosition('A/FF000028'))).toBe('A/FF000028');
});

it('reads the history of a timeline', () => {
  const text = '1\t0/5000060\tbefore 2026-11-29\n\n2\t1/7000000\tno recovery target specified\n';
  expect(readHistory(text)).toEqual([
    { timeline: 1, until: readPosition('0/5000060') },
    { timeline: 2, until: readPosition('1/7000000') },
  ]);
});
