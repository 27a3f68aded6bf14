/**
 * A load that comes whether or not the server keeps up: each action has its planned moment, and is timed from that moment.
 * A server that stalls is so charged for everybody who would have come meanwhile.
 */

export interface Stage {
  /** Actions per second. */
  readonly rate: number;
  readonly seconds: number;
}

export type Outcome =
  | { readonly kind: 'answered' }
  /** Turned away with 503 and a time to come back. */
  | { readonly kind: 'shed' }
  | { readonly kind: 'failed'; readonly why: string };

export interface StageResult {
  readonly asked: number;
  readonly answered: number;
  readonly shed: number;
  readonly failed: number;
  /** The first few reasons of failures. */
  readonly reasons: readonly string[];
  /** Milliseconds from the planned moment to the whole answer, of those that were answered. */
  readonly laps: readonly number[];
  /** The same of those that were turned away. */
  readonly shedLaps: readonly number[];
  /** Seconds from the first planned moment to the last answer. */
  readonly seconds: number;
}

const TICK_MS = 2;
const REASONS = 5;

/** @param work never rejects */
export async function playStage({ rate, seconds }: Stage, work: () => Promise<Outcome>): Promise<StageResult> {
  const asked = Math.round(rate * seconds);
  const [laps, shedLaps, reasons]: [number[], number[], string[]] = [[], [], []];
  let failed = 0;
  const began = performance.now();
  const one = async (planned: number): Promise<void> => {
    const outcome = await work();
    const lap = performance.now() - planned;
    if (outcome.kind === 'answered') laps.push(lap);
    else if (outcome.kind === 'shed') shedLaps.push(lap);
    else {
      failed += 1;
      if (reasons.length < REASONS) reasons.push(outcome.why);
    }
  };
  const running: Promise<void>[] = [];
  while (running.length < asked) {
    const due = Math.min(asked, Math.floor(((performance.now() - began) * rate) / 1000) + 1);
    while (running.length < due) running.push(one(began + (running.length * 1000) / rate));
    await new Promise((resolve) => setTimeout(resolve, TICK_MS));
  }
  await Promise.all(running);
  const took = (performance.now() - began) / 1000;
  return { asked, answered: laps.length, shed: shedLaps.length, failed, reasons, laps, shedLaps, seconds: took };
}
