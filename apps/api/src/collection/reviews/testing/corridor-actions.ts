/** The mutations on the way of a submission, and the fields of their answers that the tests read. */
import type { FormDefinition } from '@vlis/domain';

const CELLS = `id state revision filled asked late cells { code value missing }
  issues { code severity path rule message { vi en } } queries { id item reason answer answeredBy mended about { value } } moves steps { move by }`;
export const SAVE = `mutation ($input: SaveCellsInput!) { saveCells(input: $input) { __typename
  ... on Submission { ${CELLS} }
  ... on SaveConflict { revision conflicts { code by mine { value } theirs { value } base { value } } current { revision } }
  ... on Refusal { code issues { code path params { name value } } } } }`;
export const BEGIN = `mutation ($input: BeginSubmissionInput!) { beginSubmission(input: $input) { __typename
  ... on Submission { ${CELLS} formVersion { definition } } ... on Refusal { code } } }`;
export const SUBMIT = `mutation ($input: SubmitInput!) { submitSubmission(input: $input) { __typename
  ... on Submission { ${CELLS} } ... on Refusal { code issues { code path rule } } } }`;
export const RETURN = `mutation ($input: ReturnInput!) { returnSubmission(input: $input) { __typename
  ... on Submission { ${CELLS} } ... on Refusal { code } } }`;
export const ANSWER = `mutation ($input: AnswerQueryInput!) { answerQuery(input: $input) { __typename
  ... on Submission { ${CELLS} } ... on Refusal { code } } }`;
export const IMPORT = `mutation ($input: ImportInput!) { importSubmissions(input: $input) { __typename
  ... on Refusal { code issues { code path } } } }`;
export const ACCEPT = `mutation ($input: AcceptInput!) { answer: acceptSubmissions(input: $input) {
  ... on AcceptedSubmissions { accepted refused { id refusal { code } } } ... on Refusal { code } } }`;

export interface CellAnswer {
  readonly code: string;
  readonly value: string | null;
  readonly missing: string | null;
}
export interface Submission {
  readonly __typename: string;
  readonly id: number;
  readonly state: string;
  readonly revision: number;
  readonly filled: number;
  readonly asked: number;
  readonly cells: readonly CellAnswer[];
  readonly issues: ReadonlyArray<{
    code: string;
    severity: string;
    path: string;
    rule: string | null;
    message: { vi: string };
  }>;
  readonly queries: ReadonlyArray<{ id: number; item: string; answer: string | null; mended: boolean }>;
  readonly moves: readonly string[];
  readonly formVersion: { readonly definition: FormDefinition };
}
