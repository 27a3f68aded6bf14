/** What the people of the trial ask: the operations of the screens, as short as they can be. */
const FIELDS = `id state revision queries { id answer } issues { code severity path }`;
const SUBMISSION = `__typename ... on Submission { ${FIELDS} } ... on Refusal { code }`;

export interface Submission {
  /** A query for a submission gives no `__typename`: it is a submission or null. */
  readonly __typename?: 'Submission' | 'Refusal' | 'SaveConflict';
  readonly code?: string;
  readonly id: number;
  readonly state: 'DRAFT' | 'SUBMITTED' | 'RETURNED' | 'OFFICIAL';
  readonly revision: number;
  readonly queries: ReadonlyArray<{ readonly id: number; readonly answer: string | null }>;
  readonly issues: ReadonlyArray<{ readonly code: string; readonly severity: string; readonly path: string }>;
}

export const PROVINCE = `query ChaosProvince { me { assignments { place { id } } } }`;
export const LIBRARIES = `query ChaosLibraries($provinceId: Int!) {
  libraries(filter: { provinceId: $provinceId, types: ["X"] }, page: { limit: 100 }) { rows { id } } }`;
export const FORMS = `query ChaosForms { formVersions { id formCode } }`;
export const ASSIGN = `mutation ChaosAssign($input: AssignRoleInput!) {
  assignRole(input: $input) { __typename ... on Refusal { code } } }`;
export const OPEN_ROUND = `mutation ChaosOpenRound($input: OpenRoundInput!) {
  openRound(input: $input) { __typename ... on Round { id } ... on Refusal { code } } }`;
export const BEGUN = `query ChaosBegun($roundId: Int!, $libraryId: Int!) {
  obligations(filter: { roundId: $roundId, libraryId: $libraryId }) { rows { submission { id } } } }`;
export const BEGIN = `mutation ChaosBegin($input: BeginSubmissionInput!) { beginSubmission(input: $input) { ${SUBMISSION} } }`;
export const READ = `query ChaosRead($id: Int!) { submission(id: $id) { ${FIELDS} } }`;
export const SAVE = `mutation ChaosSave($input: SaveCellsInput!) { saveCells(input: $input) { ${SUBMISSION} } }`;
export const SUBMIT = `mutation ChaosSubmit($input: SubmitInput!) { submitSubmission(input: $input) { ${SUBMISSION} } }`;
export const ANSWER = `mutation ChaosAnswer($input: AnswerQueryInput!) { answerQuery(input: $input) { ${SUBMISSION} } }`;
export const RETURN = `mutation ChaosReturn($input: ReturnInput!) { returnSubmission(input: $input) { ${SUBMISSION} } }`;
export const ACCEPT = `mutation ChaosAccept($input: AcceptInput!) { accept: acceptSubmissions(input: $input) {
  __typename ... on AcceptedSubmissions { accepted } ... on Refusal { code } } }`;
export const QUEUE = `query ChaosQueue($roundId: Int!, $stages: [String!]!) {
  obligations(filter: { roundId: $roundId, stages: $stages }, page: { limit: 25 }) {
    rows { submission { id revision } } } }`;
export const TOTALS = `query ChaosTotals($filter: FigureFilter!) {
  nationalTotals(filter: $filter, items: ["B01", "E01"]) { accepted obliged totals { item value } } }`;
export const REBUILD = `mutation ChaosRebuild {
  rebuildRollups { __typename ... on RebuiltRollups { identical rows } ... on Refusal { code } } }`;
