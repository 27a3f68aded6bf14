/**
 * What may stand in the parameters of news: for each kind its fields and no other, each of its shape, said in the manifest of the
 * feature that tells it (platform/features/feature.ts). Checked when a row is written and when it is read, as years lie between the
 * two. A name of the register is the only text.
 */
import type { News, NewsKind } from '@vlis/domain';
import type { z } from 'zod';

/** Of a kind of news the shape of its parameters. */
export type NewsShapes = ReadonlyMap<string, z.ZodType>;

/** Throws where the parameters are not those of the kind: a fault of ours. */
export function newsOf(shapes: NewsShapes, kind: NewsKind, params: unknown): News {
  const shape = shapes.get(kind);
  if (!shape) throw new Error(`no feature says what parameters the news ${kind} has`);
  return { kind, params: shape.parse(params) } as News;
}
