/** For tests only: an entry session with its submission, server and clock; several people may open the same submission. */
import { drawer } from '../../drafts/testing/drawer.js';
import { encodeCell } from '@vlis/domain';
import { cells, submission } from '../../submission/testing/planted.js';
import { EntrySession } from '../session/entry-session.js';
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
    const session = new EntrySession(submission(current, { revision }), ports(server, clock, by, kept));
    session.start();
    return session;
  };
  return { server, clock, storage, open, session: open() };
}

export const enter = (session: EntrySession, code: string, text: string) => {
  session.type(code, text);
  session.settle();
};
