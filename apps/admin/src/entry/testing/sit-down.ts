/** A desk with a report on it, a server and a clock that are planted; more people may sit down at the same report. */
import { drawer } from '../../drafts/testing/drawer.js';
import { encodeCell } from '@vlis/domain';
import { cells, report } from '../../report/testing/planted.js';
import { Desk } from '../desk/desk.js';
import { PlantedClock, PlantedServer, ports } from './server.js';

export function sitDown(figures: Record<string, string> = {}) {
  const server = new PlantedServer(cells(figures));
  const clock = new PlantedClock();
  const storage = drawer();
  const open = (by = 'Lan', kept = storage) => {
    const { revision } = server;
    const current = Object.fromEntries(
      [...server.cells].map(([code, cell]) => [code, encodeCell(cell).replace('~', '')]),
    );
    const desk = new Desk(report(current, { revision }), ports(server, clock, by, kept));
    desk.start();
    return desk;
  };
  return { server, clock, storage, open, desk: open() };
}

export const enter = (desk: Desk, code: string, text: string) => {
  desk.type(code, text);
  desk.settle();
};
