/**
 * The manifest of a feature: what the application must know of a room, as data in one file, such as
 * collection/reviews/reviews.feature.ts. The application folds all manifests (fold-features.ts) and asks nothing else of a
 * feature; the platform uses the result and knows no feature (docs/decisions/0056-manifests-of-features.md).
 */
import type { Type } from '@nestjs/common';
import type { Matter, News, NewsKind, RefusalCode } from '@vlis/domain';
import type { z } from 'zod';
import type { Command } from '../command/command.js';
import type { ReferenceStep } from '../command/reference-step.js';
import type { JobKind } from '../jobs/job-kind.js';

export interface Feature {
  /** The folder of its room; unique. */
  readonly name: string;
  /** Its Nest modules: resolvers, controllers and use-cases. */
  readonly modules?: readonly Type[];
  /** Its matter in the domain: codes with their sentences, rights with the roles that have them, kinds of news. */
  readonly matter?: Matter;
  /**
   * Constraints of its tables that two people can break at the same time, with the refusal for each. Breaking a constraint that
   * is not listed is a fault.
   */
  readonly constraints?: Readonly<Record<string, RefusalCode>>;
  /**
   * The facts that its actions note in the audit and that are no numbers, by name and shape. Before adding one, ask whether
   * somebody can type what will be written there (platform/audit/facts.ts).
   */
  readonly facts?: Readonly<Record<string, RegExp>>;
  /**
   * Its tables without an entity, each with the reason why it is used by SQL only (docs/decisions/0047-entities-for-records.md).
   */
  readonly tablesByHand?: Readonly<Record<string, string>>;
  /** Its kinds of jobs; `migrate` creates a queue for each. */
  readonly jobs?: readonly JobKind[];
  /** The parameters of the news of its actions: for each kind its fields and no others. */
  readonly news?: { readonly [K in NewsKind]?: z.ZodType<Extract<News, { readonly kind: K }>['params']> };
  /** Its commands of the command line by name; each is imported when it is run. */
  readonly commands?: Readonly<Record<string, () => Promise<Command>>>;
  /** Its part of loading the reference data. */
  readonly reference?: readonly ReferenceStep[];
}
