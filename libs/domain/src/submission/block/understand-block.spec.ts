import { searchKey } from '../../shared/text.js';
import { cells, item } from '../../testing/small-form.js';
import type { BlockContext, FigureColumn } from './figure-columns.js';
import { readBlock } from './read-block.js';
import { markFor, marksAmong, mustAsk, placeCells, understandBlock, type BlockChoice } from './understand-block.js';

const named = (code: string, vi: string, differing = {}) =>
  item(code, { label: { vi, en: `item ${code}` }, ...differing });
const ITEMS = [
  named('B01', 'Tổng số bản sách in'),
  named('B02', 'Tổng số tên (đầu) sách in'),
  named('B05', 'Số tên báo, tạp chí in đang bổ sung'),
  named('E01', 'Lượt người phục vụ tại chỗ'),
  named('E02', 'Lượt người phục vụ lưu động'),
  named('E04', 'Tổng lượt người', { formula: 'E01 + E02' }),
  named('G01', 'Tổng diện tích', { type: { kind: 'decimal', decimals: 1 } }),
  named('H04', 'Có Wi-Fi', { type: { kind: 'yes-no' } }),
];
const LAST_YEAR = { B01: 33594, B02: 1980, B05: 2, E01: 400, E02: 0, G01: '52.5', H04: 1 };

const context = (from = 'B01', past: Record<string, number | string> = LAST_YEAR): BlockContext => ({
  items: ITEMS,
  from,
  past: [cells(past), cells({ B01: 2340 })],
  isReason: (text) => ['khong thu thap', 'khong ap dung'].includes(searchKey(text)),
});
const read = (text: string, from?: string, past?: Record<string, number | string>) => {
  const where = context(from, past);
  const understood = understandBlock(readBlock(text), where);
  const placed = (choice: BlockChoice) =>
    placeCells(understood, choice, where).map(([row, cell]) => `${row?.code ?? '?'} ${cell}`);
  return { ...understood, asks: mustAsk(understood, where), placed };
};
const looks = ({ looks: found }: FigureColumn) =>
  found.map((look) => (look.kind === 'past' ? `past ${look.past} ${look.equal}/${look.of}` : look.kind));
const columns = (text: string, from?: string) => read(text, from).figures.map((one) => [one.at, ...looks(one)]);

describe('the rows of a block', () => {
  it.each(['B01', 'b01', 'B.01', 'B 01', 'B-01', 'B–01', ' B01. ', '[B01]', 'Ｂ０１', 'В01'])('%j is a code', (code) =>
    expect(read(`${code}\t2371\nB02\t1992`, 'E01').placed(1)).toEqual(['B01 2371', 'B02 1992']),
  );

  it('are found by codes in whatever column', () => {
    const block = read('1\tB02\tTên sách\t1992\n2\tE01\tLượt\t420', 'H04');
    expect(block).toMatchObject({ by: 'code', column: 1 });
    expect(block.placed(3)).toEqual(['B02 1992', 'E01 420']);
  });

  it('are found by a code in front of the name', () =>
    expect(read('B01. Tổng số bản sách in\t2371\nB.02 - Tên sách\t1992').placed(1)).toEqual(['B01 2371', 'B02 1992']));

  it('are found by the names of the items, with or without what stands in brackets', () => {
    const block = read('TONG SO BAN SACH IN\t2371\nTổng diện tích (m2)\t52,5', 'E01');
    expect(block).toMatchObject({ by: 'name', column: 0 });
    expect(block.placed(1)).toEqual(['B01 2371', 'G01 52,5']);
  });

  it('are not found by a code that is only spoken of', () =>
    expect(read('2371\ttheo B01\n1992\txem phụ lục\n2\tnhư trên')).toMatchObject({ by: 'place' }));

  it('of codes that this library is not asked are none, and the others are', () =>
    expect(read('B01\t2371\nB11\t5\nC12\t6').placed(1)).toEqual(['B01 2371', '? 5', '? 6']));

  it('else go on from the cursor, a calculated one taking up a place', () =>
    expect(read('420\n10\n430\n52,5', 'E01').placed(0)).toEqual(['E01 420', 'E02 10', 'E04 430', 'G01 52,5']));

  it.each([
    ['Chỉ tiêu\tNăm 2026\nSách\t2371'],
    ['Nội dung\tSố lượng\nSách\t2371'],
    ['STT\tNội dung\tNăm nay\nA\tB\t1\n1\tSách\t2371'],
  ])('%j: a head is no line', (text) => {
    const block = read(text);
    expect(block.placed(block.figures.at(-1)!.at)).toEqual(['B01 2371']);
  });

  it('and a lone column may have a head', () => {
    expect(read('Số lượng\n2371\n1992').placed(0)).toEqual(['B01 2371', 'B02 1992']);
    expect(read('x\nkhông', 'H04').placed(0)).toEqual(['H04 x', '? không']);
  });
});

