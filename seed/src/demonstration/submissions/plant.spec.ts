import { decodeCell, encodeCell, isReported, type Decimal } from '@vlis/domain';
import { loadReference } from '../../reference/load.js';
import { demonstrate } from '../demonstrate.js';
import { PLANTED_KINDS, type PlantedError } from './submission.js';

const demonstration = demonstrate(loadReference(), {
  seed: 5,
  units: 3_000,
  firstYear: 2022,
  years: 4,
  today: '2026-11-21',
});
const submissions = demonstration.libraries.flatMap((library) =>
  demonstration.submissionsFor(library).map((submission) => ({ library: library.key, ...submission })),
);
const listed = [...demonstration.plantedErrors()];
const ofKind = (kind: PlantedError['kind']) => listed.filter((one) => one.kind === kind);
const value = (text: string): Decimal => {
  const cell = decodeCell(text);
  if (!isReported(cell)) throw new Error(`not a number: ${text}`);
  return cell.value;
};

describe('planted mistakes', () => {
  it('are about one submission in a hundred', () => {
    const share = submissions.filter(({ planted }) => planted.length > 0).length / submissions.length;
    expect(share).toBeGreaterThan(0.008);
    expect(share).toBeLessThan(0.014);
  });

  it('are listed exactly: what the list says stands in the submission, and the submission knows of no other', () => {
    expect(listed).toEqual(submissions.flatMap(({ planted }) => planted));
    const cells = new Map(
      submissions.map((submission) => [`${submission.library} ${submission.period}`, submission.cells]),
    );
    const wrong = listed.filter(({ library, period, item, truth, shown }) => {
      const cell = cells.get(`${library} ${period}`)?.get(item);
      return !cell || encodeCell(cell) !== shown || shown === truth;
    });
    expect(wrong).toEqual([]);
  });

  it('are all that is wrong: a submission without one breaks no rule that is an error', () => {
    const broken = submissions.filter(
      ({ planted, issues }) => planted.length === 0 && issues.some(({ severity }) => severity === 'error'),
    );
    expect(broken).toEqual([]);
  });

  it('come in every kind', () => {
    for (const kind of PLANTED_KINDS) expect(ofKind(kind).length).toBeGreaterThan(3);
  });

  it('are what their kind says', () => {
    expect(ofKind('times-ten').filter(({ truth, shown }) => !value(shown).eq(value(truth).times(10)))).toEqual([]);
    expect(ofKind('tenth').filter(({ truth, shown }) => value(truth).div(10).minus(value(shown)).abs().gte(1))).toEqual(
      [],
    );
    expect(ofKind('zero-for-blank').filter(({ truth, shown }) => truth !== '~not-collected' || shown !== '0')).toEqual(
      [],
    );
    const digits = (text: string) => [...text].toSorted().join('');
    const same = (truth: string, shown: string) => digits(truth) === digits(shown.padStart(truth.length, '0'));
    expect(ofKind('digit-swap').filter(({ truth, shown }) => !same(truth, shown))).toEqual([]);
  });

  it('copy what last year said', () => {
    const cells = new Map(
      submissions.map((submission) => [`${submission.library} ${submission.period}`, submission.cells]),
    );
    const copies = ofKind('stale-copy');
    const wrong = copies.filter(({ library, period, item, shown }) => {
      const before = cells.get(`${library} ${Number(period.slice(0, 4)) - 1}${period.slice(4)}`)?.get(item);
      return !before || encodeCell(before) !== shown;
    });
    expect(wrong).toEqual([]);
  });

  it('leave the national sums alone: large libraries make none of a whole digit', () => {
    const large = listed.filter(({ library }) => /^demo:(N|T):/.test(library));
    expect(large.filter(({ kind }) => kind === 'times-ten' || kind === 'tenth')).toEqual([]);
  });

  it('keep a submission that breaks an error from being sent', () => {
    const blocked = submissions.filter(({ issues }) => issues.some(({ severity }) => severity === 'error'));
    expect(blocked.length).toBeGreaterThan(3);
    expect(blocked.filter(({ state }) => state !== 'draft')).toEqual([]);
  });
});
