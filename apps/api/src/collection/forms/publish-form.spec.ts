import { loadReference } from '@vlis/seed';
import { inTodaysWords, keyItems, withKeyFigures, type FormDefinition } from '@vlis/domain';
import { as, startApi, type Api } from '../../testing/index.js';
import { PublishedForms } from './published-forms.js';

let api: Api;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

const { forms: published, formTexts } = loadReference();
const [tktv] = published as [FormDefinition];

const PUBLISH = `mutation ($definition: JSON!) { publishForm(input: { definition: $definition }) {
  __typename
  ... on FormVersion { id formCode number status publishedAt definition }
  ... on Refusal { code issues { code path message { vi } } }
} }`;

interface Published {
  readonly publishForm: {
    readonly id: number;
    readonly number: number;
    readonly issues?: readonly { readonly code: string; readonly path: string }[];
  };
}
const publish = (definition: unknown, username = 'quantri') =>
  as(api, username).query<Published>(PUBLISH, { definition });

/** A form of its own for each test. */
const formCalled = (code: string, version = 1): FormDefinition => ({ ...tktv, code, version });

it('publishes version after version, and the same document only once', async () => {
  const first = await publish(formCalled('ONE'));
  expect(first.data.publishForm).toMatchObject({ formCode: 'ONE', number: 1, status: 'PUBLISHED' });
  expect((await publish(formCalled('ONE'))).data.publishForm.id).toBe(first.data.publishForm.id);
  expect((await publish(formCalled('ONE', 2))).data.publishForm.number).toBe(2);
  expect(await publish(formCalled('ONE', 4))).toRefuse('INVALID_DEFINITION');
  expect(await publish({ ...formCalled('ONE', 2), title: { vi: 'khác', en: 'other' } })).toRefuse('ALREADY_EXISTS');
});

it('refuses a form whose formulas do not stand, naming each', async () => {
  const [rule] = tktv.rules;
  const answer = await publish({ ...formCalled('BAD'), rules: [{ ...rule, expression: 'B01 >= (B99' }] });
  expect(answer).toRefuse('INVALID_DEFINITION');
  expect(answer.data.publishForm.issues).toMatchObject([{ code: 'BAD_EXPRESSION' }]);
  expect(await publish('not a form')).toRefuse('INVALID_DEFINITION');
  expect(await publish({ code: 'BAD' })).toRefuse('INVALID_DEFINITION');
});

it('is published by administrators only', async () => {
  expect(await publish(formCalled('MINE'), 'phantich.bo')).toRefuse('FORBIDDEN');
});

it('lets two publish the same next version at once: one wins, the other learns it exists', async () => {
  const other = { ...formCalled('RACE'), title: { vi: 'khác', en: 'other' } };
  const answers = await Promise.all([publish(formCalled('RACE')), publish(other)]);
  const codes = answers.map(({ data }) => (data.publishForm as { code?: string }).code ?? 'published');
  expect(codes.toSorted()).toEqual(['ALREADY_EXISTS', 'published']);
});

it('compiles a published form once, and lists it with its document', async () => {
  const [{ id }] = await api.db.query(
    `select version.id from form_version version join form on form.id = form_id where code = 'TKTV'`,
  );
  const forms = api.app.get(PublishedForms, { strict: false });
  expect(await forms.get(api.db.manager, id)).toBe(await forms.get(api.db.manager, id));
  const now = withKeyFigures(inTodaysWords(tktv, formTexts[0]!.texts), formTexts[0]!.keyFigures);
  expect(await forms.definitionOf(api.db.manager, id)).toEqual(now);
  const query = `query ($id: Int!) { formVersion(id: $id) { formCode number definition } formVersions { id formCode } }`;
  const answer = await as(api, 'lanhdao.daklak').ask<Record<string, unknown>>(query, { id });
  expect(answer.formVersion).toEqual({ formCode: 'TKTV', number: 1, definition: now });
  expect(answer.formVersions).toContainEqual({ id, formCode: 'TKTV' });
  await expect(forms.get(api.db.manager, 999_999)).rejects.toThrow('not published');
});

it('has the key figures that it marks, or else those of the version before it', async () => {
  const shown = async (answer: Awaited<ReturnType<typeof publish>>): Promise<readonly string[]> => {
    const forms = api.app.get(PublishedForms, { strict: false });
    return keyItems(await forms.definitionOf(api.db.manager, answer.data.publishForm.id), 'year').map(
      ({ code }) => code,
    );
  };
  const marked = (version: number, ...codes: readonly string[]): FormDefinition => ({
    ...formCalled('MARKED', version),
    items: tktv.items.map((item) =>
      codes.includes(item.code) ? { ...item, keyFigure: codes.indexOf(item.code) + 1 } : item,
    ),
  });
  expect(await shown(await publish(marked(1)))).toEqual([]);
  expect(await shown(await publish(marked(2, 'E10', 'B01')))).toEqual(['E10', 'B01']);
  const { id } = (await publish(marked(3, 'K01'))).data.publishForm;
  await api.db.query(`insert into key_figure values ($1, 'C01', '2026-01-01', 2)`, [id]);
  expect(await shown(await publish(marked(3, 'K01')))).toEqual(['K01', 'C01']);
  expect(await shown(await publish(marked(4)))).toEqual(['K01', 'C01']);
});

it('keeps a published document as it is, whoever asks the database', async () => {
  await expect(api.db.query(`update form_version set definition = '{}'`)).rejects.toThrow('immutable');
});
