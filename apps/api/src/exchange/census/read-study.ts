/** Reads a study file and says exactly what is wrong with it: file, line and column, or the path of the wrong part. */
import { dirname, resolve } from 'node:path';
import {
  checkRoundYears,
  decimal,
  FIRST_ROUND_YEAR,
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
import { Part } from './part.js';
import { readStudyText } from './study-text.js';
import { ROUNDING_RULES } from './study.js';
import type { CsvSource, RelatedRecords, ResponseRule, RoundingRule, Study, StudyCheck, StudyItem } from './study.js';

const DESCRIPTION = ['code', 'title', 'source', 'period', 'folder', 'explanation'];
const CONTENT = [
  'libraries',
  'noNumber',
  'rounding',
  'tolerance',
  'items',
  'checks',
  'published',
  'related',
  'response',
];
const SOURCE = ['file', 'encoding', 'delimiter', 'decimalMark'];

export async function readStudy(path: string, folder?: string): Promise<Study> {
  const part = new Part(path, '', await readStudyText(path)).only(...DESCRIPTION, ...CONTENT);
  const study: Study = {
    path,
    code: part.at('code').text(/^[A-Z][A-Z0-9_-]{1,30}$/),
    title: localized(part.at('title')),
    source: part.at('source').text(),
    period: period(part.at('period')),
    folder: folder ? resolve(folder) : resolve(dirname(path), part.at('folder').raw()),
    libraries: libraries(part.at('libraries').only(...SOURCE, 'key', 'name', 'place')),
    noNumber: part.at('noNumber').record((one) => reason(one)),
    ...(part.has('rounding') && { rounding: rounding(part.at('rounding')) }),
    items: part.at('items').list((one) => item(one, part.has('tolerance') ? tolerance(part.at('tolerance')) : ZERO)),
    checks: part.at('checks').list((one) => check(one.only('code', 'expression'))),
    ...(part.has('published') && { published: published(part.at('published').only(...SOURCE, 'place')) }),
    related: part.has('related') ? part.at('related').list(related) : [],
    ...(part.has('response') && { response: response(part.at('response')) }),
    explanation: part.at('explanation').text(),
  };
  checkStudy(study);
  return study;
}

function localized(part: Part): LocalizedText {
  part.only('vi', 'en');
  return { vi: part.at('vi').text(), en: part.at('en').text() };
}

const csvSource = (part: Part): CsvSource => ({
  file: part.at('file').raw(),
  encoding: part.has('encoding') ? part.at('encoding').text() : 'utf-8',
  // Not `text()`: a tab is a delimiter.
  delimiter: part.has('delimiter') ? part.at('delimiter').text(/^[^"\r\n]$/) : ',',
  decimalMark: part.has('decimalMark') ? (part.at('decimalMark').text(/^[.,]$/) as '.' | ',') : '.',
});

const libraries = (part: Part): Study['libraries'] => ({
  ...csvSource(part),
  key: part.at('key').tidy(),
  name: part.at('name').tidy(),
  place: part.at('place').tidy(),
});

const check = (part: Part): StudyCheck => ({ code: part.at('code').text(), expression: part.at('expression').text() });

const published = (part: Part): Study['published'] => ({ ...csvSource(part), place: part.at('place').tidy() });

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

const rounding = (part: Part): RoundingRule =>
  part.checked(
    (value) => (ROUNDING_RULES as readonly unknown[]).includes(value),
    ROUNDING_RULES.join(', '),
  ) as RoundingRule;

/** `0.5` or `"0.5"`. */
const tolerance = (part: Part): Decimal =>
  decimal(String(part.checked((value) => /^\d+(\.\d+)?$/.test(String(value)), '0, 0.5, "0.005" …')));

function item(part: Part, usual: Decimal): StudyItem {
  part.only('column', 'code', 'decimals', 'label', 'published', 'tolerance', 'flag');
  const column = part.at('column').tidy();
  const code = part.has('code') ? part.at('code') : part.at('column');
  return {
    // As formulas can read it: a column with another name needs a code.
    code: code.text(/^[A-Za-z][A-Za-z0-9_]*$/),
    column,
    decimals: part.has('decimals')
      ? (part.at('decimals').checked((value) => SCALES.includes(value), SCALES.join(', ')) as number)
      : 0,
    label: part.has('label') ? localized(part.at('label')) : { vi: column, en: column },
    published: part.has('published') ? part.at('published').orNull((one) => one.tidy()) : column,
    tolerance: part.has('tolerance') ? tolerance(part.at('tolerance')) : usual,
    ...(part.has('flag') && { flag: part.at('flag').tidy() }),
  };
}

function related(part: Part): RelatedRecords {
  part.only(...SOURCE, 'name', 'key', 'library', 'except', 'counts');
  return {
    ...csvSource(part),
    name: part.at('name').text(),
    key: part.at('key').list((one) => one.tidy()),
    library: part.at('library').tidy(),
    except: part.has('except') ? part.at('except').record((values) => values.list((one) => one.tidy())) : {},
    counts: part.at('counts').list((one) => ({
      item: one.only('item', 'where').at('item').text(),
      where: one.at('where').record((value) => value.tidy()),
    })),
  };
}

function response(part: Part): ResponseRule {
  part.only('except', 'all', 'atLeast', 'reportedFlag');
  const except = part.at('except').only('item', 'reason');
  const atLeast = part.at('atLeast').only('count', 'of');
  const isCount = (value: unknown): boolean => Number.isInteger(value) && (value as number) >= 0;
  return {
    except: { item: except.at('item').text(), reason: reason(except.at('reason')) },
    all: part.at('all').list((one) => one.text()),
    atLeast: {
      count: atLeast.at('count').checked(isCount, '0, 1, 2 …') as number,
      of: atLeast.at('of').list((one) => one.text()),
    },
    reportedFlag: part.at('reportedFlag').tidy(),
  };
}
