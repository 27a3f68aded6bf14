import { decimal, reported } from '@vlis/domain';
import { drawer } from '../../drafts/testing/drawer.js';
import { readSubmission } from '../../submission/submission.js';
import { none } from '../../submission/sheet/input.js';
import { savedCell } from '../../submission/sheet/sheet.js';
import { cells, form, query, submission } from '../../submission/testing/planted.js';
import { enter, sitDown } from '../testing/sit-down.js';
import { arrive, ports } from '../testing/server.js';
import { EntrySession } from './entry-session.js';
import type { Batch } from './saving.js';

const n = (plain: string) => reported(decimal(plain));

describe('at the session', () => {
  it('what is typed is saved after a pause, several cells in one go, and the draft is cleared', async () => {
    const { session, server, clock, storage } = sitDown();
    enter(session, 'B01', '2371');
    await clock.pass(500);
    enter(session, 'B02', '1992');
    expect(storage.kept.size).toBe(1);
    await clock.pass(1000);
    expect(server.saves).toEqual(['Lan B01 B02']);
    expect(session.state().autosave.kind).toBe('still');
    expect(storage.kept.size).toBe(0);
  });

  it('a closed browser loses nothing, not even a cell that was never left', async () => {
    const { session, open, clock, server } = sitDown();
    enter(session, 'A05', '1.234');
    session.type('B02', '19');
    session.stop();
    const again = open();
    expect(again.state().broughtBack!.count).toBe(2);
    expect(again.state().view.rows.find(({ item }) => item.code === 'A05')!.typed).toBe('1.234');
    await clock.pass(1000);
    expect(server.cells.get('B02')).toEqual(n('19'));
  });

  it('waits while the line is cut, keeps the draft, and saves when the line is back', async () => {
    const { session, server, clock, storage } = sitDown();
    server.line = 'cut';
    enter(session, 'B01', '2371');
    await clock.pass(1000);
    expect(session.state().autosave).toMatchObject({ kind: 'retrying', issue: 'offline' });
    expect(storage.kept.size).toBe(1);
    server.line = 'good';
    session.online();
    await arrive();
    expect(savedCell(session.state().sheet, 'B01')).toEqual(n('2371'));
    expect(storage.kept.size).toBe(0);
  });

  it('keeps what is typed while the server has no room, says so, and saves by itself when it has', async () => {
    const { session, server, clock, storage } = sitDown();
    server.line = 'disk-full';
    enter(session, 'B01', '2371');
    await clock.pass(1000);
    expect(session.state()).toMatchObject({
      ...{ autosave: { kind: 'retrying', issue: 'disk-full' }, quote: 'request-of-disk' },
    });
    expect(storage.kept.size).toBe(1);
    server.line = 'good';
    await clock.pass(60_000);
    expect(session.state().quote).toBeUndefined();
    expect(savedCell(session.state().sheet, 'B01')).toEqual(n('2371'));
    expect(storage.kept.size).toBe(0);
  });

  it('keeps what is typed while the server is busy, comes back when it is asked to, and loses nothing', async () => {
    const { session, server, clock, storage } = sitDown();
    server.line = 'busy';
    enter(session, 'B01', '2371');
    await clock.pass(1000);
    expect(session.state().autosave).toMatchObject({ kind: 'retrying', issue: 'busy', dueAt: 800 + 3000 });
    enter(session, 'B02', '19');
    await clock.pass(1000);
    expect(session.state().autosave).toMatchObject({ kind: 'retrying', issue: 'busy', dueAt: 800 + 3000 });
    expect(storage.kept.size).toBe(1);
    server.line = 'good';
    await clock.pass(3000);
    expect(['B01', 'B02'].map((code) => server.cells.get(code))).toEqual([n('2371'), n('19')]);
    expect(storage.kept.size).toBe(0);
  });

  it('is not at odds with itself when an answer is lost and the figure mended meanwhile', async () => {
    const { session, server, clock } = sitDown();
    server.line = 'answer-lost';
    enter(session, 'B01', '2371');
    await clock.pass(1000);
    enter(session, 'B01', '2372');
    server.line = 'good';
    await clock.pass(10_000);
    expect(session.state().sheet.conflicts.size).toBe(0);
    expect(server.cells.get('B01')).toEqual(n('2372'));
  });

  it('a lost login stops the saving and keeps everything', async () => {
    const { session, server, clock, storage, open } = sitDown();
    server.line = 'signed-out';
    enter(session, 'B01', '2371');
    await clock.pass(60_000);
    expect(session.state().autosave).toEqual({ kind: 'stopped', issue: 'signed-out' });
    expect(storage.kept.size).toBe(1);
    server.line = 'good';
    open();
    await clock.pass(1000);
    expect(server.cells.get('B01')).toEqual(n('2371'));
  });

  it('asks whose figure stands, and nothing is written before the answer', async () => {
    const { session, server, clock, open } = sitDown({ E06: '1' });
    const other = open('Minh', drawer());
    enter(other, 'E06', '40');
    await clock.pass(1000);
    enter(session, 'E06', '50');
    await clock.pass(1000);
    expect(session.state().sheet.conflicts.get('E06')).toMatchObject({ by: 'Minh', theirs: n('40') });
    expect(await session.flush()).toBe(false);
    expect(server.cells.get('E06')).toEqual(n('40'));
    session.choose('E06', 'mine');
    expect(await session.flush()).toBe(true);
    expect(server.cells.get('E06')).toEqual(n('50'));
  });

  it('shows what was submitted, not what somebody had begun to change, and keeps that for the day it is returned', () => {
    const { session, server, clock, storage } = sitDown({ B01: '2371' });
    server.line = 'cut';
    enter(session, 'B01', '9');
    session.stop();
    const sent = new EntrySession(
      submission({ B01: '2371' }, { state: 'SUBMITTED', obligationState: 'SUBMITTED', moves: [] }),
      ports(server, clock, 'Lan', storage),
    );
    expect(sent.state().view.cells.get('B01')).toEqual(n('2371'));
    const returned = new EntrySession(
      submission({ B01: '2371' }, { state: 'RETURNED' }),
      ports(server, clock, 'Lan', storage),
    );
    expect(returned.state().view.cells.get('B01')).toEqual(n('9'));
  });

  it('brings back what was typed into a returned submission up to its last day, by the clock of the server', () => {
    const { session, server, clock, storage } = sitDown({ B01: '2371' });
    server.line = 'cut';
    enter(session, 'B01', '9');
    session.stop();
    const { round } = submission().whole;
    const differing = {
      ...({ state: 'RETURNED', obligationState: 'RETURNED', returnedUntil: '2026-07-15' } as const),
      round: { ...round, phase: 'CLOSED' as const },
    };
    const openedOn = (today: string) =>
      new EntrySession(submission({ B01: '2371' }, differing), ports(server, clock, 'Lan', storage, today)).state();
    expect(openedOn('2026-07-16').broughtBack).toBeUndefined();
    expect(openedOn('2026-07-15').broughtBack).toMatchObject({ count: 1 });
  });

  it('keeps an answer to the reviewer until it is sent', () => {
    const { session, storage, open } = sitDown();
    session.answer(3, 'đã kiểm tra sổ');
    expect(open().state().answers.get(3)).toBe('đã kiểm tra sổ');
    session.answered([query(3, 'E06', 'đã kiểm tra sổ')], 3);
    expect(storage.kept.size).toBe(0);
  });

  it('sends once more, in a call that outlives the page, when it is hidden', async () => {
    const { session, server } = sitDown();
    session.put(new Map([['E06', none('closed')]]));
    session.leave();
    await arrive();
    expect(server.saves).toEqual(['Lan E06']);
  });
});

