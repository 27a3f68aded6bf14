/** Reads a study file and says exactly what is wrong with it: file, line and column, or the path of the wrong part. */
import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { isMissingReason, parsePeriod, type LocalizedText, type MissingReason } from '@vlis/domain';
import { CensusFault } from './census-fault.js';
import { Part } from './part.js';
import type { CsvSource, RelatedRecords, ResponseRule, Study, StudyItem } from './study.js';

export async function readStudy(path: string, folder?: string): Promise<Study> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new CensusFault('STUDY_NOT_FOUND', { file: path }, path);
  });
  const part = new Part(path, '', parseJson(path, text));
  return {
    path,
    code: part.at('code').text(/^[A-Z][A-Z0-9_-]{1,30}$/),
    title: localized(part.at('title')),
    source: part.at('source').text(),
    period: part
      .at('period')
      .checked((value) => typeof value === 'string' && parsePeriod(value) !== undefined) as string,
    folder: folder ? resolve(folder) : resolve(dirname(path), part.at('folder').text()),
    libraries: {
      ...csvSource(part.at('libraries')),
      key: part.at('libraries').at('key').text(),
      name: part.at('libraries').at('name').text(),
      place: part.at('libraries').at('place').text(),
    },
    noNumber: part.at('noNumber').record((one) => reason(one)),
    items: part.at('items').list(item),
    checks: part.at('checks').list((one) => ({ code: one.at('code').text(), expression: one.at('expression').text() })),
    ...(part.has('published') && {
      published: { ...csvSource(part.at('published')), place: part.at('published').at('place').text() },
    }),
    related: part.has('related') ? part.at('related').list(related) : [],
    ...(part.has('response') && { response: response(part.at('response')) }),
    explanation: part.at('explanation').text(),
  };
}

/** The place of a syntax error, which the engine gives as an offset or as line and column. */
function parseJson(file: string, text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    const message = (error as Error).message;
    const offset = Number(/position (\d+)/.exec(message)?.[1] ?? text.length);
    const before = text.slice(0, offset).split('\n');
    throw new CensusFault('STUDY_NOT_JSON', { file, line: before.length, column: before.at(-1)!.length + 1 }, message);
  }
}

const localized = (part: Part): LocalizedText => ({ vi: part.at('vi').text(), en: part.at('en').text() });

const csvSource = (part: Part): CsvSource => ({
  file: part.at('file').text(),
  encoding: part.has('encoding') ? part.at('encoding').text() : 'utf-8',
  delimiter: part.has('delimiter') ? part.at('delimiter').text() : ',',
});

const reason = (part: Part): MissingReason =>
  part.checked((value) => typeof value === 'string' && isMissingReason(value) && value !== 'not-yet') as MissingReason;

function item(part: Part): StudyItem {
  const column = part.at('column').text(/^[A-Za-z][A-Za-z0-9_]*$/);
  const isScale = (value: unknown): boolean =>
    Number.isInteger(value) && (value as number) >= 0 && (value as number) <= 4;
  return {
    column,
    decimals: part.has('decimals') ? (part.at('decimals').checked(isScale) as number) : 0,
    label: part.has('label') ? localized(part.at('label')) : { vi: column, en: column },
    ...(part.has('flag') && { flag: part.at('flag').text() }),
  };
}

const related = (part: Part): RelatedRecords => ({
  ...csvSource(part),
  name: part.at('name').text(),
  key: part.at('key').list((one) => one.text()),
  library: part.at('library').text(),
  except: part.has('except') ? part.at('except').record((values) => values.list((one) => one.text())) : {},
  counts: part.at('counts').list((one) => ({
    item: one.at('item').text(),
    where: one.at('where').record((value) => value.text()),
  })),
});

const response = (part: Part): ResponseRule => ({
  except: { item: part.at('except').at('item').text(), reason: reason(part.at('except').at('reason')) },
  all: part.at('all').list((one) => one.text()),
  atLeast: {
    count: part
      .at('atLeast')
      .at('count')
      .checked((value) => Number.isInteger(value)) as number,
    of: part
      .at('atLeast')
      .at('of')
      .list((one) => one.text()),
  },
  reportedFlag: part.at('reportedFlag').text(),
});
