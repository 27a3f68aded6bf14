import { dearest, dearLines } from './dearest.js';

const ran = (name: string, milliseconds: number) => ({ name, startTime: 1_000, endTime: 1_000 + milliseconds });

describe('the dearest files', () => {
  const files = [ran('/house/a.spec.ts', 12), ran('/house/deep/b.spec.ts', 61_250), ran('/house/c.spec.ts', 900)];

  it('come first, with their paths from the root, and no more of them than asked for', () =>
    expect(dearest(files, '/house', 2)).toEqual([
      { file: 'deep/b.spec.ts', seconds: 61.25 },
      { file: 'c.spec.ts', seconds: 0.9 },
    ]));

  it('are told one a line', () =>
    expect(dearLines(dearest(files, '/house', 2))).toBe('    61.3 s  deep/b.spec.ts\n     0.9 s  c.spec.ts'));

  it('are none where none was run', () => expect(dearLines(dearest([], '/house', 5))).toBe(''));
});
