/** The document of an indicator as somebody sends it: any JSON at all until it has been read here. Checks the shape only. */
import {
  DIRECTIONS,
  isDay,
  issue,
  PLACE_FIGURES,
  refuse,
  type IndicatorDocument,
  type IndicatorTerm,
  type IsoDate,
  type LocalizedText,
  type Refusal,
} from '@vlis/domain';
import { z } from 'zod';
import { code, issuesOf, kindOf, list, object, oneOf, text, truth, whole } from '../../platform/schema/shape.js';

const MOST_TYPES = 200;
const sentence = text(2000, 0); // an empty one is refused by the domain, which names its place
const bilingual = object<LocalizedText>({ vi: sentence, en: sentence });
const formula = text(4000);

const term: z.ZodType<IndicatorTerm> = kindOf([
  z.strictObject({ kind: z.literal('sum'), expression: formula }),
  z.strictObject({ kind: z.literal('place'), figure: oneOf(PLACE_FIGURES), per: text(80, 0) }),
]);

const day: z.ZodType<IsoDate> = z
  .string({ error: 'a day is expected' })
  .refine(isDay, { error: 'a day as yyyy-MM-dd' });

const document = object<IndicatorDocument>({
  ...{ form: code, code, version: whole(1, 10_000), validFrom: day, validTo: day.nullable() },
  ...{ name: bilingual, numerator: term, denominator: term, unit: bilingual, types: list(code, MOST_TYPES) },
  ...{
    percent: truth,
    decimals: whole(0, 10),
    better: oneOf(DIRECTIONS),
    basis: text(2000, 0),
    note: bilingual.optional(),
  },
});

/** The document, rebuilt from what was named above and nothing else; or all that is wrong, with paths. */
export function readIndicator(sent: unknown): IndicatorDocument | Refusal {
  const read = document.safeParse(sent);
  if (read.success) return read.data;
  const issues = issuesOf(read.error).map(({ path, detail }) => issue('BAD_INDICATOR', path, { path, detail }));
  return refuse('INVALID_INDICATOR', issues, { count: `${issues.length}` });
}
