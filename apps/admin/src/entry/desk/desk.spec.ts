import { decimal, reported } from '@vlis/domain';
import { drawer } from '../../drafts/testing/drawer.js';
import { readReport } from '../../report/report.js';
import { none } from '../../report/sheet/input.js';
import { savedCell } from '../../report/sheet/sheet.js';
import { cells, form, query, report } from '../../report/testing/planted.js';
import { enter, sitDown } from '../testing/sit-down.js';
import { arrive, ports } from '../testing/server.js';
import { Desk } from './desk.js';
import type { Batch } from './saving.js';

const n = (plain: string) => reported(decimal(plain));

describe('at the desk', () => {
  it('what is typed is saved after a pause, several cells in one go, and the draft is cleared', async () => {
    const { desk, server, clock, storage } = sitDown();
    enter(desk, 'B01', '2371');
    await clock.pass(500);
    enter(desk, 'B02', '1992');
    expect(storage.kept.size).toBe(1);
    await clock.pass(1000);
    expect(server.saves).toEqual(['Lan B01 B02']);
    expect(desk.state().autosave.kind).toBe('still');
    expect(storage.kept.size).toBe(0);
  });

  it('a closed browser loses nothing, not even a cell that was never left', async () => {
    const { desk, open, clock, server } = sitDown();
    enter(desk, 'A05', '1.234');
    desk.type('B02', '19');
    desk.stop();
    const again = open();
    expect(again.state().broughtBack!.count).toBe(2);
    expect(again.state().view.rows.find(({ item }) => item.code === 'A05')!.typed).toBe('1.234');
    await clock.pass(1000);
    expect(server.cells.get('B02')).toEqual(n('19'));
  });

  it('waits while the line is cut, keeps the draft, and saves when the line is back', async () => {
    const { desk, server, clock, storage } = sitDown();
    server.line = 'cut';
    enter(desk, 'B01', '2371');
    await clock.pass(1000);
    expect(desk.state().autosave).toMatchObject({ kind: 'retrying', trouble: 'offline' });
    expect(storage.kept.size).toBe(1);
    server.line = 'good';
    desk.online();
    await arrive();
    expect(savedCell(desk.state().sheet, 'B01')).toEqual(n('2371'));
    expect(storage.kept.size).toBe(0);
  });

  it('keeps what is typed while the server has no room, says so, and saves by itself when it has', async () => {
    const { desk, server, clock, storage } = sitDown();
    server.line = 'disk-full';
    enter(desk, 'B01', '2371');
    await clock.pass(1000);
    expect(desk.state()).toMatchObject({
      ...{ autosave: { kind: 'retrying', trouble: 'disk-full' }, quote: 'request-of-disk' },
    });
    expect(storage.kept.size).toBe(1);
    server.line = 'good';
    await clock.pass(60_000);
    expect(desk.state().quote).toBeUndefined();
    expect(savedCell(desk.state().sheet, 'B01')).toEqual(n('2371'));
    expect(storage.kept.size).toBe(0);
  });

  it('keeps what is typed while the server is busy, comes back when it is asked to, and loses nothing', async () => {
    const { desk, server, clock, storage } = sitDown();
    server.line = 'busy';
    enter(desk, 'B01', '2371');
    await clock.pass(1000);
    expect(desk.state().autosave).toMatchObject({ kind: 'retrying', trouble: 'busy', dueAt: 800 + 3000 });
    enter(desk, 'B02', '19');
    await clock.pass(1000);
    expect(desk.state().autosave).toMatchObject({ kind: 'retrying', trouble: 'busy', dueAt: 800 + 3000 });
    expect(storage.kept.size).toBe(1);
    server.line = 'good';
    await clock.pass(3000);
    expect(['B01', 'B02'].map((code) => server.cells.get(code))).toEqual([n('2371'), n('19')]);
    expect(storage.kept.size).toBe(0);
  });

  it('is not at odds with itself when an answer is lost and the figure mended meanwhile', async () => {
    const { desk, server, clock } = sitDown();
    server.line = 'answer-lost';
    enter(desk, 'B01', '2371');
    await clock.pass(1000);
    enter(desk, 'B01', '2372');
    server.line = 'good';
    await clock.pass(10_000);
    expect(desk.state().sheet.conflicts.size).toBe(0);
    expect(server.cells.get('B01')).toEqual(n('2372'));
  });

  it('a lost login stops the saving and keeps everything', async () => {
    const { desk, server, clock, storage, open } = sitDown();
    server.line = 'signed-out';
    enter(desk, 'B01', '2371');
    await clock.pass(60_000);
    expect(desk.state().autosave).toEqual({ kind: 'stopped', trouble: 'signed-out' });
    expect(storage.kept.size).toBe(1);
    server.line = 'good';
    open();
    await clock.pass(1000);
    expect(server.cells.get('B01')).toEqual(n('2371'));
  });

  it('asks whose figure stands, and nothing is written before the answer', async () => {
    const { desk, server, clock, open } = sitDown({ E06: '1' });
    const other = open('Minh', drawer());
    enter(other, 'E06', '40');
    await clock.pass(1000);
    enter(desk, 'E06', '50');
    await clock.pass(1000);
    expect(desk.state().sheet.conflicts.get('E06')).toMatchObject({ by: 'Minh', theirs: n('40') });
    expect(await desk.flush()).toBe(false);
    expect(server.cells.get('E06')).toEqual(n('40'));
    desk.choose('E06', 'mine');
    expect(await desk.flush()).toBe(true);
    expect(server.cells.get('E06')).toEqual(n('50'));
  });

  it('shows what was submitted, not what somebody had begun to change, and keeps that for the day it is returned', () => {
    const { desk, server, clock, storage } = sitDown({ B01: '2371' });
    server.line = 'cut';
    enter(desk, 'B01', '9');
    desk.stop();
    const sent = new Desk(
      report({ B01: '2371' }, { state: 'SUBMITTED', obligationState: 'SUBMITTED', moves: [] }),
      ports(server, clock, 'Lan', storage),
    );
    expect(sent.state().view.cells.get('B01')).toEqual(n('2371'));
    const returned = new Desk(report({ B01: '2371' }, { state: 'RETURNED' }), ports(server, clock, 'Lan', storage));
    expect(returned.state().view.cells.get('B01')).toEqual(n('9'));
  });

  it('brings back what was typed into a returned report up to its last day, by the clock of the server', () => {
    const { desk, server, clock, storage } = sitDown({ B01: '2371' });
    server.line = 'cut';
    enter(desk, 'B01', '9');
    desk.stop();
    const { round } = report().whole;
    const differing = {
      ...({ state: 'RETURNED', obligationState: 'RETURNED', returnedUntil: '2026-07-15' } as const),
      round: { ...round, phase: 'CLOSED' as const },
    };
    const openedOn = (today: string) =>
      new Desk(report({ B01: '2371' }, differing), ports(server, clock, 'Lan', storage, today)).state();
    expect(openedOn('2026-07-16').broughtBack).toBeUndefined();
    expect(openedOn('2026-07-15').broughtBack).toMatchObject({ count: 1 });
  });

  it('keeps an answer to the reviewer until it is sent', () => {
    const { desk, storage, open } = sitDown();
    desk.answer(3, 'đã kiểm tra sổ');
    expect(open().state().answers.get(3)).toBe('đã kiểm tra sổ');
    desk.answered([query(3, 'E06', 'đã kiểm tra sổ')], 3);
    expect(storage.kept.size).toBe(0);
  });

  it('sends once more, in a call that outlives the page, when it is hidden', async () => {
    const { desk, server } = sitDown();
    desk.put(new Map([['E06', none('closed')]]));
    desk.leave();
    await arrive();
    expect(server.saves).toEqual(['Lan E06']);
  });
});

