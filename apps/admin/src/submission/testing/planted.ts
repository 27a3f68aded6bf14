/** For tests only: the submission of a commune library for the first half of 2026, on a form small enough to read. */
import { decimal, missing, reported, type Cell, type Cells, type FormDefinition, type Item } from '@vlis/domain';
import type { CellValueFragment, WholeSubmissionFragment } from '../../gql/graphql.js';
import { compiled, confirmedOf, readSubmission, type Query, type Submission } from '../submission.js';
import { openSheet, type EntrySheet } from '../sheet/sheet.js';

const text = (vi: string) => ({ vi, en: vi });

const item = (code: string, differing: Partial<Item> = {}): Item => ({
  code,
  section: code.slice(0, 1),
  label: text(`chỉ tiêu ${code}`),
  unit: text('bản'),
  type: { kind: 'integer' },
  iso: '6.3',
  askedOf: ['X', 'T'],
  shortForm: true,
  aggregation: 'sum',
  mayRepeat: false,
  time: 'stock',
  frequency: 'half-year',
  ...differing,
});

export const definition: FormDefinition = {
  code: 'TKTV',
  version: 1,
  title: text('Biểu nhỏ'),
  sections: [
    { code: 'A', title: text('Hoạt động chung') },
    { code: 'B', title: text('Tài nguyên') },
    { code: 'E', title: text('Phục vụ') },
    { code: 'H', title: text('Công nghệ') },
    { code: 'K', title: text('Kinh phí') },
  ],
  items: [
    item('A05', { type: { kind: 'decimal', decimals: 1 }, aggregation: 'average' }),
    item('B01'),
    item('B02'),
    item('E01', { time: 'flow' }),
    item('E02', { time: 'flow' }),
    item('E04', { time: 'flow', formula: 'E01 + E02' }),
    item('E06', { time: 'flow' }),
    item('H07', { type: { kind: 'yes-no' }, aggregation: 'count_yes' }),
    item('A00', {
      ...{ type: { kind: 'yes-no' }, aggregation: 'none', time: 'flow' },
      ...{ askedWhere: 'not library.active_whole_period', declares: 'partial-period' },
    }),
    item('K02', { type: { kind: 'decimal', decimals: 1 }, frequency: 'annual' }),
  ],
  rules: [
    { code: 'R09', expression: 'B02 <= B01', severity: 'error', message: text('Số tên không vượt số bản'), at: 'B02' },
    {
      code: 'R49',
      expression: 'abs(X / prev_year.X - 1) <= param.change',
      severity: 'warning',
      message: text('Biến động trên 50% so với cùng kỳ'),
      forEach: ['B01', 'E01'],
      params: { change: '0.5' },
    },
    {
      code: 'R57',
      expression: 'library.active_whole_period or (A00 is not null and A00)',
      severity: 'error',
      message: text('Thư viện hoạt động một phần kỳ phải báo cáo chốt số'),
    },
  ],
};

export const form = compiled(definition);

/** `cells({ B01: '2371', E06: 'not-collected' })`. */
export const cells = (figures: Readonly<Record<string, string>>): Cells =>
  new Map(
    Object.entries(figures).map(([code, figure]): [string, Cell] => [
      code,
      /^[a-z]/.test(figure) ? missing(figure as 'not-collected') : reported(decimal(figure)),
    ]),
  );

const wire = (figures: Readonly<Record<string, string>>): CellValueFragment[] =>
  Object.entries(figures).map(([code, value]) => ({ code, value, answer: null, missing: null }));

const PROVINCE = { code: 'province', name: text('Sở') };

/** `about`: what was sent in the cell, while the submission is back with its library. */
export const query = (id: number, code: string, answer: string | null = null, about: string | null = null): Query => ({
  ...{ id, item: code, reason: 'gấp 9 lần kỳ trước, xin xác nhận', stage: PROVINCE, answer },
  ...{ raisedBy: 'Lê Thị Hồng', raisedAt: '2026-05-22T03:00:00Z', answeredBy: null },
  answeredAt: answer === null ? null : '2026-05-23T03:00:00Z',
  about: about === null ? null : { code, value: about, answer: null, missing: null },
});

const unit = {
  id: 1,
  code: '66',
  level: 'PROVINCE',
  kind: 'tỉnh',
  name: text('Đắk Lắk'),
  validFrom: '2025-07-01',
  validTo: null,
} as const;

/** Of a library that began within the period. */
export const founded: Partial<WholeSubmissionFragment> = {
  activeWholePeriod: false,
  activeDays: [{ from: '2026-04-01', to: '2026-06-30' }],
  attributes: [{ name: 'library.active_whole_period', value: '0' }],
};

/** What the API answers for it. */
export const whole = (differing: Partial<WholeSubmissionFragment> = {}): WholeSubmissionFragment => ({
  id: 7,
  state: 'DRAFT',
  obligationState: 'DRAFT',
  ...{ stage: null, chain: [PROVINCE, { code: 'ministry', name: text('Bộ') }] },
  ...{ sight: 'WORKING', filled: 0, asked: 0 },
  revision: 5,
  updatedAt: '2026-05-20T02:41:07Z',
  activeWholePeriod: true,
  activeDays: [{ from: '2026-01-01', to: '2026-06-30' }],
  cells: [],
  explanations: [],
  dueOn: '2026-06-05',
  submittedAt: null,
  returnedUntil: null,
  late: false,
  influence: null,
  influenceItem: null,
  influenceLabel: null,
  whyNotAccept: null,
  round: {
    id: 3,
    period: '2026-H1',
    startsOn: '2026-01-01',
    endsOn: '2026-06-30',
    opensOn: '2026-05-16',
    cutoffOn: '2026-05-15',
    dueOn: '2026-06-05',
    closesOn: '2026-06-30',
    phase: 'OPEN',
  },
  library: {
    ...{ id: 11, identifier: 'VN-7K3M-9QXD-4', name: text('Thư viện xã Tân Hòa'), status: 'ACTIVE' as const },
    type: {
      code: 'X',
      name: text('Thư viện cấp xã'),
      form: 'SHORT',
      article: '',
      answersAs: 'X',
    },
    body: { code: 'UBND-X', name: text('Ủy ban nhân dân xã') },
    ...{ province: unit, commune: null, validFrom: '2025-07-01', validTo: null },
  },
  formVersion: { id: 1, formCode: 'TKTV', number: 1 },
  attributes: [],
  history: [
    { relation: 'PREV_YEAR', period: '2025-H1', cells: wire({ B01: '2315', E01: '400' }) },
    { relation: 'PREV_END', period: '2025', cells: wire({ B01: '2340' }) },
  ],
  queries: [],
  steps: [],
  changes: [],
  moves: ['SUBMIT'],
  ...differing,
});

export const submission = (
  figures: Readonly<Record<string, string>> = {},
  differing: Partial<WholeSubmissionFragment> = {},
): Submission<WholeSubmissionFragment> => readSubmission(whole({ cells: wire(figures), ...differing }), form);

export const sheet = (figures: Readonly<Record<string, string>> = {}): EntrySheet => {
  const planted = submission(figures);
  return openSheet(planted.questionnaire.items, confirmedOf(planted.whole));
};
