/** A submission that is in, quickly: zeroes wherever a rule lets them stand, imported and submitted, or only saved. */
import { CLOSING_ITEM, questionnaireFor } from '@vlis/domain';
import { PublishedForms } from '../collection/forms/published-forms.js';
import { loadLibraryTypes } from '../ground/registry/library-types.js';
import type { Person } from './as.js';
import type { Api } from './start-api.js';

/** A ward library's annual submission without a blank, as an import or a save takes it. */
export async function zeroCells(api: Pick<Api, 'app' | 'db'>): Promise<{ code: string; text: string }[]> {
  const [version]: { id: number }[] = await api.db.query(`select id from form_version order by id limit 1`);
  const form = await api.app.get(PublishedForms, { strict: false }).get(api.db.manager, version!.id);
  const type = (await loadLibraryTypes(api.db.manager)).get('X')!;
  const { asked } = questionnaireFor(form, type, 'year');
  return form.definition.items
    .filter(({ code, formula }) => asked.has(code) && formula === undefined)
    .map(({ code, type }) => ({ code, text: OTHERWISE[code] ?? (type.kind === 'yes-no' ? 'không' : '0') }));
}

/** A library is open some hours of the week, and each of these submissions is a closing one. */
const OTHERWISE: Readonly<Record<string, string>> = { A05: '40', [CLOSING_ITEM]: 'có' };

const IMPORT = `mutation ($input: ImportInput!) { importSubmissions(input: $input) { __typename
  ... on ImportedSubmissions { saved submitted } ... on Refusal { code issues { code path params { name value } } } } }`;

/** Imports the submissions of these libraries as this person, and answers what came of it. */
export const importZeroes = async (
  api: Pick<Api, 'app' | 'db'>,
  who: Person,
  { roundId, libraries, submit = true }: { roundId: number; libraries: readonly string[]; submit?: boolean },
) => {
  const cells = await zeroCells(api);
  const rows = libraries.map((library) => ({ library, cells }));
  return who.query<{ importSubmissions: { __typename: string; code?: string } }>(IMPORT, {
    input: { roundId, rows, submit, explanation: 'Đã kiểm tra với sổ theo dõi' },
  });
};
