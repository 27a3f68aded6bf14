import {
  checkTexts,
  inTodaysWords,
  instructionKey,
  INSTRUCTION_PARTS,
  type FormText,
  type InstructionWords,
} from './texts.js';
import type { FormDefinition, Rule } from './definition.js';
import type { Item } from './item.js';

const text = (vi: string, en = vi) => ({ vi, en });
const item = (code: string): Item => ({
  ...{ code, section: 'B', label: text(`Nhãn ${code}`, `Label ${code}`), unit: text('bản', 'copies') },
  ...{ type: { kind: 'integer' }, iso: '', askedOf: ['T'], shortForm: true, aggregation: 'sum', mayRepeat: false },
  ...{ time: 'stock', frequency: 'annual' },
});
const rule = (code: string): Rule => ({
  ...{ code, expression: 'B01 <= param.max', severity: 'warning', message: text('bất thường', 'unusual') },
  params: { max: '400' },
});
const form: FormDefinition = {
  ...{ code: 'F', version: 1, title: text('Biểu', 'Form'), sections: [] },
  items: [item('B01'), item('B02')],
  rules: [rule('R1')],
};

const words = (vi = 'Số bản sách gia hạn'): InstructionWords =>
  Object.fromEntries(INSTRUCTION_PARTS.map((part) => [part, text(vi, 'words')])) as unknown as InstructionWords;
const instruction = (code: string, validFrom: string, change: FormText['change'], given = words()): FormText => ({
  ...{ kind: 'instruction', code, validFrom, change, words: given },
});
const label = (code: string, validFrom: string, vi: string): FormText => ({
  ...{ kind: 'label', code, validFrom, change: 'wording', words: text(vi, 'other') },
});
const message = (code: string, vi: string): FormText => ({
  ...{ kind: 'message', code, validFrom: '2026-01-01', change: 'wording', words: text(vi) },
});
const issues = (...texts: FormText[]) => checkTexts(form, texts).map(({ code, path }) => `${code} ${path}`);

describe('texts beside a form version', () => {
  it('begin with a first one and go on by wording, in whatever order they are given', () => {
    const later = instruction('B01', '2027-01-01', 'wording', words('Số bản'));
    expect(issues(later, instruction('B01', '2026-01-01', 'first'))).toEqual([]);
    expect(issues(later)).toEqual(['BAD_DEFINITION instruction.B01.2027-01-01']);
    expect(issues(instruction('B01', '2026-01-01', 'first'), instruction('B01', '2027-01-01', 'first'))).toHaveLength(
      1,
    );
    expect(issues(label('B01', '2026-01-01', 'Tên khác'))).toEqual([]);
  });

  it('never change what an item means', () => {
    const first = instruction('B01', '2026-01-01', 'first');
    expect(issues(first, instruction('B01', '2027-01-01', 'meaning'))).toEqual([
      'MEANING_CHANGED instruction.B01.2027-01-01',
    ]);
    expect(checkTexts(form, [{ ...label('B02', '2027-01-01', 'Nghĩa khác'), change: 'meaning' }])).toMatchObject([
      { code: 'MEANING_CHANGED', params: { item: 'B02' } },
    ]);
  });

  it('are of something that is there, one a day, said in both languages', () => {
    expect(issues(label('B09', '2026-01-01', 'Tên'))).toHaveLength(1);
    expect(issues(message('R9', 'Câu'))).toHaveLength(1);
    expect(issues(label('B01', '2026-01-01', 'Một'), label('B01', '2026-01-01', 'Hai'))).toHaveLength(1);
    const silent = { ...words(), example: text('ví dụ', ' ') };
    expect(issues(instruction('B01', '2026-01-01', 'first', silent))).toHaveLength(1);
    const taken = { ...words(), when: text('kỳ'.normalize('NFD'), 'period') };
    expect(issues(instruction('B01', '2026-01-01', 'first', taken))).toHaveLength(1);
  });

  it('name limits that the rule has, and no others', () => {
    expect(issues(message('R1', 'Trên {param.max} bản, trong {period.days} ngày'))).toEqual([]);
    expect(issues(message('R1', 'Dưới {param.min}'))).toHaveLength(1);
    expect(issues(message('R1', '{library.active_whole_period}'))).toHaveLength(1);
    expect(issues(label('B01', '2026-01-01', 'Tên {param.max}'))).toHaveLength(1);
  });
});

describe('a form in the words that stand now', () => {
  it('has the latest label and message, and all else as it was published', () => {
    const now = inTodaysWords(form, [
      label('B01', '2027-01-01', 'Tên mới nhất'),
      label('B01', '2026-01-01', 'Tên mới'),
      message('R1', 'Trên {param.max} bản'),
      instruction('B02', '2026-01-01', 'first'),
    ]);
    expect(now.items.map((one) => one.label.vi)).toEqual(['Tên mới nhất', 'Nhãn B02']);
    expect(now.rules[0]!.message.vi).toBe('Trên {param.max} bản');
    expect({ ...now, items: [], rules: [] }).toEqual({ ...form, items: [], rules: [] });
    expect(form.items[0]!.label.vi).toBe('Nhãn B01');
  });

  it('is the published one itself where nothing is said otherwise', () => {
    expect(inTodaysWords(form, [instruction('B01', '2026-01-01', 'first')])).toBe(form);
  });
});

it('finds an item by its code, its name and its instruction, without diacritics, and not by who decides on it', () => {
  const key = instructionKey(item('B01'), { ...words(), owner: text('Cục Thư viện', 'Department') });
  expect(key).toContain('b01 nhan b01 label b01');
  expect(key).toContain('so ban sach gia han');
  expect(key).not.toContain('cuc thu vien');
});
