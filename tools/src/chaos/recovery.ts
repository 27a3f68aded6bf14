/** Tries one fault under load, and waits until librarians can save and readers can read again. */
import type { Fault, Stage } from './fault.js';
import type { Outcome } from './ledger.js';

export interface Trial {
  readonly fault: string;
  readonly kind: Fault['kind'];
  /** From the end of the fault until both a read and a save went well; undefined: not within the patience. */
  readonly seconds: number | undefined;
  /** Answers with status 503 or 429, or none at all, to others while one misbehaved. */
  readonly othersRefused: number;
  /** The same by account, status and code, for whoever looks for the cause. */
  readonly refusedWith: Readonly<Record<string, number>>;
  /** How many reads went well while it lasted. */
  readonly readsMeanwhile: number;
  /** Answers that called something a fault of the program, to whomever and whenever. */
  readonly internal: number;
}

const REFUSED: readonly number[] = [0, 429, 503];

const PATIENCE = 60_000;

export async function tryFault(fault: Fault, stage: Stage): Promise<Trial> {
  const { witness, attacker } = stage.scene;
  const from = witness.outcomes.length;
  const began = performance.now();
  await fault.run(stage);
  const over = performance.now();
  const wellAfter = (what: Outcome['what']) => (outcome: Outcome) =>
    outcome.well && outcome.what === what && outcome.at >= over && outcome.who !== attacker.account;
  const [read, write] = await Promise.all([
    witness.next(wellAfter('read'), PATIENCE),
    witness.next(wellAfter('write'), PATIENCE),
  ]);
  const recovered = performance.now();
  await witness.allBack(over);
  const since = witness.outcomes.slice(from);
  const meanwhile = since.filter(({ at }) => at >= began && at < over);
  const others = meanwhile.filter(({ who }) => who !== attacker.account);
  const refused = fault.kind === 'attack' ? others.filter(({ status }) => REFUSED.includes(status)) : [];
  return {
    fault: fault.name,
    kind: fault.kind,
    seconds: read && write ? (recovered - over) / 1000 : undefined,
    othersRefused: refused.length,
    refusedWith: countBy(refused.map(({ who, status, code }) => [who, status, code].join(' '))),
    readsMeanwhile: others.filter(({ what, well }) => what === 'read' && well).length,
    internal: since.filter(({ code }) => code === 'INTERNAL').length,
  };
}

const countBy = (words: readonly string[]): Readonly<Record<string, number>> => {
  const counts: Record<string, number> = {};
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1;
  return counts;
};
