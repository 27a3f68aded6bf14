import { partsOfPlace, WHOLE } from './point-place.js';

it.each([
  [WHOLE, null, null],
  ['section:plans', 'plans', null],
  ['figure:count:owed:X', null, 'count:owed:X'],
])('%s', (place, section, figure) => expect(partsOfPlace(place)).toEqual({ section, figure }));
