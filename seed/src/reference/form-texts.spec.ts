import {
  checkTexts,
  compileForm,
  inTodaysWords,
  INSTRUCTION_PARTS,
  questionnaireFor,
  type CompiledForm,
  type FormText,
  type LocalizedText,
} from '@vlis/domain';
import { readSharedTexts, readWrittenInstructions } from './form-texts.js';
import { loadReference } from './load.js';

const { forms, formTexts, libraryTypes } = loadReference();

function compiled(form: (typeof forms)[number]): CompiledForm {
  const compilation = compileForm(form);
  if (!compilation.ok) throw new Error('the form does not compile');
  return compilation.form;
}

/** What every pair of an item and what it may not lean on comes from: who is asked the one, and not the other. */
const questionnaires = (form: CompiledForm) =>
  libraryTypes.flatMap((type) => (['half', 'year'] as const).map((period) => questionnaireFor(form, type, period)));

const CODE = /\b[A-L]\d\d\b/g;
const codesIn = ({ vi, en }: LocalizedText): readonly string[] => [...new Set(`${vi} ${en}`.match(CODE))];

describe.each(
  forms.map(
    (form) =>
      [
        form,
        formTexts.find(({ form: { code, version } }) => code === form.code && version === form.version)?.texts ?? [],
      ] as const,
  ),
)('beside $code $version', (form, texts) => {
  const now = inTodaysWords(form, texts);
  const instructions = texts.flatMap((text) => (text.kind === 'instruction' ? [text] : []));
  const written = readWrittenInstructions(form);

  it('stands an instruction for every item, in the form’s order', () => {
    const codes = [...new Set(instructions.map(({ code }) => code))];
    expect(codes).toEqual(form.items.map(({ code }) => code));
  });

  it('nothing keeps the texts from being landed', () => {
    expect(checkTexts(form, texts)).toEqual([]);
  });

  it('is said in full: every part in both languages, as a sentence, with its diacritics', () => {
    const parts = instructions.flatMap(({ code, words }) =>
      INSTRUCTION_PARTS.map((part) => [`${code} ${part}`, words[part]] as const),
    );
    const wrong = parts.filter(([, { vi, en }]) => ![vi, en].every((one) => /^\S.{8,}[.]$/su.test(one)));
    expect(wrong.map(([where]) => where)).toEqual([]);
    const plain = parts.filter(([, { vi }]) => !/[À-ỹĐđ]/u.test(vi) && !/^[\d\s+−÷×=.,*()]+$/u.test(vi));
    expect(plain.map(([where]) => where)).toEqual([]);
  });

  it('speaks of what the item is: a day for what is held, days for what happens, its own clause, examples with figures', () => {
    const { when, clauses } = readSharedTexts(form);
    const items = new Map(form.items.map((item) => [item.code, item]));
    const astray = written.filter(
      (one) => when[one.when] && one.when !== 'computed' && when[one.when]!.nature !== items.get(one.code)!.time,
    );
    expect(astray.map(({ code }) => code)).toEqual([]);
    const yearly = written.filter(
      ({ code, when: day }) => day === 'flow-year' && items.get(code)!.frequency !== 'annual',
    );
    expect(yearly.map(({ code }) => code)).toEqual([]);
    for (const { code, iso } of form.items) {
      const { clause } = instructions.find((one) => one.code === code)!.words;
      expect(clause).toEqual(clauses[iso]);
      if (iso) expect([clause.vi, clause.en].every((one) => one.includes(` ${iso} `))).toBe(true);
      else expect(clause.vi).toContain('không có mục nào');
    }
    const numbers = form.items.filter(({ type }) => type.kind !== 'yes-no').map(({ code }) => code);
    const figureless = written.filter(
      ({ code, vi, en }) => numbers.includes(code) && ![vi, en].every(({ example }) => /\d/.test(example)),
    );
    expect(figureless.map(({ code }) => code)).toEqual([]);
    const yesNo = written.filter(({ code }) => !numbers.includes(code));
    expect(yesNo.filter(({ vi, en }) => !/Có|Không/.test(vi.example) || !/yes|no/i.test(en.example))).toEqual([]);
  });

  it('gives the same figures in both languages', () => {
    /** Vietnamese groups by dots and writes a comma before fractions; English the other way round. */
    const figures = (text: string, fraction: string, group: string): readonly string[] =>
      [...text.matchAll(/\d+(?:[.,]\d+)*/g)]
        .map(([figure]) => figure.replaceAll(group, '').replace(fraction, '.').replace(/\.$/, ''))
        .filter((figure) => Number(figure) > 9)
        .toSorted();
    const differing = written.filter(
      ({ vi, en }) => figures(vi.example, ',', '.').join(' ') !== figures(en.example, '.', ',').join(' '),
    );
    expect(differing.map(({ code, vi, en }) => [code, vi.example, en.example])).toEqual([]);
  });

  it('says no more in one language than in the other', () => {
    const differing = now.items.filter(({ label: { vi, en } }) => {
      const has = (first: RegExp, second: RegExp) => first.test(vi) === second.test(en);
      return !(
        has(/\(/, /\(/) &&
        has(/ = /, / = /) &&
        has(/[…:]/, /[…:]/) &&
        has(/trong kỳ/i, /in the period/i) &&
        has(/tổng/i, /\btotal\b/i) &&
        has(/bình quân/i, /average/i) &&
        has(/không tính/i, /exclud|not counted/i) &&
        (vi.match(CODE) ?? []).join() === (en.match(CODE) ?? []).join() &&
        !/computed|VN sense|\bILL\b/.test(en)
      );
    });
    expect(differing.map(({ code, label }) => [code, label.vi, label.en])).toEqual([]);
  });

  it('leans on no item that the one who reads it is not asked', () => {
    const labels = new Map(now.items.map(({ code, label }) => [code, label]));
    const named = new Map(
      instructions.map(({ code, words }) => [code, INSTRUCTION_PARTS.flatMap((part) => codesIn(words[part]))]),
    );
    const leaning = questionnaires(compiled(now)).flatMap(({ items, asked, type, period }) =>
      items.flatMap(({ code }) =>
        [...codesIn(labels.get(code)!), ...(named.get(code) ?? [])]
          .filter((other) => !asked.has(other))
          .map((other) => `${type.code} ${period}: ${code} leans on ${other}`),
      ),
    );
    expect(leaning).toEqual([]);
  });

  it('names the limit in every rule that has one', () => {
    const vague = /bất thường|hợp lệ|thường gặp|unusual|valid range|usual range/;
    expect(
      now.rules.filter(({ message: { vi, en } }) => vague.test(vi) || vague.test(en)).map(({ code }) => code),
    ).toEqual([]);
    const silent = now.rules.filter(
      ({ params = {}, message }) =>
        Object.keys(params).length > 0 && ![message.vi, message.en].every((one) => /\d|\{param\./.test(one)),
    );
    expect(silent.map(({ code }) => code)).toEqual([]);
  });

  it('leaves the published document as it was', () => {
    const bare = (text: FormText) => text.kind;
    expect(new Set(texts.map(bare))).toEqual(new Set(['instruction', 'label', 'message']));
    const unsaid = ({ label: _, ...item }: (typeof form.items)[number]) => item;
    expect(now.items.map(unsaid)).toEqual(form.items.map(unsaid));
  });
});
