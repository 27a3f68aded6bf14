/** The last strokes of a submission: its state, what is left blank in a draft, explanations, moves and questions. */
import { isReported, periodCode, type Cells, type Period } from '@vlis/domain';
import { MERGER } from '../figures/circumstances.js';
import type { Random } from '../random.js';
import { answer, doubt, explain } from './explain.js';
import type { Fate } from './fate.js';
import type { Reader, Reading } from './reading.js';
import type { DemoQuery, DemoSubmission, DemoStep, PlantedError } from './submission.js';
import type { Task } from './task.js';
import { stepsTo } from './steps.js';

export interface Written {
  readonly fate: Exclude<Fate, 'none'>;
  readonly reader: Reader;
  readonly cells: Cells;
  readonly planted: readonly PlantedError[];
}

/** An error blocks the submission, so a submission that holds one was never sent. */
const fateFor = (fate: Written['fate'], { hasErrors }: Reading): Written['fate'] => (hasErrors ? 'draft' : fate);

/** The periods that are compared with one before the merger of 01/07/2025. */
const isAcrossMerger = ({ kind, year }: Period): boolean => year === (kind === 'year' ? MERGER : MERGER + 1);

/** A draft is filled in from the top down as far as somebody came. */
function begun(cells: Cells, random: Random): Cells {
  const filled = Math.ceil(cells.size * random.between(0.15, 0.9));
  return new Map([...cells].slice(0, filled));
}

export function finish(task: Task, { fate, reader, cells: all, planted }: Written, random: Random): DemoSubmission {
  const { unit, stage, round, year, earlier } = task;
  const reading = reader.read(fate === 'draft' ? begun(all, random) : all);
  const { cells, derived, issues } = reading;
  const came = fateFor(fate, reading);
  const situation = {
    year: round.period.year,
    received: isAcrossMerger(round.period) ? year.received : [],
    afterMistake: [earlier.prevYear, earlier.prevEnd, earlier.h1].some((submission) => submission?.planted.length),
  };
  const chain = stage.chain(unit.kind, round.cutoffOn);
  const steps = stepsTo(came, chain, { ...round, today: stage.today }, random);
  const { state, stage: at } = steps.at(-1)?.to ?? { state: 'draft', stage: null };
  return {
    period: periodCode(round.period),
    state,
    stage: at,
    cells,
    derived,
    issues,
    explanations: state === 'draft' ? {} : explain(issues, situation, random),
    steps,
    queries: queriesOf(steps, reading, planted, random),
    planted,
  };
}

/** What a reviewer would ask about when nothing stands out. */
const ASKED_ABOUT = ['B01', 'B02', 'C01', 'D01', 'E01', 'E06', 'E08', 'F02', 'I01', 'K02', 'L01', 'L02'];

/** A question for each return, at a warning or a planted mistake where there is one; answered when it was sent again. */
function queriesOf(
  steps: readonly DemoStep[],
  { derived, issues }: Reading,
  planted: readonly PlantedError[],
  random: Random,
): readonly DemoQuery[] {
  return steps.flatMap((step, i) => {
    if (step.to.state !== 'returned') return [];
    const again = steps.slice(i + 1).find(({ move }) => move === 'submit');
    const found = planted[0]?.item ?? issues.find(({ path }) => path !== '')?.path;
    const reported = ASKED_ABOUT.filter((code) => isReported(derived.get(code)));
    const item = found ?? random.pick(reported.length > 0 ? reported : [...derived.keys()]);
    const query: DemoQuery = {
      item,
      stage: step.from.stage ?? '',
      reason: doubt(random),
      at: step.at,
      answer: again ? answer(random) : null,
      answeredAt: again?.at ?? null,
    };
    return [query];
  });
}
