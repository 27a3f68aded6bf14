import { leftOut } from './left-out.js';

it('names each skipped test with its file, and no other', () => {
  const result = (status: string, fullName: string) => ({ status, fullName });
  const files = [
    { name: '/house/a.spec.ts', assertionResults: [result('passed', 'adds'), result('failed', 'divides')] },
    {
      name: '/house/deep/b.spec.ts',
      assertionResults: [result('pending', 'asks LibreOffice (there is none here)'), result('todo', 'multiplies')],
    },
    { name: '/house/c.spec.ts', assertionResults: [] },
  ];
  expect(leftOut(files, '/house')).toEqual([
    'deep/b.spec.ts: asks LibreOffice (there is none here)',
    'deep/b.spec.ts: multiplies',
  ]);
});
