import { loadReference } from '@vlis/seed';
import { inTodaysWords, isRefusal, withKeyFigures, type FormDefinition, type FormText } from '@vlis/domain';
import { as, startApi, type Api } from '../../testing/index.js';
import { landTexts } from './land-texts.js';
import { loadDefinitions } from './form-versions.js';

const { forms, formTexts } = loadReference();
const [tktv] = forms as readonly [FormDefinition];
const { texts, keyFigures } = formTexts[0]!;

let api: Api;
let id: number;
beforeAll(async () => {
  api = await startApi();
  const [row] = await api.db.query(
    `select version.id from form_version version join form on form.id = form_id where code = 'TKTV' and number = 1`,
  );
  id = row.id;
});
afterAll(() => api.stop());

const ASK = `query ($id: Int!, $items: [String!]!, $on: Date) { formVersion(id: $id) { instructions(items: $items, on: $on) {
  code validFrom change short { vi en } notCounted { vi } record { vi } clause { en } full { vi en }
} } }`;
const FIND = `query ($id: Int!, $q: String!) { formVersion(id: $id) { findItems(q: $q) } }`;

interface Answer {
  readonly formVersion: {
    readonly instructions: readonly { readonly code: string; readonly [part: string]: unknown }[];
    readonly findItems: readonly string[];
  };
}
const ask = (query: string, variables: object) => as(api, 'lanhdao.daklak').ask<Answer>(query, { id, ...variables });
const find = async (q: string) => (await ask(FIND, { q })).formVersion.findItems;

/** Lands texts and takes them back: what they left is seen inside. */
const landing = async <T>(
  given: readonly FormText[],
  see: (answer: Awaited<ReturnType<typeof landTexts>>, db: Api['db']['manager']) => Promise<T>,
): Promise<T> => {
  const runner = api.db.createQueryRunner();
  await runner.startTransaction();
  try {
    return await see(await landTexts(runner.manager, id, tktv, given), runner.manager);
  } finally {
    await runner.rollbackTransaction();
    await runner.release();
  }
};
const one = (kind: FormText['kind'], code: string): FormText =>
  texts.find((text) => text.kind === kind && text.code === code)!;

describe('instructions', () => {
  it('are asked for some items, and come whole in both languages', async () => {
    const { instructions } = (await ask(ASK, { items: ['E06', 'B01', 'Z99'] })).formVersion;
    expect(instructions.map(({ code }) => code)).toEqual(['B01', 'E06']);
    expect(instructions[1]).toMatchObject({ change: 'FIRST', clause: { en: expect.stringContaining(' 6.2.3.1 ') } });
    const { full } = instructions[1] as unknown as { full: { vi: string; en: string } };
    expect(full.vi).toMatch(
      /^Số lượt tài liệu cho mượn về nhà.*\nTính: .*\nKhông tính: .*\nThời gian: .*\nLấy số từ: /,
    );
    expect(full.en).toContain('\nWho decides on this text: ');
  });

  it('are those of the day that is asked for', async () => {
    expect((await ask(ASK, { items: ['E06'], on: '2020-01-01' })).formVersion.instructions).toEqual([]);
  });

  it.each([
    ['gia han the', 'D02'],
    ['GIA HẠN', 'E07'],
    ['sách chữ nổi', 'B07'],
    ['giao vien kiem nhiem', 'I01'],
    ['may dem o cua', 'E01'],
    ['h08', 'H08'],
    ['full-text file', 'B14'],
  ])('find an item by what they say: %s', async (q, code) => {
    expect(await find(q)).toContain(code);
  });

  it('find first what says the words together, nothing by what nobody says, and no endless search', async () => {
    expect((await find('luu chieu'))[0]).toBe('C03');
    expect((await find('gia hạn thẻ')).toSorted()).toEqual(['D02', 'E07']);
    expect(await find('thẻ hạn gia')).toContain('D02');
    expect(await find('xyzzy')).toEqual([]);
    expect(await find('  ')).toEqual([]);
    const long = await as(api, 'quantri').query(FIND, { id, q: 'n '.repeat(70_000) });
    expect(long.errors?.[0]?.extensions).toMatchObject({ code: 'INVALID_INPUT' });
    expect(await find(`%' or _`)).toEqual(await find('or'));
  });
});

describe('the words of a published form', () => {
  it('are the dated ones wherever its document is read, and the document stays as it was published', async () => {
    const [version] = await loadDefinitions(api.db.manager, [id]);
    const { definition } = version!;
    expect(definition).toEqual(withKeyFigures(inTodaysWords(tktv, texts), keyFigures));
    expect(definition.items.find(({ code }) => code === 'E06')!.label).toEqual({
      vi: 'Lượt tài liệu mượn về (không tính gia hạn)',
      en: 'Loans (renewals excluded)',
    });
    const [{ published }] = await api.db.query(`select definition as published from form_version where id = $1`, [id]);
    expect(published).toEqual(tktv);
  });
});

describe('landing texts', () => {
  it('again adds nothing', async () => {
    expect(await landing(texts, (answer) => Promise.resolve(answer))).toBe(texts.length);
  });

  it('takes a later wording, which then stands', async () => {
    const later = {
      ...one('label', 'E06'),
      validFrom: '2030-01-01',
      words: { vi: 'Mượn về', en: 'Loans' },
    } as FormText;
    const label = await landing([...texts, later], async (answer, db) => {
      expect(answer).toBe(texts.length + 1);
      const [version] = await loadDefinitions(db, [id]);
      return version!.definition.items.find(({ code }) => code === 'E06')!.label.vi;
    });
    expect(label).toBe('Mượn về');
  });

  it.each([
    ['a change of meaning', 'MEANING_CHANGED', { validFrom: '2030-01-01', change: 'meaning' }],
    ['other words for a text that stands', 'TEXT_LANDED', { words: { vi: 'Khác', en: 'Other' } }],
    ['a text of no item', 'BAD_DEFINITION', { code: 'Z99' }],
  ] as const)('refuses %s', async (_, code, differing) => {
    const given = { ...one('label', 'E06'), ...differing } as FormText;
    const answer = await landing([given], (result) => Promise.resolve(result));
    expect(isRefusal(answer) && answer.issues.map((found) => found.code)).toEqual([code]);
  });

  it('is for good, whoever asks the database', async () => {
    await expect(api.db.query(`update form_text set words = '{}'`)).rejects.toThrow(
      /permission denied|stays as it was/,
    );
    await expect(
      api.db.query(
        `insert into form_text (form_version_id, kind, code, valid_from, change, words)
         values ($1, 'label', 'E06', '2031-01-01', 'meaning', '{}')`,
        [id],
      ),
    ).rejects.toThrow('form_text_keeps_its_meaning');
  });
});
