import type { Application } from '../application.js';

/** A command of the command line: `node apps/api/dist/cli.js NAME …`. Messages go to stderr, the result to stdout. */
export interface Command {
  readonly name: string;
  /** The arguments, as usage shows them. */
  readonly usage: string;
  readonly about: string;
  run(args: readonly string[], application: Application): Promise<void>;
}

/** A mistake of the person at the keyboard, or something to be done first. Printed without a stack; exit code 1. */
export class CommandRefusal extends Error {}
