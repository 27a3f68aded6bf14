/** Puts steps of loading into an order in which each comes after those that it stands on. */
import type { ReferenceStep } from '../command/reference-step.js';

export interface OrderedSteps {
  /** As they were given, but for what has to wait. Those that wait for one another are not among them. */
  readonly ordered: readonly ReferenceStep[];
  /** Names that a step waits for and that nobody loads. */
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
