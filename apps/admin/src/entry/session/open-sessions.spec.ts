import { drawer } from '../../drafts/testing/drawer.js';
import { cells, submission } from '../../submission/testing/planted.js';
import { PlantedClock, PlantedServer, ports } from '../testing/server.js';
import { EntrySession } from './entry-session.js';
import { sessionFor } from './open-sessions.js';

const planted = submission();
const sitDown = () =>
  new EntrySession(planted, ports(new PlantedServer(cells({})), new PlantedClock(), 'Lan', drawer()));

describe('a session', () => {
  it('is the same for as long as the submission is not read again, and brings nothing back to itself', () => {
    const session = sessionFor(planted.whole, 1, sitDown);
    session.type('B01', '2371');
    session.settle();
    const again = sessionFor(planted.whole, 1, sitDown);
    expect(again).toBe(session);
    expect(again.state().broughtBack).toBeUndefined();
  });

  it('is another one for another reading, and for another person', () => {
    const session = sessionFor(planted.whole, 1, sitDown);
    expect(sessionFor({ ...planted.whole }, 1, sitDown)).not.toBe(session);
    expect(sessionFor(planted.whole, 2, sitDown)).not.toBe(session);
  });
});