describe('a report that nobody has begun', () => {
  const unbegun = () => {
    const { server, clock, storage } = sitDown();
    server.revision = 0;
    const ids: (number | undefined)[] = [];
    const { send, ...rest } = ports(server, clock, 'Lan', storage);
    const { id: _, updatedAt: __, ...blank } = report({}, { revision: 0 }).whole;
    const watched = {
      ...rest,
      send: (batch: Batch, leaving: boolean, id: number | undefined) => (ids.push(id), send(batch, leaving, id)),
    };
    const desk = new Desk(readReport(blank, form), watched);
    desk.start();
    return { desk, server, clock, ids };
  };

  it('is not begun by looking, nor by a figure that is typed and taken away again', async () => {
    const { desk, server, clock } = unbegun();
    await clock.pass(60_000);
    desk.type('B01', '5');
    await clock.pass(300);
    desk.type('B01', '');
    desk.settle();
    await clock.pass(60_000);
    desk.leave();
    expect(await desk.flush()).toBe(true);
    expect(server.saves).toEqual([]);
    expect([desk.state().id, desk.state().savedAt]).toEqual([undefined, undefined]);
  });

  it('is begun by the first save, and carried on by the next', async () => {
    const { desk, clock, ids } = unbegun();
    enter(desk, 'B01', '5');
    await clock.pass(1000);
    enter(desk, 'B02', '4');
    await clock.pass(1000);
    expect(ids).toEqual([undefined, 7]);
    expect([desk.state().id, desk.state().savedAt]).toEqual([7, '2026-05-20T02:41:07Z']);
  });

  it('is begun once where the answer to the first save was lost', async () => {
    const { desk, server, clock, ids } = unbegun();
    server.line = 'answer-lost';
    enter(desk, 'B01', '5');
    await clock.pass(1000);
    server.line = 'good';
    enter(desk, 'B01', '57');
    await clock.pass(10_000);
    expect(ids.every((id) => id === undefined || id === 7)).toBe(true);
    expect(server.cells.get('B01')).toEqual(n('57'));
    expect(desk.state().sheet.conflicts.size).toBe(0);
  });

  it('is known to be begun by somebody else when the page is seen again', () => {
    const { desk } = unbegun();
    desk.refresh(9, { revision: 1, cells: cells({ B01: '5' }), explanations: {} }, '2026-05-20T02:41:07Z');
    expect(desk.state().id).toBe(9);
    expect(desk.state().view.cells.get('B01')).toEqual(n('5'));
  });
});
