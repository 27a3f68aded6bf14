import fc from 'fast-check';
import { dateText } from './date.js';
import { readDay } from './readDay.js';

describe('a day as it is typed', () => {
  it.each(['5/6/2027', '05/06/2027', ' 05-06-2027 ', '5.6.2027', '05062027', '2027-06-05'])('reads %s', (text) =>
    expect(readDay(text)).toBe('2027-06-05'),
  );

  it.each(['', '5/6', '5/6/27', '30/02/2027', '31/04/2027', '06/13/2027', '0/0/0000', 'mai', '2027-6-5-1'])(
    'does not guess at %j',
    (text) => expect(readDay(text)).toBeUndefined(),
  );

  it('reads back every day as it is shown', () =>
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1900-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }),
        (moment) => {
          const iso = moment.toISOString().slice(0, 10);
          expect(readDay(dateText(iso))).toBe(iso);
        },
      ),
    ));

  it('takes any text without falling over', () =>
    fc.assert(fc.property(fc.string(), (text) => expect(readDay(text) ?? '').toMatch(/^(\d{4}-\d\d-\d\d)?$/))));
});
