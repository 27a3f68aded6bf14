/**
 * What may stand in the parameters of news: for each kind its fields and no other, each of its shape. Checked when a row is written
 * and when it is read, as years lie between the two. A name of the register is the only text.
 */
import type { News, NewsKind } from '@vlis/domain';
import { z } from 'zod';

const id = z.int().positive();
const day = z.iso.date();
const period = z.string().regex(/^\d{4}(?:-H1)?$/);
const name = z.strictObject({ vi: z.string().max(500), en: z.string().max(500) });

const back = z.strictObject({ roundId: id, libraryId: id, library: name, period, until: day });

const SHAPES = {
  'submission-returned': back,
  'submission-reopened': back,
} satisfies { readonly [K in NewsKind]: z.ZodType<Extract<News, { kind: K }>['params']> };

/** Throws where the parameters are not those of the kind: a fault of ours. */
export const newsOf = (kind: NewsKind, params: unknown): News => ({ kind, params: SHAPES[kind].parse(params) });
