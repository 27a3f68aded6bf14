import { findSubjects } from './findSubjects.js';

const all = ['E01 · Lượt người đến thư viện', 'E06 · Lượt tài liệu mượn về', 'CS09 · Lượt mượn trên đầu người'];
const found = (typed: string): readonly string[] =>
  findSubjects(
    all.map((label) => ({ label })),
    typed,
  ).map(({ label }) => label.split(' ')[0]!);

describe('finding an item or indicator', () => {
  it('takes each word wherever it stands, in any order', () => {
    expect(found('luot muon')).toEqual(['E06', 'CS09']);
    expect(found('mượn tài liệu')).toEqual(['E06']);
    expect(found('nguoi dau')).toEqual(['CS09']);
  });

  it('takes codes, and words with or without diacritics', () => {
    expect(found('e06')).toEqual(['E06']);
    expect(found('LƯỢT ĐẾN')).toEqual(['E01']);
  });

  it('shows all before anything is typed, and nothing for what is not there', () => {
    expect(found(' ')).toEqual(['E01', 'E06', 'CS09']);
    expect(found('luot bay')).toEqual([]);
  });
});
