import { decimal, missing, reported, type Cell } from '@vlis/domain';
import { drawer } from '../drafts/testing/drawer.js';
import { rowsOf, type RowKind } from '../submission/grid/rows.js';
import { confirmedOf } from '../submission/submission.js';
import { judge } from '../submission/sheet/judge.js';
import { openSheet } from '../submission/sheet/sheet.js';
import { query, submission } from '../submission/testing/planted.js';
import { addAnswer, cameSince, NOTHING_DONE, portionsOf } from './bulk.js';
import { changesOf, turnOf } from './changes.js';
import { movedCells } from './moved/moved-cells.js';
import { mayDecide } from './moves.js';
import { positionIn } from './queue-position.js';
import { giveReason, keepReasons, NO_REASONS, readReasons, reasoned, returnInput, unfinished } from './reasons.js';
import { allRows, countsOf, periodWithout, reviewRows } from './review-rows.js';
import { templatesFor } from './templates.js';
import { movedItem } from './weight.js';

const text = (vi: string) => ({ vi, en: vi });

const NONE = { influence: null, influenceItem: null };
type Influence = Parameters<typeof reviewRows>[2];

/** A submission with an explained change of B01, by far too much to be settled by that unless said otherwise, a question answered at E06, and A05 corrected after a return. */
function onTheTable(influence: Influence = NONE, B01 = '9000') {
  const planted = submission(
    { A05: '40', B01, B02: '1992', E01: '420', E02: '0', E06: '35', H07: '1' },
    { explanations: [{ rule: 'R49', item: 'B01', text: 'nhận sách tặng' }], queries: [query(1, 'E06', 'đúng')] },
  );
  const sheet = openSheet(planted.questionnaire.items, confirmedOf(planted.whole));
  const rows = rowsOf(planted, sheet, judge(planted, sheet, planted.whole.queries), planted.whole.queries);
  const changes = [{ code: 'A05', before: reported(decimal('4')), after: reported(decimal('40')), by: 'Lan', at: '' }];
  return reviewRows(rows, changes, influence);
}

