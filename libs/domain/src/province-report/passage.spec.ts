import { isRefusal } from '../shared/refusal.js';
import { decideSection, refuseBegin } from './decide-report.js';
import { isPercent, keyOfCount, parseBoundKey } from './bound-key.js';
import { draftOf, figuresOfTable, type OutlineSection, type ReportOutline } from './outline.js';
import { checkPassage, figuresIn, paragraphOf, plainPassage, textRun, type Passage } from './passage.js';
import { unboundNumbers } from './unbound-number.js';

const passage = (...lines: readonly string[]): Passage => ({ paragraphs: lines.map(paragraphOf) });
const any = (): boolean => true;

describe('a key of a figure', () => {
  it.each([
    ['now:B01', { kind: 'item', source: 'now', item: 'B01' }],
    ['share:E10', { kind: 'item', source: 'share', item: 'E10' }],
    ['count:owed', { kind: 'count', counted: 'owed' }],
    ['count:accepted:X', { kind: 'count', counted: 'accepted', type: 'X' }],
  ])('%s is read', (key, source) => expect(parseBoundKey(key)).toEqual(source));

  it.each(['', 'B01', 'now', 'now:B01:X', 'count:all', 'then:B01', 'now:B01 or 1=1', '<b>:B01', 'now: B01'])(
    '“%s” is none',
    (key) => expect(parseBoundKey(key)).toBeUndefined(),
  );

  it('tells shares of a hundred', () => {
    expect(isPercent(parseBoundKey('ratio:B01')!)).toBe(true);
    expect(isPercent(parseBoundKey('plan:B01')!)).toBe(false);
  });
});

describe('a passage', () => {
  it('is made of a template, in which figures are bound', () =>
    expect(paragraphOf('- Có {now:B01} bản, {không rõ}.')).toEqual({
      kind: 'dash',
      runs: [
        textRun('Có '),
        { kind: 'figure', key: 'now:B01' },
        textRun(' bản, '),
        textRun('{không rõ}'),
        textRun('.'),
      ],
    }));

  it('names its figures once', () =>
    expect(figuresIn(passage('{now:B01} và {now:B01}', '{count:owed}'))).toEqual(['now:B01', 'count:owed']));

  it('loses nothing but what is no text: control characters, empty ends', () => {
    const typed: Passage = {
      paragraphs: [
        { kind: 'paragraph', runs: [textRun('Thư\u0000 viê\u0323n'), textRun('')] },
        { kind: 'paragraph', runs: [] },
        { kind: 'dash', runs: [textRun('<script>alert(1)</script>\t x')] },
        { kind: 'paragraph', runs: [textRun('')] },
      ],
    };
    expect(plainPassage(typed)).toEqual({
      paragraphs: [
        { kind: 'paragraph', runs: [textRun('Thư viện')] },
        { kind: 'paragraph', runs: [] },
        { kind: 'dash', runs: [textRun('<script>alert(1)</script>\t x')] },
      ],
    });
  });

  it.each([
    [passage('Có {now:Z99} bản'), 'UNKNOWN_FIGURE'],
    [passage('q'.repeat(60_001)), 'TEXT_TOO_LONG'],
    [passage(...Array.from({ length: 401 }, () => 'a')), 'PASSAGE_TOO_LONG'],
    [passage(Array.from({ length: 501 }, (_, n) => `{now:B${n}}`).join('')), 'PASSAGE_TOO_LONG'],
    [passage('Th­ viÖn tØnh §¾k L¾k'), 'LEGACY_ENCODING'],
  ])('is refused whole where something is wrong with it', (wrong, code) =>
    expect(checkPassage(wrong, (key) => key !== 'now:Z99').map((one) => one.code)).toEqual([code]),
  );
});

