import { Refusal } from '../../bootstrap/terminal.mjs';
import { readChaosSettings } from './settings.js';

it('takes ten minutes and the first seed unless told otherwise', () =>
  expect(readChaosSettings([])).toEqual({ duration: 600_000, seed: 1, only: '' }));

it('takes parts of a minute', () =>
  expect(readChaosSettings(['--minutes', '0.5', '--seed', '9', '--only', 'disk'])).toEqual({
    ...{ duration: 30_000, seed: 9, only: 'disk' },
  }));

it.each([
  ['--minutes', '0'],
  ['--minutes', 'ten'],
  ['--minutes', ''],
  ['--seed', '-1'],
  ['--hours', '1'],
  ['--only', 'nothing of this name'],
  ['now'],
])('refuses %s %s', (...args) => expect(() => readChaosSettings(args)).toThrow(Refusal));