describe('what a reviewer sees first', () => {
  it('is what is asked about or changed, in the order of the form; the rest stays at hand', () => {
    const { first, rest } = onTheTable();
    expect(first.map(({ row }) => row.item.code)).toEqual(['A05', 'B01', 'E06']);
    expect(rest.map(({ row }) => row.item.code)).toEqual(['B02', 'E01', 'E02', 'E04', 'H07']);
  });

  it('is no question that the library has answered, unless it is grave; the answer stands below', () => {
    const rows = onTheTable(NONE, '5000');
    const codes = (some: typeof rows.first) => some.map(({ row }) => row.item.code);
    expect([codes(rows.first), codes(rows.settled)]).toEqual([['A05', 'E06'], ['B01']]);
    expect(countsOf(rows)).toEqual({ ...countsOf(onTheTable()), lookedAt: 2 });
    expect(codes(allRows(rows))).toHaveLength(8);
  });

  it('is also the item by which the submission moves a total of the province, from a tenth on', () => {
    const looked = (influence: string | null, influenceItem: string | null) =>
      onTheTable({ influence, influenceItem }).first.map((one) => `${one.row.item.code} ${one.influence ?? ''}`.trim());
    expect(looked('0.128', 'E02')).toEqual(['A05', 'B01', 'E02 0.128', 'E06']);
    expect(looked('0.128', 'B01')).toEqual(['A05', 'B01 0.128', 'E06']);
    const usual = ['A05', 'B01', 'E06'];
    // K02 is asked for the year only: a submission of six months has no such row.
    expect([looked('0.0999', 'E02'), looked(null, null), looked('0.5', 'K02')]).toEqual([usual, usual, usual]);
    expect(countsOf(onTheTable({ influence: '0.128', influenceItem: 'E02' }))).toEqual({
      ...countsOf(onTheTable()),
      lookedAt: 4,
    });
  });

  it('is also a number that has become a reason since last year, and the reverse', () => {
    const planted = submission({ E01: '420' });
    const item = planted.questionnaire.items.find(({ code }) => code === 'B01')!;
    const [number, none] = [reported(decimal('2315')), missing('not-collected')];
    const turn = (before: Cell | undefined, cell: Cell, kind: RowKind = 'number') =>
      turnOf({ kind, cell, past: [before] });
    expect([turn(number, none), turn(none, number)]).toEqual(['silent', 'speaking']);
    expect([turn(number, number), turn(none, missing('closed')), turn(undefined, none)]).toEqual(
      Array(3).fill(undefined),
    );
    expect([turn(missing('not-yet'), number), turn(number, none, 'computed')]).toEqual([undefined, undefined]);
    const quiet = { kind: 'number', findings: [], queries: [], comment: '', unsaved: false } as const;
    const rows = [{ ...quiet, item, cell: none, past: [number] }];
    expect(countsOf(reviewRows(rows, [], NONE))).toMatchObject({ turned: 1, changed: 0 });
  });

  it('is counted', () =>
    expect(countsOf(onTheTable())).toEqual({
      lookedAt: 3,
      errors: 0,
      explained: 1,
      unexplained: 0,
      changed: 1,
      turned: 0,
    }));

  it('is compared with a year before only where there was a submission', () => {
    const blank = [{ code: 'B01', value: null, answer: null, missing: 'NOT_YET' as const }];
    const history = (cells: typeof blank) => [{ relation: 'PREV_YEAR' as const, period: '2025-H1', cells }];
    expect(periodWithout(submission())).toBeUndefined();
    expect(periodWithout(submission({}, { history: history([]) }))).toBe('2025-H1');
    expect(periodWithout(submission({}, { history: history(blank) }))).toBe('2025-H1');
  });

  it('has no changes before somebody has reviewed', () => {
    const change = {
      code: 'A05',
      before: null,
      after: { code: 'A05', value: '40', answer: null, missing: null },
      revision: 2,
      by: 'Lan',
      at: '',
    };
    const step = {
      id: 1,
      from: 'DRAFT',
      to: 'SUBMITTED',
      by: 'Lan',
      at: '',
      note: null,
      stage: null,
      exception: null,
      file: null,
    } as const;
    expect(changesOf({ changes: [change], steps: [{ ...step, move: 'SUBMIT' }] })).toEqual([]);
    expect(changesOf({ changes: [change], steps: [{ ...step, move: 'RETURN' }] })).toHaveLength(1);
  });
});

describe('returning', () => {
  const reasons = giveReason(giveReason({ ...NO_REASONS, note: ' trước 01/6 ' }, 'E06', ' gấp 9 lần '), 'B01', '  ');

  it('sends the reasons that say something, trimmed, with one note', () => {
    expect(reasoned(reasons)).toEqual(['E06']);
    expect(returnInput(7, 5, reasons, '2026-06-19')).toEqual({
      submissionId: 7,
      revision: 5,
      reasons: [{ item: 'E06', text: 'gấp 9 lần' }],
      note: 'trước 01/6',
      until: '2026-06-19',
    });
  });

  it('waits for reasons that are too short to be understood, as an answer to them would be', () => {
    const short = giveReason(reasons, 'A05', 'sai số');
    expect(unfinished(short)).toEqual([]);
    expect(unfinished(giveReason(short, 'A05', ' s a i '))).toEqual(['A05']);
    expect(reasoned(giveReason(short, 'A05', 'sai'))).toEqual(['E06']);
  });

  it('keeps them on the device until they are sent', () => {
    const storage = drawer();
    keepReasons(storage, 'k', reasons);
    expect(readReasons(storage, 'k')).toEqual(reasons);
    keepReasons(storage, 'k', NO_REASONS);
    expect(storage.kept.size).toBe(0);
    storage.setItem('k', '{');
    expect(readReasons(storage, 'k')).toEqual(NO_REASONS);
  });

  it('offers reasons that fit the row', () => {
    const past = [reported(decimal('830')), undefined];
    expect(templatesFor({ cell: reported(decimal('7420')), past, findings: [] }, 'vi')[0]).toBe(
      'Kỳ này 7.420, cùng kỳ năm trước 830. Xin xác nhận hoặc sửa lại.',
    );
    expect(templatesFor({ cell: missing('not-collected'), past, findings: [] }, 'vi')[0]).toMatch(
      'Vì sao không có số liệu?',
    );
  });
});

