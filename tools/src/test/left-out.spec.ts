import { leftOut } from './left-out.js';

it('names each skipped test with its file, and no other', () => {
  const told = (status: string, fullName: string) => ({ status, fullName });
  const files = [
    { name: '/house/a.spec.ts', assertionResults: [told('passed', 'adds'), told('failed', 'divides')] },
    {
      name: '/house/deep/b.spec.ts',
      assertionResults: [told('pending', 'asks LibreOffice (there is none here)'), told('todo', 'multiplies')],
    },
    { name: '/house/c.spec.ts', assertionResults: [] },
  ];
  expect(leftOut(files, '/house')).toEqual([
    'deep/b.spec.ts: asks LibreOffice (there is none here)',
    'deep/b.spec.ts: multiplies',
  ]);
});
