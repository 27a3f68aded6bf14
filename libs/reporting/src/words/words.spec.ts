import {
  EARLIER_SOURCES,
  EXPRESSION_ERROR_CODES,
  issue,
  ISSUE_CODES,
  MISSING_REASONS,
  NEWS_KINDS,
  REFUSAL_CODES,
  ROLES,
  SLIPS,
} from '@vlis/domain';
import { ADMISSION_CODES, type Words } from './codes.js';
import { issueWords, ruleWords, wordsFor } from './words-for.js';
import { words as all } from './words-of-all.js';

const { vi, en } = all;

const places = (sentence: string) => [...sentence.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

const lists: ReadonlyArray<[keyof Words, readonly string[]]> = [
  ['issues', ISSUE_CODES],
  ['refusals', REFUSAL_CODES],
  ['admission', ADMISSION_CODES],
  ['formulas', EXPRESSION_ERROR_CODES],
  ['missing', MISSING_REASONS],
  ['missingMeans', MISSING_REASONS],
  ['earlier', EARLIER_SOURCES],
  ['slips', SLIPS],
  ['roles', ROLES],
  ['notices', NEWS_KINDS],
  ['mailSubjects', NEWS_KINDS],
];

describe('words', () => {
  it.each(lists)('%s: every code has a sentence in both languages, with the same parameters', (list, codes) => {
    for (const words of [vi, en]) expect(Object.keys(words[list]).sort()).toEqual([...codes].sort());
    for (const code of codes) {
      const pair = [vi, en].map((w) => (w[list] as Record<string, string>)[code]!);
      expect(pair.every((sentence) => sentence.trim().length > 0)).toBe(true);
      expect(places(pair[0]!)).toEqual(places(pair[1]!));
    }
  });

  it('keeps full diacritics in composed form', () => {
    const all = JSON.stringify(vi);
    expect(all).toBe(all.normalize('NFC'));
  });

  it('puts parameters into the sentence, and leaves a place without one visible', () => {
    expect(wordsFor('NEGATIVE_NUMBER', { text: '-5' }).vi).toContain('(-5)');
    expect(wordsFor('NEGATIVE_NUMBER').en).toContain('{text}');
  });

  it('writes days as the country does', () => {
    const words = wordsFor('DAYS_OUT_OF_ORDER', { from: '2026-12-05', to: '2026-11-30' });
    expect(words.vi).toBe('Ngày 05/12/2026 không được sau ngày 30/11/2026.');
  });

  it('tells where something is wrong', () => {
    const words = issueWords(issue('BAD_DEFINITION', 'items.B01', { detail: 'duplicate code' }));
    expect(words.en).toBe('The form is not valid at items.B01: duplicate code.');
    expect(words.vi).toContain('items.B01');
  });

  it('does not invent words for an unknown code', () => {
    expect(wordsFor('NO_SUCH_CODE')).toEqual({ vi: 'NO_SUCH_CODE', en: 'NO_SUCH_CODE' });
  });

  it('says parameters that are codes in words', () => {
    expect(wordsFor('MOVE_NOT_POSSIBLE', { state: 'submitted' }).vi).toContain('“Đã nộp”');
    const params = { expression: 'B01 +', position: '5', fault: 'UNEXPECTED_END', found: '', expected: 'operand' };
    expect(wordsFor('BAD_EXPRESSION', params).en).toContain('the formula breaks off; expected: operand');
  });

  it('says the limits of a rule as numbers are written, and leaves out one that is not known', () => {
    const message = { vi: 'Từ {param.min} đến {period.days} ngày', en: 'From {param.min} to {period.days} days' };
    const rule = { message, params: { min: '1500.5' } };
    expect(ruleWords(rule, { 'period.days': '365' })).toEqual({
      vi: 'Từ 1.500,5 đến 365 ngày',
      en: 'From 1,500.5 to 365 days',
    });
    expect(ruleWords(rule, {}).vi).toBe('Từ 1.500,5 đến … ngày');
  });
});