describe('a submission that has moved while its page was open', () => {
  const read = (...cells: readonly (readonly [string, string | null])[]) => ({
    cells: cells.map(([code, value]) => ({
      ...{ code, value, answer: null },
      missing: value === null ? ('NOT_COLLECTED' as const) : null,
    })),
  });

  it('names each cell that changed, came or went, and none that stayed', () => {
    const moved = movedCells(
      read(['A05', '40'], ['B01', '335940'], ['B02', '7'], ['E06', null], ['E08', '1']),
      read(['A05', '40'], ['B01', '999999'], ['C01', '3'], ['E06', '5'], ['E08', null]),
    );
    expect(moved).toEqual([
      { code: 'B01', before: reported(decimal('335940')), after: reported(decimal('999999')) },
      { code: 'C01', before: undefined, after: reported(decimal('3')) },
      { code: 'E06', before: missing('not-collected'), after: reported(decimal('5')) },
      { code: 'E08', before: reported(decimal('1')), after: missing('not-collected') },
      { code: 'B02', before: reported(decimal('7')), after: undefined },
    ]);
  });

  it('names none where an explanation changed', () =>
    expect(movedCells(read(['B01', '7']), read(['B01', '7']))).toEqual([]));
});

describe('from report to report', () => {
  const list = [{ id: 3 }, { id: 5 }, { id: 9 }];

  it('knows the neighbours', () => {
    expect(positionIn(list, 5)).toEqual({ at: 2, of: 3, previous: { id: 3 }, next: { id: 9 } });
    expect(positionIn(list, 9).next).toBeUndefined();
  });

  it('goes from a submission opened by a link to the first of the queue', () =>
    expect(positionIn(list, 77)).toEqual({ at: 0, of: 3, previous: undefined, next: { id: 3 } }));
});

describe('accepting many', () => {
  it('goes in portions and adds up who was taken and who was not, with the reason', () => {
    expect(portionsOf([1, 2, 3, 4, 5], 2)).toEqual([[1, 2], [3, 4], [5]]);
    const own = { id: 2, refusal: { code: 'OWN_ENTRY', message: text('tự nhập'), params: [], issues: [] } };
    const done = addAnswer(NOTHING_DONE, [1, 2], { __typename: 'AcceptedSubmissions', accepted: [1], refused: [own] });
    const closed = addAnswer(done, [3], {
      __typename: 'Refusal',
      code: 'TOO_MANY_ROWS',
      message: text('quá nhiều'),
      params: [],
      issues: [],
    });
    expect(closed).toEqual({
      accepted: [1],
      refused: [
        { id: 2, message: text('tự nhập') },
        { id: 3, message: text('quá nhiều') },
      ],
    });
  });

  it('tells what has come since the list was counted, which nobody was asked about', () => {
    expect(cameSince([{ id: 1 }, { id: 2 }], [{ id: 2 }, { id: 3 }, { id: 4 }])).toEqual([{ id: 3 }, { id: 4 }]);
    expect(cameSince([{ id: 1 }], [])).toEqual([]);
  });

  it('waits for those alone who may accept', () =>
    expect([mayDecide(['submission.read']), mayDecide(['review.accept'])]).toEqual([false, true]));
});

describe('the item moved most', () => {
  const moved = (vi: string, en = vi) => [movedItem({ vi, en }, 'vi'), movedItem({ vi, en }, 'en')];

  it('stands inside a sentence, without the sum it is a part of', () =>
    expect(moved('Trong H01: phục vụ người sử dụng', 'of H01: public-access computers')).toEqual([
      'phục vụ người sử dụng',
      'public-access computers',
    ]));

  it('keeps the capitals of an acronym', () =>
    expect(moved('Đầu sách in', 'ILL requests')).toEqual(['đầu sách in', 'ILL requests']));
});