describe('the column of figures', () => {
  it('of this year is not last year’s, wherever it stands', () => {
    expect(columns('B01\tSách\tbản\t2371\t33594')).toEqual([[3], [4, 'past 0 1/1']]);
    expect(columns('B01\tSách\tbản\t33594\t2371')).toEqual([[3, 'past 0 1/1'], [4]]);
    expect(read('B01\tSách\tbản\t2371\t33594')).toMatchObject({ asks: true, suggested: 3 });
    expect(read('B01\tSách\tbản\t33594\t2371')).toMatchObject({ asks: true, suggested: 4 });
  });

  it('is never lost to a column of text beside it', () => {
    const block = read('B01\tSách\tbản\t2371\tTheo sổ đăng ký');
    expect(block).toMatchObject({ asks: false, suggested: 3 });
    expect(block.placed(3)).toEqual(['B01 2371']);
  });

  it('is not the number of the line', () => {
    expect(columns('1\tTổng số bản sách in\t2371')).toEqual([[0, 'running'], [2]]);
    expect(read('1\tTổng số bản sách in\t2371')).toMatchObject({ asks: true, suggested: 2 });
    expect(columns('1\tSách\t2371\n1.1\tTên\t1992\n2\tBáo\t2')).toEqual([[0, 'running'], [2]]);
    expect(columns('01\tB01\t2371\n02\tB02\t1992')).toEqual([[0, 'running'], [2]]);
    expect(columns('STT\tMã\tSố\n3\tB01\t2371\n7\tB02\t1992')).toEqual([[0, 'running'], [2]]);
  });

  it('which is all there is, with the figures still to come, is asked about too', () =>
    expect(read('1\tB01\t\n2\tB02\t')).toMatchObject({ asks: true, suggested: undefined }));

  it('is not the year', () => expect(columns('B01\t2026\t2371\nB02\t2026\t1992')).toEqual([[1, 'year'], [2]]));

  it('is not the unit, though that may be a number', () =>
    expect(columns('Mã\tĐVT\tSố lượng\nB01\t1000\t2\nB02\t1000\t2')).toEqual([[1, 'unit'], [2]]));

  it('has the name that stands over it', () =>
    expect(read('Mã\tTên\tNăm 2025\tNăm 2026\nB01\tSách\t33594\t2371').figures.map(({ title }) => title)).toEqual([
      'Năm 2025',
      'Năm 2026',
    ]));

  it('like last year’s but for a figure is like last year’s', () => {
    const mended = 'B01\t33594\t1\nB02\t1980\t2\nB05\t2\t3\nE01\t400\t4\nG01\t60\t6';
    expect(columns(mended)[0]).toEqual([1, 'past 0 4/5']);
    expect(columns('B01\t33594\t1\nB02\t1992\t2\nB05\t7\t3')[0]).toEqual([1]);
  });

  it('is compared as it is read, and nothing then and nothing now is no likeness', () => {
    expect(columns('B01\t33.594\t1\nB02\t1.980,0\t9')[0]).toEqual([1, 'past 0 2/2']);
    expect(columns('E02\t0\t9')[0]).toEqual([1]);
    expect(columns('B01\t2340\t9')[0]).toEqual([1, 'past 1 1/1']);
  });

  it('is asked about where two may be meant and nothing speaks against either', () =>
    expect(read('B01\t10\t20\nB02\t5\t6')).toMatchObject({ asks: true, suggested: undefined }));

  it('most of which its items do not take is not suggested', () =>
    expect(read('B01\t2371\t101,46\nB02\t1992\t99,7')).toMatchObject({ asks: true, suggested: 1 }));

  it('with some slips of the hand is one all the same; remarks with a number among them are none', () => {
    expect(columns('B01\t8o\nB02\t1992\nB05\t2')).toEqual([[1]]);
    expect(columns('B01\t2371\tghi chú\nB02\t1992\t5\nB05\t2\txem sổ')).toEqual([[1]]);
  });

  it('is laid down at once where it is the only one, and none at all is none', () => {
    expect(read('2371\n1992')).toMatchObject({ asks: false, suggested: 0 });
    expect(read('1\n2\n3')).toMatchObject({ asks: false, suggested: 0 });
    expect(read('B01\tSách\tbản')).toMatchObject({ asks: false, figures: [], suggested: undefined });
    expect(read('abc\nxyz').placed(0)).toEqual(['B01 abc', 'B02 xyz']);
  });

  it('is looked at first where the lines have names that are not the form’s', () => {
    expect(read('Sách giấy\t2371\nĐầu sách\t1992')).toMatchObject({ by: 'place', asks: true, suggested: 1 });
    expect(read('2371\tTheo sổ đăng ký')).toMatchObject({ by: 'place', asks: false, suggested: 0 });
    expect(read('2371\t\n1992\t').asks).toBe(false);
  });

  it('by itself, but the very figures of last year, is asked about', () => {
    expect(read('33594\n1980\n2\n400').asks).toBe(true);
    expect(read('33594\n1980').asks).toBe(false);
    expect(read('33594\n1980\n2\n401').asks).toBe(false);
  });

  it('may hold reasons, and answers of yes or no', () => {
    const block = read('B01\tKhông thu thập\tsổ cũ\nH04\tx\tđã lắp');
    expect(block).toMatchObject({ asks: false, suggested: 1 });
    expect(read('G01\tcó\nH04\tkhông').figures).toMatchObject([{ at: 1, unfit: 1 }]);
  });
});

