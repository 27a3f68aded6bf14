/** Reads a study file and says exactly what is wrong with it: file, line and column, or the path of the wrong part. */
import { dirname, resolve } from 'node:path';
import {
  checkRoundYears,
  decimal,
  FIRST_ROUND_YEAR,
  GROUP_MARKS,
  LAST_ROUND_YEAR,
  MISSING_REASONS,
  parsePeriod,
  ZERO,
  type Decimal,
  type LocalizedText,
  type MissingReason,
} from '@vlis/domain';
import { censusDays } from './census-round.js';
import { checkStudy } from './check-study.js';
import { Part, type Readers } from './part.js';
import { readStudyText } from './study-text.js';
import { ROUNDING_RULES } from './study.js';
import type {
  CsvSource,
  RelatedCount,
  RelatedRecords,
  RelatedSum,
  ResponseRule,
  RoundingRule,
  RowChoice,
  Study,
  StudyCheck,
  StudyItem,
  ValuesByColumn,
} from './study.js';

/** What stands in a study file, before what is left out is filled in. */
interface Written extends Omit<Study, 'path' | 'folder' | 'items' | 'texts' | 'related'> {
  readonly folder: string;
  readonly tolerance?: Decimal;
  readonly items: readonly WrittenItem[];
  readonly related?: readonly RelatedRecords[];
}

export async function readStudy(path: string, folder?: string): Promise<Study> {
  const { tolerance: usual = ZERO, ...written } = new Part(path, '', await readStudyText(path)).parts<Written>({
    code: (part) => part.text(/^[A-Z][A-Z0-9_-]{1,30}$/),
    title: localized,
    source: (part) => part.text(),
    period,
    folder: (part) => part.raw(),
    libraries,
    noNumber: (part) => part.record(reason),
    rounding: (part) => part.optional(rounding),
    tolerance: (part) => part.optional(tolerance),
    items: (part) => part.list(item),
    checks: (part) => part.list(check),
    published: (part) => part.optional(published),
    related: (part) => part.optional((all) => all.list(related)),
    response: (part) => part.optional(response),
    explanation: (part) => part.text(),
  });
  const all = written.items.map((one, index) => complete(one, index, usual));
  const isText = (index: number): boolean => written.items[index]!.type === 'text';
  const study: Study = {
    ...written,
    path,
    folder: folder ? resolve(folder) : resolve(dirname(path), written.folder),
    items: all.filter(({ index }) => !isText(index)),
    texts: all
      .filter(({ index }) => isText(index))
      .map(({ index, code, column, label }) => ({ index, code, column, label })),
    related: written.related ?? [],
  };
  checkStudy(study);
  return study;
}

const localized = (part: Part): LocalizedText =>
  part.parts<LocalizedText>({ vi: (one) => one.text(), en: (one) => one.text() });

const tidied = (part: Part): string => part.tidy();

