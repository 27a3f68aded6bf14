/** A report goes from its province to the Ministry and back, signed each time, and nothing that was sent changes silently. */
import { linesOf } from '@vlis/reporting/testing/read-docx';
import { as } from '../../testing/index.js';
import { ANALYST, LEADER, OFFICER, startSigning, textOf, type AskedSigning } from './testing/ask-signing.js';

let asked: AskedSigning;
beforeAll(async () => {
  asked = await startSigning();
});
afterAll(() => asked.api.stop());

const notices = async (who: string): Promise<readonly string[]> => {
  const { notices: page } = await as(asked.api, who).ask<{ notices: { rows: readonly { kind: string }[] } }>(
    '{ notices { rows { kind provinceReport { roundId provinceId outline } } } }',
  );
  return page.rows.map(({ kind }) => kind);
};

it('is signed by a leader alone, and not while the data have moved unless that is wanted', async () => {
  await asked.write('favourable', 'Được quan tâm đầu tư.');
  expect(await asked.step('signProvinceReport', OFFICER)).toRefuse('NOT_SIGNER');
  expect(await asked.step('signProvinceReport', ANALYST)).toRefuse('FORBIDDEN');
  await asked.sendSongHinh();
  expect(await asked.step('signProvinceReport')).toRefuse('FIGURES_STALE');
  expect(await asked.step('signProvinceReport', LEADER, { post: ' ', despiteStale: true })).toRefuse('INVALID_INPUT');
  expect((await asked.readSigned(OFFICER))!.maySteps).toEqual([]);
  expect((await asked.readSigned(LEADER))!.maySteps).toEqual(['SIGN']);
});

it('is signed once, also by two at once, and is closed to writing then', async () => {
  const both = await Promise.all([1, 2].map(() => asked.step('signProvinceReport', LEADER, { despiteStale: true })));
  expect(both.map(({ data }) => data.answer.__typename).toSorted()).toEqual(['ProvinceReport', 'Refusal']);
  const refused = both.find(({ data }) => data.answer.__typename === 'Refusal');
  expect(refused).toRefuse('REPORT_MOVED');
  const [entry]: { details: object }[] = await asked.api.db.query(
    `select details from audit_entry where action = 'province-report.issue' and outcome = 'done' order by id desc limit 1`,
  );
  const signed = await asked.readSigned();
  const { whole } = signed!.steps[0]!.signature!;
  expect(entry!.details).toMatchObject({ step: 'sign', seal: whole, stale: expect.any(Number) as number });
  expect(signed).toMatchObject({ state: 'SIGNED', version: null, seal: { intact: true, broken: [] } });
  expect(await asked.write('favourable', 'Lén sửa')).toRefuse('REPORT_CLOSED');
  expect(await asked.renew({ id: signed!.id })).toMatchObject({ code: 'REPORT_CLOSED' });
});

it('is opened by taking the signature back with a reason, and signed anew', async () => {
  expect(await asked.step('takeBackSignature', LEADER, { reason: '' })).toRefuse('INVALID_INPUT');
  const taken = await asked.step('takeBackSignature', LEADER, { reason: 'Cập nhật số liệu Sông Hinh' });
  expect(taken.data.answer).toMatchObject({ state: 'WRITING', seal: null });
  await asked.renew({ id: taken.data.answer.id });
  const signed = await asked.step('signProvinceReport', LEADER, { post: 'Phó Giám đốc' });
  expect(signed.data.answer.steps.at(-1)).toMatchObject({
    signature: { signer: expect.any(String) as string, post: 'Phó Giám đốc', behalf: null },
  });
});

it('is sent with the number of the document, and what the Ministry reads stays as it was sent', async () => {
  expect(await asked.step('sendProvinceReport', OFFICER, { number: 45 })).toRefuse('NOT_SIGNER');
  expect(await asked.step('sendProvinceReport', LEADER, { number: 0 })).toRefuse('INVALID_INPUT');
  const sent = await asked.step('sendProvinceReport', LEADER, { number: 45 });
  expect(sent.data.answer).toMatchObject({ state: 'SENT' });
  expect(await notices(ANALYST)).toContain('REPORT_SENT');
  expect(await asked.readSigned(ANALYST)).toMatchObject({ version: 1, maySteps: ['RETURN', 'RECEIVE'] });
  expect(await asked.readSigned(ANALYST, 2)).toBeNull();
});

it('is returned with points that are tied to its parts', async () => {
  const points = (...given: readonly object[]) => asked.step('returnProvinceReport', ANALYST, { points: given });
  expect(await points()).toRefuse('INVALID_INPUT');
  const wrong = await points({ section: 'nowhere', text: 'Chưa rõ nội dung' }, { figure: 'now:Z99', text: '' });
  expect((wrong.data.answer as unknown as { issues: object[] }).issues).toMatchObject([
    { code: 'UNKNOWN_PART', path: 'points.0.section' },
    { code: 'EXPLANATION_TOO_SHORT', path: 'points.1.text' },
    { code: 'UNKNOWN_PART', path: 'points.1.figure' },
  ]);
  expect(await asked.step('returnProvinceReport', LEADER, { points: [{ text: 'Tự trả lại' }] })).toRefuse('FORBIDDEN');
  const returned = await points(
    { section: 'favourable', text: 'Nêu rõ kinh phí đầu tư' },
    { figure: 'now:B01', text: 'Đối chiếu lại tổng số sách' },
  );
  expect(returned.data.answer).toMatchObject({ state: 'RETURNED', points: [{ open: true }, { open: true }] });
  expect(await notices(OFFICER)).toContain('REPORT_RETURNED');
});

