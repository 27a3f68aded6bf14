import { createHash } from 'node:crypto';
import {
  attributesOf,
  checkValue,
  compileForm,
  derive,
  encodeCells,
  isClosing,
  isReported,
  openIssues,
  parsePeriod,
  readPeriod,
  questionnaireFor,
  validate,
  type SubmissionState,
} from '@vlis/domain';
import { loadReference } from '../reference/load.js';
import { demonstrate, type Demonstration } from './demonstrate.js';
import type { DemonstrationOptions } from './options.js';
import type { DemoLibrary } from './registry/library.js';
import type { DemoSubmission } from './submissions/submission.js';

const reference = loadReference();
const options: DemonstrationOptions = { seed: 1, units: 1_500, firstYear: 2023, years: 4, today: '2026-11-21' };
const OPEN = '2026';

interface Entry {
  readonly library: DemoLibrary;
  readonly submissions: readonly DemoSubmission[];
}
const readAll = (demonstration: Demonstration): readonly Entry[] =>
  demonstration.libraries.map((library) => ({ library, submissions: demonstration.submissionsFor(library) }));

const demonstration = demonstrate(reference, options);
const entries = readAll(demonstration);
const submissions = entries.flatMap((entry) =>
  entry.submissions.map((submission) => ({ ...submission, library: entry.library })),
);

const asText = ({ derived, explanations, ...submission }: DemoSubmission): string =>
  JSON.stringify([
    submission.period,
    submission.state,
    submission.steps,
    submission.queries,
    encodeCells(derived),
    explanations,
  ]);
const hashOf = (all: readonly Entry[]): string => {
  const hash = createHash('sha256');
  for (const { library, submissions: own } of all)
    hash.update(JSON.stringify(library)).update(own.map(asText).join('\n'));
  return hash.digest('hex');
};

const compiled = compileForm(reference.forms[0]!);
if (!compiled.ok) throw new Error('the form does not compile');
const { form } = compiled;
const typeOf = ({ states }: DemoLibrary) => reference.libraryTypes.find(({ code }) => code === states[0]!.type)!;

describe('the same again', () => {
  it('gives identical libraries and reports for the same seed', () => {
    const few = { ...options, units: 1_000, years: 2 };
    expect(hashOf(readAll(demonstrate(reference, few)))).toBe(hashOf(readAll(demonstrate(reference, few))));
  });

  it('gives others for another seed', () => {
    const province = ({ submissionsFor, libraries }: Demonstration) =>
      asText(submissionsFor(libraries.find(({ key }) => key === 'demo:T:01')!)[1]!);
    expect(province(demonstrate(reference, { ...options, seed: 2 }))).not.toBe(province(demonstration));
  });

  it('gives a library the same submissions at another size and in another order', () => {
    const larger = demonstrate(reference, { ...options, units: 4_000 });
    const keys = new Map(larger.libraries.map((library) => [library.key, library]));
    const sample = entries.filter(({ library }, i) => i % 12 === 0 && keys.has(library.key)).toReversed();
    expect(sample.length).toBeGreaterThan(80);
    const again = sample.map(({ library }) => ({
      library,
      submissions: larger.submissionsFor(keys.get(library.key)!),
    }));
    expect(hashOf(again)).toBe(hashOf(sample));
  });
});

