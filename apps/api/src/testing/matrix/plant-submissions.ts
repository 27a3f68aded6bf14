/** The submissions of the matrix: each brought as far as it stands by the people whose work that is. */
import { compileForm, isRefusal, REMARK } from '@vlis/domain';
import { loadReference } from '@vlis/seed';
import { ImportSubmissions } from '../../collection/submissions/imports/import-submissions.js';
import { systemViewer } from '../../platform/access/system-viewer.js';
import { as, type Api } from '../index.js';
import { wholeSubmission } from '../whole-submission.js';
import { GIVEN_BACK_ON, PLACES, type PlaceName } from './cast.js';
import type { Thing } from './world.js';

/** Who enters and who reviews there. */
const AT_WORK: Readonly<Record<PlaceName, readonly [librarian: string, reviewer: string]>> = {
  home: ['thuthu.tuyhoa', 'chuyenvien.daklak'],
  away: ['thuthu.hanoi', 'chuyenvien.hanoi'],
  school: ['thuthu.hanoi', 'chuyenvien.hanoi'],
  armed: ['thuthu.donvi', 'phantich.bo'],
};

const ANSWER = `__typename ... on Submission { id queries { id } } ... on Refusal { code issues { code path } }`;
const mutationOf = (name: string, input: string): string =>
  `mutation ($input: ${input}!) { answer: ${name}(input: $input) { ${ANSWER} } }`;
const BEGIN = mutationOf('beginSubmission', 'BeginSubmissionInput');
const RETURN = mutationOf('returnSubmission', 'ReturnInput');
const SAVE = mutationOf('saveCells', 'SaveCellsInput');
const REPLY = mutationOf('answerQuery', 'AnswerQueryInput');

interface Submission {
  readonly id: number;
  readonly queries: readonly { readonly id: number }[];
}

async function done(api: Api, who: string, mutation: string, input: object): Promise<Submission> {
  const { answer } = await as(api, who).ask<{ answer: Submission }>(mutation, { input });
  expect(answer).toMatchObject({ __typename: 'Submission' });
  return answer;
}

export async function plantSubmissions(api: Api, roundId: number, things: readonly Thing[]): Promise<void> {
  const ids = await send(
    api,
    roundId,
    things.filter(({ workState }) => workState === 'submitted' || workState === 'returned'),
  );
  // Whatever is entered from here on comes after what was sent.
  api.clock.set(GIVEN_BACK_ON);
  for (const thing of things) {
    const [librarian] = AT_WORK[thing.at];
    const libraryId = thing.place.libraryId;
    if (thing.workState === 'draft') await done(api, librarian, BEGIN, { roundId, libraryId, ...entered(thing) });
    if (thing.workState === 'returned') await giveBack(api, thing, ids.get(libraryId)!);
  }
}

/** What its library puts in and has not sent. */
const entered = ({ figures: { unsent, remark } }: Thing) => ({
  cells: [{ code: 'B01', text: unsent }],
  explanations: [{ rule: REMARK, item: 'B01', text: `Ghi chú ${remark}` }],
});

async function giveBack(api: Api, thing: Thing, submissionId: number): Promise<void> {
  const [librarian, reviewer] = AT_WORK[thing.at];
  const { reason, answer } = thing.figures;
  const reasons = [{ item: 'B01', text: `Xin xem lại ${reason}` }];
  const { queries } = await done(api, reviewer, RETURN, { submissionId, revision: 1, reasons });
  await done(api, librarian, SAVE, { submissionId, baseRevision: 1, ...entered(thing) });
  await done(api, librarian, REPLY, { queryId: queries[0]!.id, text: `Đã đếm lại ${answer}` });
}

/** Imported whole, by nobody who is asked later. */
async function send(api: Api, roundId: number, things: readonly Thing[]): Promise<ReadonlyMap<number, number>> {
  const { forms, libraryTypes } = loadReference();
  const compiled = compileForm(forms[0]!);
  if (!compiled.ok) throw new Error('the form does not compile');
  const rows = things.map(({ at, place: { libraryId }, figures }) => {
    const type = libraryTypes.find(({ code }) => code === PLACES[at].type)!;
    return { libraryId, cells: wholeSubmission(compiled.form, type, 'year', { B01: figures.sent, A00: 1 }) };
  });
  const [{ id: accountId }]: [{ id: number }] = await api.db.query(
    `select id from account where username = 'khong.vaitro'`,
  );
  const imported = await api.app
    .get(ImportSubmissions, { strict: false })
    .run(
      { ...systemViewer('test'), accountId },
      { roundId, rows, submit: true, explanation: 'Đã đối chiếu sổ theo dõi' },
    );
  if (isRefusal(imported)) throw new Error(JSON.stringify(imported));
  return new Map(things.map(({ place: { libraryId } }, n) => [libraryId, imported.ids[n]!]));
}