it('is mended, each point answered, and its second version says what changed', async () => {
  await asked.write('favourable', 'Được đầu tư 2 tỷ đồng.');
  expect(textOf(await asked.readSigned(ANALYST), 'favourable')).toBe('Được quan tâm đầu tư.');
  expect(await asked.step('signProvinceReport')).toRefuse('POINTS_UNANSWERED');
  const answer = (pointId: number, text: string) =>
    asked.mutate('answerReportPoint', { pointId, answer: text }, OFFICER);
  const [first, second] = (await asked.readSigned())!.points.map(({ id }) => id) as [number, number];
  expect(await answer(first, ' ')).toRefuse('INVALID_INPUT');
  expect(await answer(999_999, 'Đã bổ sung')).toRefuse('NOT_FOUND');
  await answer(first, 'Đã bổ sung kinh phí');
  await answer(second, 'Đã đối chiếu, số đúng');
  await asked.step('signProvinceReport');
  const sent = await asked.step('sendProvinceReport', LEADER, { number: 46 });
  expect(sent.data.answer.steps.at(-1)).toMatchObject({ step: 'SEND', version: 2 });
  expect(await asked.readSigned(ANALYST)).toMatchObject({
    version: 2,
    changes: { sections: ['favourable'], figures: [] },
    points: [{ answer: 'Đã bổ sung kinh phí', open: false }, { open: false }],
  });
  expect(textOf(await asked.readSigned(ANALYST, 1), 'favourable')).toBe('Được quan tâm đầu tư.');
});

it('is the same document whenever a version of it is taken, whoever takes it', async () => {
  const { id } = (await asked.readSigned())!;
  const bytes = async (version: number, who: string): Promise<Buffer> => {
    const answer = await as(asked.api, who).fetch(`/exports/province-report.docx?id=${id}&version=${version}`);
    return Buffer.from(await answer.arrayBuffer());
  };
  const [first, again, second] = await Promise.all([bytes(1, LEADER), bytes(1, ANALYST), bytes(2, ANALYST)]);
  expect(again.equals(first)).toBe(true);
  const [one, two] = [linesOf(first).join('\n'), linesOf(second).join('\n')];
  for (const line of ['Số: 45/BC-SVHTTDL', 'KT. GIÁM ĐỐC', 'Được quan tâm đầu tư.']) expect(one).toContain(line);
  for (const line of ['Số: 46/BC-SVHTTDL', 'Được đầu tư 2 tỷ đồng.']) expect(two).toContain(line);
  expect(two).not.toContain('DỰ THẢO');
  for (const version of ['3', '0', 'x'])
    expect((await as(asked.api, ANALYST).fetch(`/exports/province-report.docx?id=${id}&version=${version}`)).ok).toBe(
      false,
    );
});

it('is received, and corrected by a version that is signed as every other', async () => {
  const seen = (await asked.readSigned(ANALYST))!;
  await asked.step('receiveProvinceReport', ANALYST);
  const again = await asked.mutate('receiveProvinceReport', { id: seen.id, steps: seen.steps.length }, ANALYST);
  expect(again).toRefuse('REPORT_MOVED');
  expect(await notices(LEADER)).toContain('REPORT_RECEIVED');
  const { points } = (await asked.readSigned())!;
  const late = await asked.mutate('answerReportPoint', { pointId: points[0]!.id, answer: 'Muộn' }, OFFICER);
  expect(late).toRefuse('REPORT_CLOSED');
  const opened = await asked.step('correctProvinceReport', LEADER, { reason: 'Sửa số kinh phí' });
  expect(opened.data.answer).toMatchObject({ state: 'WRITING' });
  expect(await asked.mutate('answerReportPoint', { pointId: points[0]!.id, answer: 'Muộn quá rồi' }, OFFICER)).toRefuse(
    'POINT_ANSWERED',
  );
  expect(await asked.readSigned(ANALYST)).toMatchObject({ state: 'WRITING', version: 2 });
});

it('shows where what was signed is not what is kept', async () => {
  const tamper = (path: string, value: string) =>
    asked.api.db.query(
      `update province_report_signature set content = jsonb_set(content, $1::text[], $2::jsonb)
       where step_id = (select max(step_id) from province_report_signature)`,
      [path, value],
    );
  const [{ n }]: [{ n: number }] = await asked.api.db.query(
    `select (f.n - 1)::int as n from province_report_signature s, jsonb_array_elements(s.content -> 'figures') with ordinality f(figure, n)
     where f.figure ->> 'key' = 'now:B01' order by s.step_id desc limit 1`,
  );
  await tamper(`{figures,${n},value}`, '"7351"');
  expect((await asked.readSigned(ANALYST))!.seal).toEqual({ intact: false, broken: ['figure:now:B01'] });
  await tamper(`{figures,${n},value}`, '"7350"');
  expect((await asked.readSigned(ANALYST))!.seal).toEqual({ intact: true, broken: [] });
  await tamper('{passages,favourable,paragraphs}', '[]');
  expect((await asked.readSigned(ANALYST))!.seal!.broken).toEqual(['section:favourable']);
});
