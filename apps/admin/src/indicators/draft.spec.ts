import { newIndicator } from './dictionary.js';
import { documentOf, draftOf } from './draft.js';

const document = { ...newIndicator('TKTV'), code: 'CS40', types: ['T', 'X'], decimals: 1 };

it('is sent as it was read where nothing was changed', () => expect(documentOf(draftOf(document))).toEqual(document));

it('reads lists and numbers as people type them', () => {
  expect(documentOf({ ...draftOf(document), types: ' T,X  G ' }).types).toEqual(['T', 'X', 'G']);
  expect(documentOf({ ...draftOf(document), types: '', decimals: '2 số' })).toMatchObject({ types: [], decimals: 2 });
});