describe('numbers that are typed', () => {
  it.each([
    ['Toàn tỉnh có 193.198 bản sách, tăng 12,5 % so với cùng kỳ.', ['193.198', '12,5 %']],
    ['Có 5 thư viện; 12 phòng đọc', ['5', '12']],
    ['Phục vụ 2026 lượt người', ['2026']],
    ['tăng +14% và -3', ['14%']],
    ['Năm 2026, quý 2, Quyết định số 206/QĐ-TTg ngày 11/02/2021, Điều 18 khoản 1, Bảng 3', []],
    ['6 tháng đầu năm 2026; giai đoạn 2026-2030; 9 tháng', []],
    ['1. Thuận lợi', []],
    ['Thông tư 05/2020/TT-BVHTTDL, mạng 5G, khu B2', []],
    ['Có {now:B01} bản', []],
  ])('%s', (text, numbers) => expect(unboundNumbers(passage(text)).map((one) => one.text)).toEqual(numbers));

  it('are found by the words around them, and bound ones beside them stay bound', () =>
    expect(unboundNumbers(passage('Không có gì.', 'Có {now:B01} bản, thêm 40 bản nữa'))).toEqual([
      { paragraph: 1, text: '40', around: 'Có … bản, thêm 40 bản nữa' },
    ]));
});

const section: OutlineSection = {
  ...{ key: 'a', level: 2, title: 'A', hint: { vi: 'a', en: 'a' }, tables: [] },
  draft: ['Mở đầu.', 'Có {now:B01} bản, {ratio:B01} so với cùng kỳ.', 'Có {now:E01} lượt.'],
};
const outline: ReportOutline = {
  ...{ code: 'o', version: 1, name: { vi: 'O', en: 'O' }, kinds: ['half'], basis: { vi: 'b', en: 'b' } },
  ...{ summary: 'Công tác thư viện {period}', sections: [section] },
};

describe('a draft', () => {
  it('leaves out a sentence of whose figures none is known', () =>
    expect(draftOf(section, (key) => key === 'now:B01').paragraphs).toEqual(
      ['Mở đầu.', 'Có {now:B01} bản, {ratio:B01} so với cùng kỳ.'].map(paragraphOf),
    ));

  it('has the figures of its tables', () => {
    const caption = 'Bảng';
    expect(figuresOfTable({ kind: 'items', caption, items: ['B01'] }, [])).toEqual(
      ['now', 'before', 'ratio', 'plan', 'share'].map((source) => `${source}:B01`),
    );
    expect(figuresOfTable({ kind: 'types', caption }, ['X'])).toContain(keyOfCount('accepted', 'X'));
  });

  const begin = {
    outline,
    round: { kind: 'half', opensOn: '2026-05-16' },
    today: '2026-05-20',
    exists: false,
  } as const;
  it.each([
    [{}, undefined],
    [{ exists: true }, 'REPORT_EXISTS'],
    [{ round: { kind: 'quarter', opensOn: '2026-05-16' } }, 'OUTLINE_OF_OTHER_PERIOD'],
    [{ today: '2026-05-15' }, 'ROUND_NOT_OPEN'],
  ] as const)('is begun once, in its period: %j', (more, code) =>
    expect(refuseBegin({ ...begin, ...more })?.code).toBe(code),
  );
});

describe('a section', () => {
  it('is saved upon the revision from which its writer began', () => {
    const saved = decideSection({ revision: 3 }, { revision: 3, passage: passage('Một', '') }, any);
    expect(saved).toEqual(passage('Một'));
    const second = decideSection({ revision: 4 }, { revision: 3, passage: passage('Hai') }, any);
    expect(isRefusal(second) && second.code).toBe('SECTION_CHANGED');
  });

  it('is refused with what is wrong named', () =>
    expect(decideSection({ revision: 0 }, { revision: 0, passage: passage('{now:Z99}') }, () => false)).toMatchObject({
      code: 'INVALID_INPUT',
      issues: [{ code: 'UNKNOWN_FIGURE', params: { key: 'now:Z99' } }],
    }));
});