describe('a submission', () => {
  it('answers exactly what its questionnaire asks, unless it is a draft', () => {
    const wrong = submissions.filter(({ library, period, state, cells }) => {
      const { items } = questionnaireFor(form, typeOf(library), parsePeriod(period)!.kind);
      const typed = items
        .filter(
          ({ code, formula, askedWhere }) => formula === undefined && (askedWhere === undefined || cells.has(code)),
        )
        .map(({ code }) => code);
      const answered = [...cells.keys()];
      return state === 'draft' ? answered.some((code) => !typed.includes(code)) : answered.join() !== typed.join();
    });
    expect(wrong).toEqual([]);
  });

  it('holds values its items allow', () => {
    const wrong = submissions.flatMap(({ cells }) =>
      [...cells].filter(([code, cell]) => isReported(cell) && checkValue(form.items.get(code)!, cell.value)),
    );
    expect(wrong).toEqual([]);
  });

  it('leaves out what was not counted, with a reason; a zero is a zero', () => {
    const whys = new Set(
      submissions.flatMap(({ cells }) =>
        [...cells.values()].map((cell) => (cell.kind === 'missing' ? cell.why : 'number')),
      ),
    );
    expect([...whys].toSorted()).toEqual(['closed', 'not-applicable', 'not-collected', 'number', 'refused']);
  });

  it('passes the rules as the system will run them: no open error, every warning explained', () => {
    const wrong: string[] = [];
    for (const { library, submissions: own } of entries) {
      const sentOnes = own.filter(({ state }) => state !== 'draft');
      const byPeriod = new Map(sentOnes.map((submission) => [submission.period, submission.derived]));
      for (const submission of own) {
        const period = readPeriod(reference.regimes, submission.period)!;
        const questionnaire = questionnaireFor(form, typeOf(library), period.kind);
        const issues = validate(questionnaire, derive(questionnaire, submission.cells), {
          prevYear: byPeriod.get(period.yearBefore),
          prevEnd: byPeriod.get(period.endBefore),
          h1: byPeriod.get(period.partInside ?? ''),
          attributes: attributesOf({ period, activeWholePeriod: !isClosing(questionnaire, submission.cells) }),
        });
        const open = openIssues(issues, submission.explanations);
        const sent = submission.state !== 'draft';
        const stands = sent ? open.errors.length + open.warnings.length : 0;
        if (stands > 0) wrong.push(`${library.key} ${submission.period} ${submission.state} ${JSON.stringify(open)}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('keeps its stock in balance from year to year, where no mistake was planted and nothing taken over', () => {
    const balance = submissions.filter(
      ({ issues, period }) => period !== '2025' && issues.some(({ rule }) => rule === 'R43' || rule === 'R45'),
    );
    const mistakes = new Set(submissions.filter(({ planted }) => planted.length > 0).map(({ library }) => library.key));
    expect(balance.filter(({ library }) => !mistakes.has(library.key))).toEqual([]);
  });

  it('came to its state by moves on days of the round, none after today', () => {
    const wrong = submissions.filter(({ steps, state }) => {
      const days = steps.map(({ at }) => at);
      const last: SubmissionState = steps.at(-1)?.to.state ?? 'draft';
      return (
        last !== state || days.join() !== days.toSorted().join() || days.some((at) => at.slice(0, 10) > options.today)
      );
    });
    expect(wrong).toEqual([]);
  });

  it('was sent back for a reason, tied to a cell it has', () => {
    const returned = submissions.filter(({ steps }) => steps.some(({ to }) => to.state === 'returned'));
    expect(returned.length).toBeGreaterThan(50);
    const wrong = returned.filter(
      ({ queries, derived, state }) =>
        queries.length === 0 ||
        queries.some(
          ({ item, reason, answer }) =>
            !derived.has(item) || reason.length < 20 || (answer === null) !== (state === 'returned'),
        ),
    );
    expect(wrong).toEqual([]);
  });
});

describe('the rounds', () => {
  const lies = ({ state, stage }: DemoSubmission): string => (stage ? `at ${stage}` : state);
  const states = (period: string) => {
    const counts = new Map<string, number>();
    for (const submission of submissions)
      if (submission.period === period) counts.set(lies(submission), (counts.get(lies(submission)) ?? 0) + 1);
    return counts;
  };

  it('that are closed are nearly all official; some submissions never came', () => {
    for (const period of ['2023', '2024-H1', '2026-H1']) {
      const came = [...states(period).values()].reduce((sum, count) => sum + count, 0);
      expect(states(period).get('official')! / came).toBeGreaterThan(0.9);
      expect(states(period).get('at ministry')!).toBeGreaterThan(0);
      expect(states(period).get('at province')).toBeUndefined();
    }
  });

  it('that is open holds every state', () => {
    expect([...states(OPEN).keys()].toSorted()).toEqual([
      'at ministry',
      'at province',
      'at sector',
      'draft',
      'official',
      'returned',
    ]);
    const came = [...states(OPEN).values()].reduce((sum, count) => sum + count, 0);
    const owed = demonstration.libraries.filter(({ end }) => end === null).length;
    expect(came / owed).toBeGreaterThan(0.55);
    expect(came / owed).toBeLessThan(0.75);
  });

  it('leave the ready accounts a clean past and something to do', () => {
    const of = (key: string) => entries.find(({ library }) => library.key === key)!.submissions;
    for (const key of ['demo:T:66', 'demo:X:22015']) {
      const past = of(key).filter(({ period }) => period !== OPEN);
      expect(past.map(({ state }) => state)).toEqual(Array(7).fill('official'));
      expect(past.flatMap(({ planted }) => planted)).toEqual([]);
    }
    expect(of('demo:X:22015').some(({ period }) => period === OPEN)).toBe(false);
    expect(of('demo:T:66').find(({ period }) => period === OPEN)?.state).toBe('draft');
  });
});
