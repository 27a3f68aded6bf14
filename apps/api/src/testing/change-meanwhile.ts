/** What happens to a submission while somebody has it open: returned, changed by its library, answered for and sent again. */
import type { Person } from './as.js';

const RETURN = `mutation ($input: ReturnInput!) { returnSubmission(input: $input) { __typename } }`;
const SAVE = `mutation ($input: SaveCellsInput!) { saveCells(input: $input) { __typename ... on Submission { revision } } }`;
const ANSWER = `mutation ($input: AnswerQueryInput!) { answerQuery(input: $input) { __typename } }`;
const SUBMIT = `mutation ($input: SubmitInput!) { submitSubmission(input: $input) { __typename
  ... on Submission { state } ... on Refusal { code issues { code rule path } } } }`;
const READ = `query ($id: Int!) { submission(id: $id) { revision queries { id answer } issues { code rule path severity } } }`;

interface Read {
  readonly revision: number;
  readonly queries: readonly { readonly id: number; readonly answer: string | null }[];
  readonly issues: readonly {
    readonly code: string;
    readonly rule: string | null;
    readonly path: string;
    readonly severity: string;
  }[];
}

export const readNow = async (who: Person, id: number): Promise<Read> =>
  (await who.ask<{ submission: Read }>(READ, { id })).submission;

/** @param text what the library puts in the place of B01, which whoever returned it had asked about */
export async function changeMeanwhile(reviewer: Person, librarian: Person, id: number, text: string): Promise<void> {
  const { revision } = await readNow(reviewer, id);
  const reasons = [{ item: 'B01', text: 'Xin xem lại số bản sách' }];
  await reviewer.ask(RETURN, { input: { submissionId: id, revision, reasons } });
  const save = async (baseRevision: number, more: object): Promise<number> => {
    const input = { submissionId: id, baseRevision, cells: [], explanations: [], ...more };
    return (await librarian.ask<{ saveCells: { revision: number } }>(SAVE, { input })).saveCells.revision;
  };
  let last = await save(revision, { cells: [{ code: 'B01', text }] });
  const { queries, issues } = await readNow(librarian, id);
  const explanations = issues.flatMap(({ code, rule, path, severity }) =>
    severity === 'WARNING' ? [{ rule: rule ?? code, item: path, text: 'Đã đếm lại theo sổ đăng ký' }] : [],
  );
  if (explanations.length) last = await save(last, { explanations });
  for (const query of queries)
    if (query.answer === null) await librarian.ask(ANSWER, { input: { queryId: query.id, text: 'Đã đếm lại, đúng' } });
  const input = { submissionId: id, revision: last };
  expect(await librarian.ask(SUBMIT, { input })).toMatchObject({ submitSubmission: { state: 'SUBMITTED' } });
}
