import { homesFor, isLeader } from './roles.js';

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

  it('knows who signs', () =>
    expect([isLeader('PROVINCE_LEADER'), isLeader('PROVINCE_OFFICER')]).toEqual([true, false]));
});
