import { POLICY, ROLES } from '@vlis/domain';
import { mayOf } from '../me/rights.js';
import { reviews } from './rights.js';

it('is called a review only for those who may accept a submission', () =>
  expect(ROLES.filter((role) => reviews(mayOf(POLICY[role])))).toEqual([
    ...['library-director', 'province-officer', 'sector-officer', 'ministry-analyst'],
  ]));