describe('a submission that nobody has begun', () => {
  const unbegun = () => {
    const { server, clock, storage } = sitDown();
    server.revision = 0;
    const ids: (number | undefined)[] = [];
    const { send, ...rest } = ports(server, clock, 'Lan', storage);
    const { id: _, updatedAt: __, ...blank } = submission({}, { revision: 0 }).whole;
    const watched = {
      ...rest,
      send: (batch: Batch, leaving: boolean, id: number | undefined) => (ids.push(id), send(batch, leaving, id)),
    };
    const session = new EntrySession(readSubmission(blank, form), watched);
    session.start();
    return { session, server, clock, ids };
  };

  it('is not begun by looking, nor by a figure that is typed and taken away again', async () => {
    const { session, server, clock } = unbegun();
    await clock.pass(60_000);
    session.type('B01', '5');
    await clock.pass(300);
    session.type('B01', '');
    session.settle();
    await clock.pass(60_000);
    session.leave();
    expect(await session.flush()).toBe(true);
    expect(server.saves).toEqual([]);
    expect([session.state().id, session.state().savedAt]).toEqual([undefined, undefined]);
  });

  it('is begun by the first save, and carried on by the next', async () => {
    const { session, clock, ids } = unbegun();
    enter(session, 'B01', '5');
    await clock.pass(1000);
    enter(session, 'B02', '4');
    await clock.pass(1000);
    expect(ids).toEqual([undefined, 7]);
    expect([session.state().id, session.state().savedAt]).toEqual([7, '2026-05-20T02:41:07Z']);
  });

  it('is begun once where the answer to the first save was lost', async () => {
    const { session, server, clock, ids } = unbegun();
    server.line = 'answer-lost';
    enter(session, 'B01', '5');
    await clock.pass(1000);
    server.line = 'good';
    enter(session, 'B01', '57');
    await clock.pass(10_000);
    expect(ids.every((id) => id === undefined || id === 7)).toBe(true);
    expect(server.cells.get('B01')).toEqual(n('57'));
    expect(session.state().sheet.conflicts.size).toBe(0);
  });

  it('is known to be begun by somebody else when the page is seen again', () => {
    const { session } = unbegun();
    session.refresh(9, { revision: 1, cells: cells({ B01: '5' }), explanations: {} }, '2026-05-20T02:41:07Z');
    expect(session.state().id).toBe(9);
    expect(session.state().view.cells.get('B01')).toEqual(n('5'));
  });
});
