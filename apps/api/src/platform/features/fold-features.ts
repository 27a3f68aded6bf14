/**
 * Puts the manifests of all features together. A pure function, called at the start of the server and of every command that needs
 * it; contradictions stop the start before the server listens or anything is written.
 */
import type { Type } from '@nestjs/common';
import {
  COMMON_ACTIONS,
  COMMON_ISSUE_CODES,
  COMMON_REFUSAL_CODES,
  NEWS_KINDS,
  type Matter,
  type RefusalCode,
} from '@vlis/domain';
import type { z } from 'zod';
import type { Command } from '../command/command.js';
import type { ReferenceStep } from '../command/reference-step.js';
import type { JobKind } from '../jobs/job-kind.js';
import { FeatureFault, type ManifestIssue } from './feature-fault.js';
import type { Feature } from './feature.js';
import { orderSteps } from './order-steps.js';

/** What the platform knows of the features, as a Nest token and a value. */
export class FoldedFeatures {
  readonly modules: readonly Type[] = [];
  readonly matters: readonly Matter[] = [];
  /** The refusal of a constraint, by its name. */
  readonly constraints: ReadonlyMap<string, RefusalCode> = new Map();
  /** The shape of a fact, by its name. */
  readonly facts: ReadonlyMap<string, RegExp> = new Map();
  /** Why a table has no entity, by its name. */
  readonly tablesByHand: ReadonlyMap<string, string> = new Map();
  readonly jobs: readonly JobKind[] = [];
  /** The shape of the parameters of news, by kind. */
  readonly news: ReadonlyMap<string, z.ZodType> = new Map();
  readonly commands: ReadonlyMap<string, () => Promise<Command>> = new Map();
  /** In the order of loading. */
  readonly reference: readonly ReferenceStep[] = [];

  constructor(values: Partial<FoldedFeatures>) {
    Object.assign(this, values);
  }
}

/** Names that one feature alone may have: for each field of the manifest, the names in it. */
const CLAIMS: Readonly<Record<string, (feature: Feature) => readonly string[]>> = {
  name: ({ name }) => [name],
  constraints: ({ constraints = {} }) => Object.keys(constraints),
  facts: ({ facts = {} }) => Object.keys(facts),
  tablesByHand: ({ tablesByHand = {} }) => Object.keys(tablesByHand),
  jobs: ({ jobs = [] }) => jobs.map(({ name }) => name),
  news: ({ news = {} }) => Object.keys(news),
  commands: ({ commands = {} }) => Object.keys(commands),
  reference: ({ reference = [] }) => reference.map(({ name }) => name),
  'matter.refusals': ({ matter }) => Object.keys(matter?.refusals ?? {}),
  'matter.issues': ({ matter }) => Object.keys(matter?.issues ?? {}),
  'matter.rights': ({ matter }) => Object.keys(matter?.rights ?? {}),
  'matter.news': ({ matter }) => Object.keys(matter?.news ?? {}),
};

const named = <T>(names: readonly string[], value: T): Readonly<Record<string, T>> =>
  Object.fromEntries(names.map((name) => [name, value]));

/** The common matter of the domain claims its names like a feature. */
const COMMON: Feature & { readonly matter: Matter } = {
  name: 'common',
  matter: {
    refusals: named(COMMON_REFUSAL_CODES, { vi: '', en: '' }),
    issues: named(COMMON_ISSUE_CODES, { vi: '', en: '' }),
    rights: named(COMMON_ACTIONS, []),
    news: {},
  },
};

/** @throws FeatureFault with every contradiction */
export function foldFeatures(features: readonly Feature[]): FoldedFeatures {
  const news = merged(features, ({ news }) => news);
  const steps = features.flatMap(({ reference = [] }) => reference);
  const { ordered, unknown, circle } = orderSteps(steps);
  const placeOf = (step: string): string =>
    `${features.find(({ reference = [] }) => reference.some(({ name }) => name === step))!.name}.reference.${step}`;
  const issues: readonly ManifestIssue[] = [
    ...Object.keys(CLAIMS).flatMap((field) => claimedTwice([COMMON, ...features], field)),
    ...unknown.map(({ step, after }): ManifestIssue => ({
      code: 'VLIS_STEP_UNKNOWN',
      place: placeOf(step),
      other: after,
    })),
    ...circle.slice(0, 1).map((step): ManifestIssue => ({
      code: 'VLIS_STEP_CYCLE',
      place: placeOf(step),
      other: circle.join(', '),
    })),
    ...NEWS_KINDS.filter((kind) => !news.has(kind)).map((kind): ManifestIssue => ({
      code: 'VLIS_NEWS_UNSHAPED',
      place: `news.${kind}`,
      other: '',
    })),
  ];
  if (issues.length) throw new FeatureFault(issues);
  return new FoldedFeatures({
    modules: features.flatMap(({ modules = [] }) => modules),
    matters: features.flatMap(({ matter }) => matter ?? []),
    constraints: merged(features, ({ constraints }) => constraints),
    facts: merged(features, ({ facts }) => facts),
    tablesByHand: merged(features, ({ tablesByHand }) => tablesByHand),
    jobs: features.flatMap(({ jobs = [] }) => jobs),
    news,
    commands: merged(features, ({ commands }) => commands),
    reference: ordered,
  });
}

function claimedTwice(features: readonly Feature[], field: string): readonly ManifestIssue[] {
  const owners = new Map<string, string>();
  return features.flatMap((feature) =>
    CLAIMS[field]!(feature).flatMap((name): readonly ManifestIssue[] => {
      const other = owners.get(name);
      owners.set(name, feature.name);
      return other === undefined
        ? []
        : [{ code: 'VLIS_FEATURE_TWICE', place: `${feature.name}.${field}.${name}`, other }];
    }),
  );
}

const merged = <T>(
  features: readonly Feature[],
  pick: (feature: Feature) => Readonly<Record<string, T>> | undefined,
): ReadonlyMap<string, T> => new Map(features.flatMap((feature) => Object.entries(pick(feature) ?? {})));
