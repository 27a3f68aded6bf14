import { ROLES } from '@vlis/domain';
import { onePerRole, readyAccounts } from './accounts.js';

const account = (username: string, role: string) => ({ username, role, name: { vi: username } });

describe('the ready accounts on the screen', () => {
  it('are one for each role, the first of each', () => {
    const accounts = [account('a', 'assessor'), account('b', 'administrator'), account('c', 'assessor')];
    expect(onePerRole(accounts).map(({ username }) => username)).toEqual(['a', 'b']);
  });

  it('name every role and the password', () => {
    const table = readyAccounts();
    for (const role of ROLES) expect(table).toContain(role);
    expect(table).toMatch(/Mật khẩu chung \| Password of all: \S+/);
  });

  it('are simply not shown where the reference data have none', () => expect(readyAccounts('/nowhere')).toBe(''));
});
