/** A submission as the system reads it: computed items put in, the rules run against the library's earlier submissions. */
import {
  attributesOf,
  derive,
  validate,
  yes,
  type Cells,
  type Issue,
  type Questionnaire,
  type SubmissionContext,
} from '@vlis/domain';
import { stateOn, type DemoLibrary } from '../registry/library.js';
import type { Task } from './task.js';

export interface Reading {
  /** As they were given, and with the declaration where the library was not there throughout. */
  readonly cells: Cells;
  readonly derived: Cells;
  readonly issues: readonly Issue[];
  readonly hasErrors: boolean;
}

export interface Reader {
  read(cells: Cells): Reading;
}

/** Whether the library was there and open on every day of the period. */
const activeThroughout = ({ states, end }: DemoLibrary, from: string, to: string): boolean =>
  (end === null || end.on >= to) &&
  states[0]!.validFrom <= from &&
  states.every(({ status, validFrom, validTo }) => status === 'active' || validFrom > to || validTo! < from);

function communesOf({ unit, stage, round }: Task): number | undefined {
  if (unit.kind !== 'QL') return undefined;
  const province = stateOn(unit.library, round.cutoffOn)!.province.code;
  return stage.world.territory.communeCount(province, round.period.lastDay);
}

export function readerOf(task: Task, questionnaire: Questionnaire): Reader {
  const { period } = task.round;
  const { prevYear, prevEnd, h1 } = task.earlier;
  const activeWholePeriod = activeThroughout(task.unit.library, period.firstDay, period.lastDay);
  const communes = communesOf(task);
  const context: SubmissionContext = {
    ...(prevYear && { prevYear: prevYear.derived }),
    ...(prevEnd && { prevEnd: prevEnd.derived }),
    ...(h1 && { h1: h1.derived }),
    attributes: attributesOf({ period, communes, activeWholePeriod }),
  };
  return {
    read(given) {
      const { closing } = questionnaire.form;
      const cells = activeWholePeriod || closing === undefined ? given : new Map(given).set(closing, yes);
      const derived = derive(questionnaire, cells);
      const issues = validate(questionnaire, derived, context, { withBlanks: false });
      return { cells, derived, issues, hasErrors: issues.some(({ severity }) => severity === 'error') };
    },
  };
}
