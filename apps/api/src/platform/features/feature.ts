/**
 * What a feature of the API tells the application of itself: one manifest in each room, such as
 * collection/reviews/reviews.feature.ts. The application folds
 * them (fold-features.ts) and asks nothing else of a feature; the platform works with what comes out and knows no feature
 * (docs/decisions/0056-manifests-of-features.md).
 */
import type { Type } from '@nestjs/common';
import type { Matter, News, NewsKind, RefusalCode } from '@vlis/domain';
import type { z } from 'zod';
import type { Command } from '../command/command.js';
import type { ReferenceStep } from '../command/reference-step.js';
import type { JobKind } from '../jobs/job-kind.js';

export interface Feature {
  /** The folder of its room. No other feature has it. */
  readonly name: string;
  /** Its Nest modules: resolvers, controllers and use-cases. */
  readonly modules?: readonly Type[];
  /** Its matter in the domain: codes with their sentences, rights with the roles that have them, news with what it says. */
  readonly matter?: Matter;
  /**
   * Constraints of its tables that two people can break at once, and the refusal that each stands for. A constraint that is not listed
   * is a fault, and stays one.
   */
  readonly constraints?: Readonly<Record<string, RefusalCode>>;
  /**
   * What its actions note in the audit that is no number, by name and shape. It is thought about before it is listed: can somebody type
   * what will stand there (platform/audit/facts.ts)?
   */
  readonly facts?: Readonly<Record<string, RegExp>>;
  /** Its tables that no entity maps, each with the reason why it is read and written by SQL (docs/decisions/0047-entities-for-records.md). */
  readonly tablesByHand?: Readonly<Record<string, string>>;
  /** Its kinds of jobs. `migrate` lays a queue for each. */
  readonly jobs?: readonly JobKind[];
  /** What may stand in the parameters of the news that its actions tell: for each kind its fields and no other. */
  readonly news?: { readonly [K in NewsKind]?: z.ZodType<Extract<News, { readonly kind: K }>['params']> };
  /** Its commands of the command line, by name, each loaded when it is asked for. */
  readonly commands?: Readonly<Record<string, () => Promise<Command>>>;
  /** What it loads of the reference data. */
  readonly reference?: readonly ReferenceStep[];
}
