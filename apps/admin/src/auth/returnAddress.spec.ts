import { comesFromLogin } from './returnAddress.js';

it.each([
  ['?code=a&state=b', true],
  ['?state=b&session_state=c&iss=d&code=a', true],
  ['?error=access_denied&state=b', true],
  // Typed, or passed on.
  ['?code=B01', false],
  ['?error=1', false],
  ['?state=b', false],
  ['?x=code=a', false],
  ['', false],
])('%s comes from the login: %s', (search, comes) => expect(comesFromLogin({ search })).toBe(comes));
