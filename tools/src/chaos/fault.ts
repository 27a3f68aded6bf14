/** What is done to the system, and how its recovery is recognised. */
import type { Chance } from './chance.js';
import type { Scene } from './scene.js';
import type { SmallDisk } from './small-disk.js';

export interface Stage {
  readonly scene: Scene;
  readonly disk: SmallDisk;
  readonly chance: Chance;
}

export interface Fault {
  readonly name: string;
  /**
   * `broken`: the system may be away meanwhile and must come back by itself. `attack`: one account or one address
   * misbehaves; nobody else may be refused for that.
   */
  readonly kind: 'broken' | 'attack';
  /** False where this machine cannot do it, which the trial's result says. */
  readonly isPossible: (stage: Stage) => boolean;
  /** Does it, and gives back control once it is over: from then on the recovery is counted. */
  readonly run: (stage: Stage) => Promise<void>;
}

export const always = (): boolean => true;
