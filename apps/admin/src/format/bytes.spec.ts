import { bytesText } from './bytes.js';

it.each([
  [0, '0 B', '0 B'],
  [999, '999 B', '999 B'],
  [6_200_000, '6,2 MB', '6.2 MB'],
  [123_456_789, '123 MB', '123 MB'],
  [1_234_567_890_123, '1,2 TB', '1.2 TB'],
])('%d', (bytes, vi, en) => expect([bytesText(bytes, 'vi'), bytesText(bytes, 'en')]).toEqual([vi, en]));
