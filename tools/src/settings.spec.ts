import { join } from 'node:path';
import { readSettings, ROOT } from './settings.js';

describe('what npm start was asked', () => {
  it('is a demonstration on port 3000, kept in the repository, unless said otherwise', () => {
    expect(readSettings([], {})).toEqual({
      port: 3000,
      address: 'http://localhost:3000',
      dataFolder: join(ROOT, '.data'),
      empty: false,
      demonstration: {},
    });
  });

  it('takes arguments and environment', () => {
    const env = { PORT: '8080', VLIS_DATA: '/srv/vlis', PUBLIC_URL: 'http://thuvien.test:8080' };
    expect(readSettings(['--empty', '--units', '400', '--years=3'], env)).toMatchObject({
      port: 8080,
      address: 'http://thuvien.test:8080',
      dataFolder: '/srv/vlis',
      empty: true,
      demonstration: { units: 400, years: 3 },
    });
  });

  it.each([['--unit', '4'], ['--units', 'many'], ['--years', '0'], ['400']])('does not guess at %s', (...args) => {
    expect(() => readSettings(args, {})).toThrow(expect.objectContaining({ code: 'VLIS_WRONG_ARGUMENTS' }));
  });
});