const csvSource: Readers<CsvSource> = {
  file: (part) => part.raw(),
  encoding: (part) => part.optional((one) => one.text()) ?? 'utf-8',
  // A tab is a delimiter, and no text that one sees.
  delimiter: (part) => part.optional((one) => one.text(/^[^"\r\n]$/)) ?? ',',
  decimalMark: (part) => (part.optional((one) => one.text(/^[.,]$/)) ?? '.') as '.' | ',',
  groupMark: (part) => part.optional((one) => oneOf(one, GROUP_MARKS)),
};

const oneOf = <T extends string>(part: Part, choices: readonly T[]): T =>
  part.checked((value) => (choices as readonly unknown[]).includes(value), choices.join(' | ')) as T;

/** One column, or several that together name a row. */
const columns = (part: Part): readonly string[] => part.oneOrMore(tidied);

const valuesByColumn = (part: Part): ValuesByColumn => part.record((values) => values.list(tidied));

const rowChoice: Readers<RowChoice> = {
  except: (part) => part.optional(valuesByColumn) ?? {},
  only: (part) => part.optional(valuesByColumn) ?? {},
};

const libraries = (part: Part): Study['libraries'] =>
  part.parts<Study['libraries']>({ ...csvSource, ...rowChoice, key: columns, name: tidied, place: tidied });

const check = (part: Part): StudyCheck =>
  part.parts<StudyCheck>({ code: (one) => one.text(), expression: (one) => one.text() });

const published = (part: Part): NonNullable<Study['published']> =>
  part.parts<NonNullable<Study['published']>>({ ...csvSource, ...rowChoice, place: tidied });

/** Why a published figure may be lacking: nobody is still about to enter it. */
const REASONS = MISSING_REASONS.filter((why) => why !== 'not-yet');

const reason = (part: Part): MissingReason =>
  part.checked((value) => (REASONS as readonly unknown[]).includes(value), REASONS.join(', ')) as MissingReason;

function period(part: Part): string {
  const allowed = `"2015", "2015-H1"; ${FIRST_ROUND_YEAR} – ${LAST_ROUND_YEAR}`;
  return part.checked((value) => {
    const read = typeof value === 'string' ? parsePeriod(value) : undefined;
    return read !== undefined && !checkRoundYears(read, censusDays(read)).length;
  }, allowed) as string;
}

const SCALES: readonly unknown[] = [0, 1, 2, 3, 4, 5, 6];

const rounding = (part: Part): RoundingRule => oneOf(part, ROUNDING_RULES);

/** `0.5` or `"0.5"`. */
const tolerance = (part: Part): Decimal =>
  decimal(String(part.checked((value) => /^\d+(\.\d+)?$/.test(String(value)), '0, 0.5, "0.005" …')));

const ITEM_KINDS = ['number', 'yes-no', 'text'] as const;
type ItemKind = (typeof ITEM_KINDS)[number];

interface WrittenItem {
  readonly code?: string;
  readonly column: string;
  readonly type?: ItemKind;
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

const decimals = (part: Part): number => part.checked((value) => SCALES.includes(value), SCALES.join(', ')) as number;

const truth = (part: Part): boolean => part.checked((value) => typeof value === 'boolean', 'true, false') as boolean;

/** Both lists stand with a question of yes or no, and with nothing else. */
function texts(kind: Part, list: Part): readonly string[] | undefined {
  if (kind.is('yes-no')) return list.list(tidied);
  return list.optional(() =>
    list.wrong({ vi: 'chỉ có ở mục "type": "yes-no"', en: 'stands with "type": "yes-no" alone' }),
  );
}

const item = (part: Part): WrittenItem =>
  part.parts<WrittenItem>({
    type: (one) => one.optional((kind) => oneOf(kind, ITEM_KINDS)),
    yes: (one) => texts(part.at('type'), one),
    no: (one) => texts(part.at('type'), one),
    negative: (one) => one.optional(truth),
    code: (one) => one.optional((code) => code.text(CODE)) ?? part.at('column').text(CODE),
    column: tidied,
    decimals: (one) => one.optional(decimals),
    label: (one) => one.optional(localized),
    published: (one) => one.optional((column) => column.orNull(tidied)),
    tolerance: (one) => one.optional(tolerance),
    flag: (one) => one.optional(tidied),
  });

/** @param usual the study's own tolerance */
function complete(written: WrittenItem, index: number, usual: Decimal): StudyItem {
  const { column, published: publishedAs = column, type = 'number', yes = [], no = [], ...others } = written;
  return {
    ...{ code: column, decimals: 0, negative: false, label: { vi: column, en: column }, tolerance: usual, ...others },
    ...{ index, column, published: publishedAs },
    ...(type === 'yes-no' && { yesNo: { yes, no } }),
  };
}

const related = (part: Part): RelatedRecords =>
  part.parts<RelatedRecords>({
    ...csvSource,
    name: (one) => one.text(),
    key: (one) => one.list(tidied),
    library: columns,
    except: rowChoice.except,
    counts: (one) => one.list(count),
    sums: (one) => one.optional((all) => all.list(sum)) ?? [],
  });

const count = (part: Part): RelatedCount =>
  part.parts<RelatedCount>({ item: (one) => one.text(), where: (one) => one.record(tidied) });

const sum = (part: Part): RelatedSum =>
  part.parts<RelatedSum>({
    item: (one) => one.text(),
    column: tidied,
    where: (one) => one.optional((all) => all.record(tidied)) ?? {},
  });

const isCount = (value: unknown): boolean => Number.isInteger(value) && (value as number) >= 0;

const response = (part: Part): ResponseRule =>
  part.parts<ResponseRule>({
    except: (one) => one.parts<ResponseRule['except']>({ item: (name) => name.text(), reason }),
    all: (one) => one.list((name) => name.text()),
    atLeast: (one) =>
      one.parts<ResponseRule['atLeast']>({
        count: (number) => number.checked(isCount, '0, 1, 2 …') as number,
        of: (names) => names.list((name) => name.text()),
      }),
    reportedFlag: tidied,
  });
