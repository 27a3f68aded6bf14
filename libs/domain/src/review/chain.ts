/**
 * Who reviews a submission, as data: a chain is a list of stages, from the library up, for certain types of libraries
 * and the bodies that govern them, from day to day. Acceptance at the last stage makes the figures official. Which
 * chain holds is fixed when the submission is owed (`obligation.chain`), so that a new chain does not affect
 * submissions that are on their way.
 */
import type { Role } from '../access/policy.js';
import { can, type ScopedPlace, type Viewer } from '../access/viewer.js';
import type { IsoDate } from '../calendar/day.js';
import type { LocalizedText } from '../shared/text.js';

export interface ReviewStage {
  /** `province`, `ministry` …: what is kept in steps and questions, and counted by. */
  readonly code: string;
  /** Who reviews there, in a word: Sở, the province. */
  readonly name: LocalizedText;
  /** Whose holders review there. Where they do so follows from where the role holds (access/grants.ts). */
  readonly role: Role;
  /** Where it may return to: `library`, and codes of earlier stages of the chain. */
  readonly returnsTo: readonly string[];
}

/** What stands for the library among the places that a stage returns to. */
export const LIBRARY = 'library';

export interface ReviewChain {
  readonly code: string;
  readonly name: LocalizedText;
  /** Codes of the library types whose submissions take it; none: it is kept ready, and nothing takes it yet. */
  readonly types: readonly string[];
  /** Codes of the governing bodies; empty: any. */
  readonly bodies: readonly string[];
  readonly validFrom: IsoDate;
  /** Last day; null: still. */
  readonly validTo: IsoDate | null;
  readonly stages: readonly ReviewStage[];
}

export const stageOf = (chain: readonly ReviewStage[], code: string | null): ReviewStage | undefined =>
  chain.find((stage) => stage.code === code);

/** Whether acceptance at the stage makes a submission official. */
export const isLastStage = (chain: readonly ReviewStage[], code: string): boolean => chain.at(-1)?.code === code;

const holdsOn = ({ validFrom, validTo }: ReviewChain, day: IsoDate): boolean =>
  validFrom <= day && (validTo === null || validTo >= day);

/** The chain for a library of a type under a body on a day: one for its body before one for any. Undefined: there is none. */
export function chainFor(
  chains: readonly ReviewChain[],
  { type, body, day }: { readonly type: string; readonly body: string; readonly day: IsoDate },
): ReviewChain | undefined {
  const fitting = chains.filter((chain) => chain.types.includes(type) && holdsOn(chain, day));
  return fitting.find(({ bodies }) => bodies.includes(body)) ?? fitting.find(({ bodies }) => bodies.length === 0);
}

/** A stage among those of all chains. */
export interface PlacedStage extends ReviewStage {
  /** How many acceptances, its own included, make a submission official from there; of several chains the most. */
  readonly toGo: number;
}

/** Every stage of the chains that are for some libraries, once, from the libraries up: what is counted side by side. */
export function stagesInOrder(chains: readonly Pick<ReviewChain, 'types' | 'stages'>[]): readonly PlacedStage[] {
  const placed = new Map<string, PlacedStage>();
  for (const { stages } of chains.filter(({ types }) => types.length > 0))
    stages.forEach((stage, n) => {
      const known = placed.get(stage.code);
      placed.set(stage.code, { ...stage, ...known, toGo: Math.max(known?.toGo ?? 0, stages.length - n) });
    });
  return [...placed.values()].sort((a, b) => b.toGo - a.toGo);
}

/** Whether the viewer reviews at the stage what stands at this place. */
export const reviewsAt = (viewer: Viewer, { role }: Pick<ReviewStage, 'role'>, place: ScopedPlace): boolean =>
  can({ ...viewer, assignments: viewer.assignments.filter((held) => held.role === role) }, 'review.accept', place);
