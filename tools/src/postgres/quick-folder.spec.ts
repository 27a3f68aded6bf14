import { quickFolders } from './quick-folder.js';

const GIGABYTE = 2 ** 30;
const machine = (lent: number, free: number) => ({
  roomIn: () => lent * GIGABYTE,
  memory: () => free * GIGABYTE,
  temporary: '/tmp',
});

describe('where a cluster lies that nobody keeps', () => {
  it('is in memory, where the system lends enough and has it', () =>
    expect(quickFolders(machine(12, 20))).toEqual(['/dev/shm', '/tmp']));

  it('is among the temporary files where little is lent, or little is left', () => {
    expect(quickFolders(machine(0.06, 20))).toEqual(['/tmp', '/dev/shm']);
    expect(quickFolders(machine(12, 1))).toEqual(['/tmp', '/dev/shm']);
  });

  it('is among the temporary files of a system that lends none', () => {
    const roomIn = (): number => {
      throw new Error('ENOENT');
    };
    expect(quickFolders({ ...machine(12, 20), roomIn })).toEqual(['/tmp']);
  });
});
