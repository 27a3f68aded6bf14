import { misread } from './compare-answers.js';

const AT = { file: 'a.ts', line: 7 };
const expectedColumn = (name: string, ...kinds: string[]) => ({ name, kinds, isOptional: false });
const rows = (...columns: ReturnType<typeof expectedColumn>[]) => ({ ...AT, isUsed: true, columns });

it.each([
  [
    'a bigint taken for a number',
    { name: 'id', type: 20 },
    expectedColumn('id', 'number'),
    'id is taken for number and is string',
  ],
  [
    'a day taken for a moment',
    { name: 'on', type: 1082 },
    expectedColumn('on', 'date'),
    'on is taken for date and is string',
  ],
  ['another name', { name: 'round_id', type: 23 }, expectedColumn('roundId', 'number'), 'roundId is not answered'],
  [
    'a type nobody knows',
    { name: 'box', type: 603 },
    expectedColumn('box', 'object'),
    'box is of a type whose values are not known',
  ],
])('tells %s', (_, column, reader, difference) => {
  const [first] = misread([{ ...AT, columns: [column] }], [rows(reader)]);
  expect(first).toContain(`a.ts:7: ${difference}`);
});

it('lets pass what fits, a null besides, and JSON of any shape', () => {
  const columns = [
    { name: 'id', type: 23 },
    { name: 'parts', type: 3802 },
    { name: 'sums', type: 1016 },
  ];
  const reader = rows(
    expectedColumn('id', 'number', 'null'),
    expectedColumn('parts', 'object'),
    expectedColumn('sums', 'array'),
  );
  expect(misread([{ ...AT, columns }], [reader])).toEqual([]);
});

it('tells of rows that are used and of which nobody says what they are', () => {
  const answers = [{ ...AT, columns: [{ name: 'id', type: 23 }] }];
  expect(misread(answers, [{ ...AT, isUsed: true, columns: undefined }])).toHaveLength(1);
  expect(misread(answers, [{ ...AT, isUsed: false, columns: undefined }])).toEqual([]);
});
