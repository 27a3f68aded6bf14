import { decimal, missing, no, reported, yes, type Cell, type Question } from '@vlis/domain';
import { answerText } from './shown.js';

const question: Question = { code: 'H07', type: { kind: 'yes-no' } };
const figure: Question = { code: 'B01', type: { kind: 'integer' } };
const answers = { yes: 'Có', no: 'Không' };
const textOf = (item: Question, cell: Cell | undefined) => answerText({ item, cell }, 'vi', answers);

describe('an answer of an earlier period, on one line', () => {
  it('is yes or no in words where the item asks for that', () =>
    expect([yes, no].map((cell) => textOf(question, cell))).toEqual(['Có', 'Không']));

  it('is the number where it asks for one, also 0 and 1', () =>
    expect(['0', '1', '2315'].map((plain) => textOf(figure, reported(decimal(plain))))).toEqual(['0', '1', '2.315']));

  it('is the label of an option, a text as it is, and a day as the country writes it', () => {
    const option = (key: string, vi: string) => ({ key, label: { vi, en: vi } });
    const choice: Question = {
      ...{ code: 'C01', type: { kind: 'choice', options: [option('a', 'Ngân sách'), option('b', 'Khác')] } },
    };
    expect(['a', 'gone'].map((key) => textOf(choice, { kind: 'choice', key }))).toEqual(['Ngân sách', 'gone']);
    expect(textOf(choice, { kind: 'text', text: '=1+1' })).toBe('=1+1');
    expect(textOf(choice, { kind: 'date', day: '2026-03-05' })).toBe('05/03/2026');
  });

  it('is the reason why there is none', () =>
    expect([question, figure].map((item) => textOf(item, missing('not-collected')))).toEqual([
      'Không thu thập',
      'Không thu thập',
    ]));

  it('is a dash where nobody was asked or nobody answered', () =>
    expect([textOf(question, undefined), textOf(question, missing('not-yet')), textOf(figure, undefined)]).toEqual([
      '–',
      '–',
      '–',
    ]));
});
