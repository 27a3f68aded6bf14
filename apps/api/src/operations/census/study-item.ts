/** An item of a study file: a column, and what is to be known of it. */
import type { Decimal, LocalizedText } from '@vlis/domain';
import { z } from 'zod';
import { list, localized, object, oneOf, inWords, text, tidied, tolerance } from './study-part.js';
import type { StudyItem } from './study.js';

const ITEM_KINDS = ['number', 'yes-no', 'text'] as const;

/** As the file has it, before what is left out is filled in. */
export interface WrittenItem {
  readonly code?: string;
  readonly column: string;
  readonly type?: (typeof ITEM_KINDS)[number];
  readonly yes?: readonly string[];
  readonly no?: readonly string[];
  readonly decimals?: number;
  readonly negative?: boolean;
  readonly label?: LocalizedText;
  readonly published?: string | null;
  readonly tolerance?: Decimal;
  readonly flag?: string;
}

/** As formulas can read it: a column with another name needs a code. */
const CODE = /^[A-Za-z][A-Za-z0-9_]*$/;

const MOST_DECIMALS = 6;
const scales = Array.from({ length: MOST_DECIMALS + 1 }, (_, scale) => scale).join(', ');

const written = object<WrittenItem>({
  type: oneOf(ITEM_KINDS).optional(),
  yes: list(tidied).optional(),
  no: list(tidied).optional(),
  negative: z.boolean({ error: 'true, false' }).optional(),
  code: text(CODE).optional(),
  column: tidied,
  decimals: z
    .int({ error: scales, abort: true })
    .min(0, { error: scales })
    .max(MOST_DECIMALS, { error: scales })
    .optional(),
  label: localized.optional(),
  published: tidied.nullable().optional(),
  tolerance: tolerance.optional(),
  flag: tidied.optional(),
});

/** Checked beside whatever else is wrong with the item. */
const when = ({ value }: { readonly value: unknown }): boolean => typeof value === 'object' && value !== null;

const YES_NO_ALONE = { vi: 'chỉ có ở mục "type": "yes-no"', en: 'stands with "type": "yes-no" alone' };

/** Both lists of texts stand with a question of yes or no, and with nothing else. */
const withLists = (['yes', 'no'] as const).reduce(
  (item, name) =>
    item
      .refine(({ type, [name]: texts }) => type === 'yes-no' || texts === undefined, {
        path: [name],
        params: inWords(YES_NO_ALONE),
        when,
      })
      .refine(({ type, [name]: texts }) => type !== 'yes-no' || texts !== undefined, {
        path: [name],
        error: '[ … ]',
        when,
      }),
  written,
);

export const writtenItem = withLists.refine(
  ({ code, column }) => code !== undefined || typeof column !== 'string' || CODE.test(column),
  { path: ['column'], error: `text ${CODE.source}`, when },
);

/** @param usual the study's own tolerance */
export function completeItem(item: WrittenItem, index: number, usual: Decimal): StudyItem {
  const { column, published: publishedAs = column, type = 'number', yes = [], no = [], ...others } = item;
  return {
    ...{ code: column, decimals: 0, negative: false, label: { vi: column, en: column }, tolerance: usual, ...others },
    ...{ index, column, published: publishedAs },
    ...(type === 'yes-no' && { yesNo: { yes, no } }),
  };
}
