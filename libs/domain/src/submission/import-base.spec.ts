import { isSeen } from './import-base.js';

const lan = { by: 'Lan', at: new Date('2025-11-20T03:00:00Z') };

it.each([
  ['nobody else has saved', undefined, 0, null, true],
  ['nobody else has saved since the import', null, 3, null, true],
  ['somebody has, and no revision is named', undefined, 3, lan, false],
  ['somebody has, and an older one is named', 2, 3, lan, false],
  ['somebody has, and the present one is named', 3, 3, lan, true],
  ['a revision that is not there yet', 4, 3, lan, false],
  ['a revision that is not the present one, though nobody else has saved', 0, 1, null, false],
])('%s', (_what, base, revision, other, taken) => expect(isSeen(base, revision, other)).toBe(taken));
