/** What may stand in a study file, before what depends on other parts is filled in (`read-study.ts`). */
import {
  CALENDAR_YEAR,
  FIRST_ROUND_YEAR,
  GROUP_MARKS,
  LAST_ROUND_YEAR,
  MISSING_REASONS,
  parsePeriod,
  type Decimal,
} from '@vlis/domain';
import { z } from 'zod';
import { list, localized, object, oneOf, oneOrMore, raw, record, text, tidied, tolerance } from './study-part.js';
import { writtenItem, type WrittenItem } from './study-item.js';
import { ROUNDING_RULES } from './study.js';
import type { CsvSource, RelatedCount, RelatedRecords, RelatedSum, ResponseRule, Study, StudyCheck } from './study.js';

/** A study as its file has it. */
export interface WrittenStudy extends Omit<Study, 'path' | 'folder' | 'items' | 'texts' | 'related'> {
  readonly folder: string;
  readonly tolerance?: Decimal;
  readonly items: readonly WrittenItem[];
  readonly related?: readonly RelatedRecords[];
}

const csvSource = {
  file: raw(),
  encoding: text().default('utf-8'),
  // A tab is a delimiter, and no text that one sees.
  delimiter: text(/^[^"\r\n]$/).default(','),
  decimalMark: oneOf(['.', ',']).default('.'),
  groupMark: oneOf(GROUP_MARKS).optional(),
} satisfies { readonly [K in keyof CsvSource]: z.ZodType<CsvSource[K]> };

const valuesByColumn = record(list(tidied));
const rowChoice = { except: valuesByColumn.default({}), only: valuesByColumn.default({}) };

/** Why a published figure may be lacking: nobody is still about to enter it. */
const reason = oneOf(
  MISSING_REASONS.filter((why) => why !== 'not-yet'),
  ', ',
);

const periodError = `"2015", "2015-H1"; ${FIRST_ROUND_YEAR} – ${LAST_ROUND_YEAR}`;
const period = z.string({ error: periodError }).refine(
  (value) => {
    const read = parsePeriod(value);
    if (read?.regime !== CALENDAR_YEAR || (read.part !== 'Y' && read.part !== 'H1')) return false;
    return read.year >= FIRST_ROUND_YEAR && read.year <= LAST_ROUND_YEAR;
  },
  { error: periodError },
);

const related = object<RelatedRecords>({
  ...csvSource,
  name: text(),
  key: list(tidied),
  library: oneOrMore(tidied),
  except: rowChoice.except,
  counts: list(object<RelatedCount>({ item: text(), where: record(tidied) })),
  sums: list(object<RelatedSum>({ item: text(), column: tidied, where: record(tidied).default({}) })).default([]),
});

const count = '0, 1, 2 …';
const response = object<ResponseRule>({
  except: object<ResponseRule['except']>({ item: text(), reason }),
  all: list(text()),
  atLeast: object<ResponseRule['atLeast']>({
    count: z.int({ error: count }).min(0, { error: count }),
    of: list(text()),
  }),
  reportedFlag: tidied,
});

export const writtenStudy = object<WrittenStudy>({
  code: text(/^[A-Z][A-Z0-9_-]{1,30}$/),
  title: localized,
  source: text(),
  period,
  folder: raw(),
  libraries: object<Study['libraries']>({
    ...csvSource,
    ...rowChoice,
    key: oneOrMore(tidied),
    name: tidied,
    place: tidied,
  }),
  noNumber: record(reason),
  rounding: oneOf(ROUNDING_RULES).optional(),
  tolerance: tolerance.optional(),
  items: list(writtenItem),
  checks: list(object<StudyCheck>({ code: text(), expression: text() })),
  published: object<NonNullable<Study['published']>>({ ...csvSource, ...rowChoice, place: tidied }).optional(),
  related: list(related).optional(),
  response: response.optional(),
  explanation: text(),
});
