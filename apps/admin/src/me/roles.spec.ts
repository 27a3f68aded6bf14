import { POLICY } from '@vlis/domain';
import { homesFor, isLeader, menuFor, reviews } from './roles.js';

describe('what a role sees', () => {
  it('gives each role one home', () => {
    expect(homesFor(['LIBRARY_STAFF'])).toEqual(['library']);
    expect(homesFor(['PROVINCE_LEADER'])).toEqual(['province']);
    expect(homesFor(['SECTOR_OFFICER'])).toEqual(['ministry']);
    expect(homesFor([])).toEqual([]);
  });

  it('offers somebody with several roles each home once', () => {
    expect(homesFor(['ADMINISTRATOR', 'MINISTRY_ANALYST', 'MINISTRY_LEADER'])).toEqual(['ministry', 'administrator']);
  });

  it('draws the menu from the rights the server names', () => {
    expect(menuFor(POLICY['library-staff'])).toEqual(['home', 'entry', 'figures', 'libraries', 'rounds']);
    expect(menuFor(POLICY['province-officer'])).toEqual(['home', 'review', 'figures', 'libraries', 'rounds']);
    expect(menuFor([])).toEqual(['home']);
  });

  it('calls the list of reports a review only for those who may accept one', () => {
    const roles = Object.keys(POLICY) as (keyof typeof POLICY)[];
    expect(roles.filter((role) => reviews(POLICY[role]))).toEqual(['province-officer', 'ministry-analyst']);
  });

  it('knows who signs', () =>
    expect([isLeader('PROVINCE_LEADER'), isLeader('PROVINCE_OFFICER')]).toEqual([true, false]));
});
