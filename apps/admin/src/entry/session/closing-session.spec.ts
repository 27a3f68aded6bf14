import { no, sameCell, yes } from '@vlis/domain';
import { drawer } from '../../drafts/testing/drawer.js';
import { cellAt, type EntrySheet } from '../../submission/sheet/sheet.js';
import { cells, founded, submission } from '../../submission/testing/planted.js';
import { PlantedClock, PlantedServer, ports } from '../testing/server.js';
import { enter } from '../testing/sit-down.js';
import { checklistOf } from './checklist.js';
import { EntrySession } from './entry-session.js';

const A00 = 'A00';
const isDeclared = (sheet: EntrySheet) => sameCell(cellAt(sheet, A00), yes);

describe('a closing submission', () => {
  const declare = (session: EntrySession, cell: typeof yes) =>
    session.put(new Map([[A00, { kind: 'read', plain: cell === yes ? '1' : '0' }]]));
  const of = (server: PlantedServer) => submission({}, { ...founded, revision: server.revision });
  const blocking = (session: EntrySession, server: PlantedServer) =>
    checklistOf(of(server), session.state().sheet, session.state().view).blocking.map(
      ({ kind, code }) => `${kind} ${code}`,
    );

  function founding() {
    const server = new PlantedServer(cells({}));
    const clock = new PlantedClock();
    const storage = drawer();
    const open = (by = 'Lan', kept = storage) => {
      const session = new EntrySession(of(server), ports(server, clock, by, kept));
      session.start();
      return session;
    };
    return { server, clock, storage, open, session: open() };
  }

  it('is asked for where the library was there a part of the period, by an obstacle that leads to the question', () => {
    const { session, server } = founding();
    expect(blocking(session, server)).toEqual([`error ${A00}`]);
    expect(session.state().view.errors).toBe(1);
    declare(session, yes);
    expect([blocking(session, server), session.state().view.errors]).toEqual([[], 0]); // before anything is saved
    session.undo();
    expect(session.state().view.errors).toBe(1);
  });

  it('is judged by the declaration, not by the register, and asked of nobody who was always there', () => {
    const errors = (differing: Parameters<typeof submission>[1]) =>
      new EntrySession(submission({}, differing), ports(new PlantedServer(cells({})), new PlantedClock())).state().view
        .errors;
    expect(errors(founded)).toBe(1);
    expect(errors({ ...founded, cells: [{ code: A00, value: '1', answer: null, missing: null }] })).toBe(0);
    expect(errors({ attributes: [{ name: 'library.active_whole_period', value: '1' }] })).toBe(0);
  });

  it('is saved with the cells, and counts as no answered item', async () => {
    const { session, server, clock, storage } = founding();
    const { filled } = session.state().view;
    declare(session, yes);
    enter(session, 'B01', '12');
    await clock.pass(1000);
    expect(server.saves).toEqual([`Lan ${A00} B01`]);
    expect([server.cells.get(A00), isDeclared(session.state().sheet)]).toEqual([yes, true]);
    expect(session.state().view.filled).toBe(filled + 1);
    expect(storage.kept.size).toBe(0);
  });

  it('outlives a cut line and a closed page', async () => {
    const { session, server, clock, open } = founding();
    server.line = 'cut';
    declare(session, yes);
    await clock.pass(1000);
    session.stop();
    const again = open();
    expect([isDeclared(again.state().sheet), again.state().view.errors]).toEqual([true, 0]);
    server.line = 'good';
    again.online();
    await clock.pass(1000);
    expect(server.cells.get(A00)).toEqual(yes);
  });

  it('is a choice where somebody has taken it back meanwhile', async () => {
    const { session, server, clock, open } = founding();
    const other = open('Minh', drawer());
    declare(other, yes);
    await clock.pass(1000);
    declare(other, no);
    await clock.pass(1000);
    declare(session, yes);
    await clock.pass(1000);
    expect(blocking(session, server)).toContain(`conflict ${A00}`);
    expect(server.cells.get(A00)).toEqual(no);
    session.choose(A00, 'mine');
    expect(await session.flush()).toBe(true);
    expect(server.cells.get(A00)).toEqual(yes);
  });
});
