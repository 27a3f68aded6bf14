/**
 * The shapes of the parameters of news: for each kind its fields and no others, from the manifest of the feature whose actions
 * write it (platform/features/feature.ts). Checked when a row is written and again when it is read, because years may lie
 * between. The only texts among them are names of the register.
 */
import type { News, NewsKind } from '@vlis/domain';
import type { z } from 'zod';

/** The shape of the parameters, by kind of news. */
export type NewsShapes = ReadonlyMap<string, z.ZodType>;

/** @throws where the parameters are not those of the kind: a programming fault */
export function newsOf(shapes: NewsShapes, kind: NewsKind, params: unknown): News {
  const shape = shapes.get(kind);
  if (!shape) throw new Error(`no feature says what parameters the news ${kind} has`);
  return { kind, params: shape.parse(params) } as News;
}
