import { findings } from './explained.js';

it('takes of the findings those whose rule has one word for a code', () =>
  expect(findings(['R49:B01', 'Quy tắc 1:B01', 'R49/1:B01', 'R49:1:B01', 'NOTE:E06'])).toEqual([
    'R49:B01',
    'NOTE:E06',
  ]));