describe('a single line of values', () => {
  it('may be meant for the rows below one another, or be one row: it is asked', () => {
    const block = read('2371\t33594');
    expect(block).toMatchObject({ asks: true, across: true, suggested: undefined });
    expect(block.placed('across')).toEqual(['B01 2371', 'B02 33594']);
    expect(block.placed(0)).toEqual(['B01 2371']);
  });

  it('skips blank cells and their rows', () =>
    expect(read('2371\t\t2').placed('across')).toEqual(['B01 2371', 'B05 2']));

  it('is one row where a text stands in it', () => expect(read('2371\tsổ đăng ký').across).toBe(false));
  it('is one row where it is longer than the form', () => expect(read('1\t0', 'H04').across).toBe(false));
});

describe('marks in a block', () => {
  const marksIn = (text: string) => {
    const where = context();
    const block = understandBlock(readBlock(text), where);
    return Object.fromEntries(marksAmong(placeCells(block, block.suggested!, where)));
  };

  it('are asked about, once for each kind', () => {
    expect(read('B01\t2371\nB02\t-')).toMatchObject({ asks: true, suggested: 1 });
    expect(read('2371\n…').asks).toBe(true);
    expect(marksIn('B01\t–\nB02\t-\nB05\t…\nE01\tkhông phát sinh')).toEqual({
      nothing: { text: '–', count: 3 },
      uncollected: { text: '…', count: 1 },
    });
  });

  it('on a calculated row, or where no row is, ask nothing', () =>
    expect(read('E01\t1\nE04\t-\nZ99\t-').asks).toBe(false));

  it('are none where the word answers the question', () => {
    const [wifi] = ITEMS.filter(({ code }) => code === 'H04');
    expect([markFor(wifi!, 'Không'), markFor(wifi!, '-')]).toEqual([undefined, 'nothing']);
    expect(markFor(ITEMS[0]!, 'Không')).toBe('nothing');
  });
});
