import { editionOf, isOut } from './edition.js';

it.each([
  ['2026-01-05', 0],
  ['2026-06-29', 0],
  ['2026-06-30', 0], // the last day on which submissions are taken
  ['2026-07-01', 2],
  ['2026-09-30', 2],
  ['2026-10-01', 3],
  ['2027-01-01', 4],
  ['2036-06-30', 41],
])('what is accepted on %s in a round closed on 30/06/2026 is of edition %d', (day, edition) =>
  expect(editionOf('2026-06-30', day)).toBe(edition),
);

it('a round that closes within a quarter has one edition for the rest of it', () => {
  expect(editionOf('2027-02-28', '2027-03-01')).toBe(1);
  expect(editionOf('2027-02-28', '2027-03-31')).toBe(1);
  expect(editionOf('2027-02-28', '2027-04-01')).toBe(2);
});

it('an edition is out once nothing can join it: the first on the day after the close, others at the turn of a quarter', () => {
  expect(isOut(0, '2026-06-30', '2026-06-30')).toBe(false);
  expect(isOut(0, '2026-06-30', '2026-07-01')).toBe(true);
  expect(isOut(2, '2026-06-30', '2026-09-30')).toBe(false);
  expect(isOut(2, '2026-06-30', '2026-10-01')).toBe(true);
  for (const day of ['2026-07-01', '2026-12-31', '2031-02-03']) {
    expect(isOut(editionOf('2026-06-30', day), '2026-06-30', day)).toBe(false); // whatever is accepted today is not out today
  }
});
