/** A command of the command line: `node apps/api/dist/cli.js NAME …`. Its words go to stderr; stdout is for its result. */
export interface Command {
  readonly name: string;
  /** The arguments, as usage shows them. */
  readonly usage: string;
  readonly about: string;
  run(args: readonly string[]): Promise<void>;
}

/** What the person at the keyboard did wrong or must do first. Shown without a stack; exit code 1. */
export class CommandRefusal extends Error {}
