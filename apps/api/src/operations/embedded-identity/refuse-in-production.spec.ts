import { NotInProduction, refuseInProduction } from './refuse-in-production.js';

it('refuses either sign of production', () => {
  expect(() => refuseInProduction('embedded', undefined)).not.toThrow();
  expect(() => refuseInProduction('embedded', 'test')).not.toThrow();
  expect(() => refuseInProduction('production', undefined)).toThrow(NotInProduction);
  expect(() => refuseInProduction('embedded', 'production')).toThrow(NotInProduction);
});
