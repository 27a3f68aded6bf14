/** Orders the steps of loading so that each comes after the steps it depends on. */
import type { ReferenceStep } from '../command/reference-step.js';

export interface OrderedSteps {
  /** In the given order, except where a step has to wait. Steps that wait for one another are left out. */
  readonly ordered: readonly ReferenceStep[];
  /** Steps that wait for a name that no step has. */
  readonly unknown: readonly { readonly step: string; readonly after: string }[];
  /** Names of the steps that wait for one another. */
  readonly circle: readonly string[];
}

export function orderSteps(steps: readonly ReferenceStep[]): OrderedSteps {
  const names = new Set(steps.map(({ name }) => name));
  const unknown = steps.flatMap(({ name, after = [] }) =>
    after.filter((one) => !names.has(one)).map((one) => ({ step: name, after: one })),
  );
  const ordered: ReferenceStep[] = [];
  let waiting = [...steps];
  for (;;) {
    const isReady = ({ after = [] }: ReferenceStep): boolean =>
      !after.some((name) => waiting.some((other) => other.name === name));
    const next = waiting.find(isReady);
    if (!next) return { ordered, unknown, circle: waiting.map(({ name }) => name) };
    ordered.push(next);
    waiting = waiting.filter((step) => step !== next);
  }
}
