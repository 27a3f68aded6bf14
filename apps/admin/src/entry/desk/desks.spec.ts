import { drawer } from '../../drafts/testing/drawer.js';
import { cells, report } from '../../report/testing/planted.js';
import { PlantedClock, PlantedServer, ports } from '../testing/server.js';
import { Desk } from './desk.js';
import { deskFor } from './desks.js';

const planted = report();
const sitDown = () => new Desk(planted, ports(new PlantedServer(cells({})), new PlantedClock(), 'Lan', drawer()));

describe('a desk', () => {
  it('is the same for as long as the report is not read again, and brings nothing back to itself', () => {
    const desk = deskFor(planted.whole, 1, sitDown);
    desk.type('B01', '2371');
    desk.settle();
    const again = deskFor(planted.whole, 1, sitDown);
    expect(again).toBe(desk);
    expect(again.state().broughtBack).toBeUndefined();
  });

  it('is another one for another reading, and for another person', () => {
    const desk = deskFor(planted.whole, 1, sitDown);
    expect(deskFor({ ...planted.whole }, 1, sitDown)).not.toBe(desk);
    expect(deskFor(planted.whole, 2, sitDown)).not.toBe(desk);
  });
});
