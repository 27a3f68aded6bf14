import { no, sameCell, yes } from '@vlis/domain';
import { drawer } from '../../drafts/testing/drawer.js';
import { cellAt, type Sheet } from '../../report/sheet/sheet.js';
import { cells, founded, report } from '../../report/testing/planted.js';
import { PlantedClock, PlantedServer, ports } from '../testing/server.js';
import { enter } from '../testing/sit-down.js';
import { checklistOf } from './checklist.js';
import { Desk } from './desk.js';

const A00 = 'A00';
const isDeclared = (sheet: Sheet) => sameCell(cellAt(sheet, A00), yes);

describe('a closing report', () => {
  const declare = (desk: Desk, cell: typeof yes) =>
    desk.put(new Map([[A00, { kind: 'read', plain: cell === yes ? '1' : '0' }]]));
  const of = (server: PlantedServer) => report({}, { ...founded, revision: server.revision });
  const blocking = (desk: Desk, server: PlantedServer) =>
    checklistOf(of(server), desk.state().sheet, desk.state().view).blocking.map(({ kind, code }) => `${kind} ${code}`);

  function founding() {
    const server = new PlantedServer(cells({}));
    const clock = new PlantedClock();
    const storage = drawer();
    const open = (by = 'Lan', kept = storage) => {
      const desk = new Desk(of(server), ports(server, clock, by, kept));
      desk.start();
      return desk;
    };
    return { server, clock, storage, open, desk: open() };
  }

  it('is asked for where the library was there a part of the period, by an obstacle that leads to the question', () => {
    const { desk, server } = founding();
    expect(blocking(desk, server)).toEqual([`error ${A00}`]);
    expect(desk.state().view.errors).toBe(1);
    declare(desk, yes);
    expect([blocking(desk, server), desk.state().view.errors]).toEqual([[], 0]); // before anything is saved
    desk.undo();
    expect(desk.state().view.errors).toBe(1);
  });

  it('is judged by the declaration, not by the register, and asked of nobody who was always there', () => {
    const errors = (differing: Parameters<typeof report>[1]) =>
      new Desk(report({}, differing), ports(new PlantedServer(cells({})), new PlantedClock())).state().view.errors;
    expect(errors(founded)).toBe(1);
    expect(errors({ ...founded, cells: [{ code: A00, value: '1', answer: null, missing: null }] })).toBe(0);
    expect(errors({ attributes: [{ name: 'library.active_whole_period', value: '1' }] })).toBe(0);
  });

  it('is saved with the cells, and counts as no answered item', async () => {
    const { desk, server, clock, storage } = founding();
    const { filled } = desk.state().view;
    declare(desk, yes);
    enter(desk, 'B01', '12');
    await clock.pass(1000);
    expect(server.saves).toEqual([`Lan ${A00} B01`]);
    expect([server.cells.get(A00), isDeclared(desk.state().sheet)]).toEqual([yes, true]);
    expect(desk.state().view.filled).toBe(filled + 1);
    expect(storage.kept.size).toBe(0);
  });

  it('outlives a cut line and a closed page', async () => {
    const { desk, server, clock, open } = founding();
    server.line = 'cut';
    declare(desk, yes);
    await clock.pass(1000);
    desk.stop();
    const again = open();
    expect([isDeclared(again.state().sheet), again.state().view.errors]).toEqual([true, 0]);
    server.line = 'good';
    again.online();
    await clock.pass(1000);
    expect(server.cells.get(A00)).toEqual(yes);
  });

  it('is a choice where somebody has taken it back meanwhile', async () => {
    const { desk, server, clock, open } = founding();
    const other = open('Minh', drawer());
    declare(other, yes);
    await clock.pass(1000);
    declare(other, no);
    await clock.pass(1000);
    declare(desk, yes);
    await clock.pass(1000);
    expect(blocking(desk, server)).toContain(`conflict ${A00}`);
    expect(server.cells.get(A00)).toEqual(no);
    desk.choose(A00, 'mine');
    expect(await desk.flush()).toBe(true);
    expect(server.cells.get(A00)).toEqual(yes);
  });
});
