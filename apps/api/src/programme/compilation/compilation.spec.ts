/** The Ministry compiles the nation: official figures, the provinces' passages to quote from, and who has sent nothing named. */
import { linesOf } from '@vlis/reporting/testing/read-docx';
import { acceptAt } from '../../testing/accept.js';
import { as } from '../../testing/index.js';
import { figure, paragraph, section, type Report } from '../reports/testing/ask-reports.js';
import { ANALYST, LEADER, OFFICER, startSigning, type AskedSigning } from '../signing/testing/ask-signing.js';

const FIELDS = `id outline { code level } sections { key revision paragraphs { kind runs { text figure } } tables { columns { vi } rows { keys } } }
  figures { key value current stale waiting }`;
const ANSWER = `__typename ... on ProvinceReport { ${FIELDS} } ... on Refusal { code issues { code path } }`;

let asked: AskedSigning;
beforeAll(async () => {
  asked = await startSigning();
});
afterAll(() => asked.api.stop());

const mutate = (name: string, type: string, input: object, who: string) =>
  as(asked.api, who).query<{ answer: Report & { __typename: string } }>(
    `mutation ($input: ${type}!) { answer: ${name}(input: $input) { ${ANSWER} } }`,
    { input },
  );
const begin = (more: object = {}, who = ANALYST) =>
  mutate(
    'beginCompilation',
    'BeginCompilationInput',
    { roundId: asked.key.roundId, outline: 'national-library-work', ...more },
    who,
  );
const save = (input: object, who = ANALYST) => mutate('saveCompilationSection', 'SaveReportSectionInput', input, who);
const read = async (who = ANALYST): Promise<Report | null> => {
  const query = `query ($roundId: Int!) { compilation(roundId: $roundId, outline: "national-library-work") { ${FIELDS} } }`;
  return (await as(asked.api, who).ask<{ compilation: Report | null }>(query, { roundId: asked.key.roundId }))
    .compilation;
};
const national = async (): Promise<string | null> => {
  const query = `query ($roundId: Int!) { nationalTotals(filter: { roundId: $roundId }, items: ["B01"]) { totals { value } } }`;
  const found = await as(asked.api, ANALYST).ask<{ nationalTotals: { totals: readonly { value: string | null }[] } }>(
    query,
    {
      roundId: asked.key.roundId,
    },
  );
  return found.nationalTotals.totals[0]!.value;
};

it('is begun by the Ministry alone, by an outline of its own, once', async () => {
  expect(await begin({}, LEADER)).toRefuse('FORBIDDEN');
  expect((await begin({ outline: 'library-work' })).data.answer).toMatchObject({
    issues: [{ code: 'UNKNOWN_OUTLINE' }],
  });
  expect((await asked.begin({ outline: 'national-library-work' })).data.answer).toMatchObject({
    issues: [{ code: 'UNKNOWN_OUTLINE' }],
  });
  const both = await Promise.all([begin(), begin()]);
  expect(both.map(({ data }) => data.answer.__typename).toSorted()).toEqual(['ProvinceReport', 'Refusal']);
  expect(both.find(({ data }) => data.answer.__typename === 'Refusal')).toRefuse('REPORT_EXISTS');
});

it('has the official figures of the dashboards, and none of a plan', async () => {
  const report = await read();
  expect(figure(report, 'now:B01')).toMatchObject({ value: await national(), waiting: 0, stale: false });
  expect(report!.figures.filter(({ key }) => /^(plan|share):/.test(key))).toEqual([]);
  const [table] = section(report, 'resources').tables as unknown as readonly { columns: readonly { vi: string }[] }[];
  expect(table!.columns.map(({ vi }) => vi)).toEqual(['Cùng kỳ năm trước', 'Kỳ này', '% so với cùng kỳ']);
});

it('and a province’s report are written under rights of their own', async () => {
  const { id } = (await read())!;
  const of = { section: 'plans', revision: 1, paragraphs: [paragraph('Tập huấn toàn quốc.')] };
  expect(await asked.save({ id, ...of }, OFFICER)).toRefuse('NOT_FOUND');
  expect(await save({ id, ...of }, OFFICER)).toRefuse('FORBIDDEN');
  const ofProvince = (await asked.read())!.id;
  expect(await save({ id: ofProvince, ...of })).toRefuse('NOT_FOUND');
  expect(await asked.save({ id: ofProvince, ...of }, ANALYST)).toRefuse('FORBIDDEN');
  expect((await save({ id, ...of })).data.answer).toMatchObject({ __typename: 'ProvinceReport' });
  expect(await read(OFFICER).catch(() => 'refused')).toBe('refused');
});

interface Quoted {
  readonly name: { readonly vi: string };
  readonly version: number | null;
  readonly paragraphs: readonly {
    readonly runs: readonly { readonly text: string | null; readonly figure: string | null }[];
  }[];
  readonly figures: readonly object[];
}
const passages = async (name: string): Promise<readonly Quoted[]> => {
  const { id } = (await read())!;
  const query = `query ($id: Int!, $section: String!) { provincePassages(id: $id, section: $section) {
    name { vi } version paragraphs { runs { text figure } } figures { key value unit } } }`;
  return (await as(asked.api, ANALYST).ask<{ provincePassages: readonly Quoted[] }>(query, { id, section: name }))
    .provincePassages;
};

it('has what the provinces have sent at hand, and never what they are still writing', async () => {
  await asked.write('favourable', 'Được quan tâm.');
  expect((await passages('favourable')).map(({ version }) => version)).toEqual(
    (await passages('favourable')).map(() => null),
  );
  await asked.step('signProvinceReport');
  await asked.step('sendProvinceReport', LEADER, { number: 7 });
  const [daklak] = (await passages('favourable')).filter(({ version }) => version !== null);
  expect(daklak).toMatchObject({
    name: { vi: 'Đắk Lắk' },
    version: 1,
    paragraphs: [{ runs: [{ text: 'Được quan tâm.' }] }],
  });
  const resources = (await passages('resources')).find(({ version }) => version === 1)!;
  expect(resources.figures).toEqual(expect.arrayContaining([{ key: 'now:B01', value: '2250', unit: '' }]));
  await asked.step('returnProvinceReport', ANALYST, { points: [{ text: 'Bổ sung số liệu' }] });
  await asked.write('favourable', 'Đang sửa lại.');
  expect((await passages('favourable')).find(({ version }) => version === 1)!.paragraphs[0]!.runs[0]!.text).toBe(
    'Được quan tâm.',
  );
  expect(await passages('no such section')).toEqual(
    expect.arrayContaining([expect.objectContaining({ paragraphs: [] })]),
  );
});

const fetchFile = async (ending: string, id: unknown, who = ANALYST) =>
  as(asked.api, who).fetch(`/exports/compilation.${ending}?id=${String(id)}`);

it('is the same document twice, on another day too, and names who has sent nothing', async () => {
  const { id } = (await read())!;
  const bytes = async (): Promise<Buffer> => Buffer.from(await (await fetchFile('docx', id)).arrayBuffer());
  const first = await bytes();
  asked.api.clock.set('2026-06-22T03:00:00Z');
  expect((await bytes()).equals(first)).toBe(true);
  const text = linesOf(first).join('\n');
  for (const line of ['BỘ VĂN HÓA, THỂ THAO', 'Số báo cáo đã thành số liệu chính thức', 'Tập huấn toàn quốc.'])
    expect(text).toContain(line);
  expect(text).toMatch(/Tổng hợp từ báo cáo của 1\/\d+ tỉnh, thành phố\. Chưa gửi báo cáo: /);
  expect((await fetchFile('docx', id, OFFICER)).ok).toBe(false);
  expect((await fetchFile('docx', (await asked.read())!.id)).ok).toBe(false);
  expect((await as(asked.api, ANALYST).fetch(`/exports/province-report.docx?id=${id}`)).ok).toBe(false);
  for (const wrong of ['x', '0', '999999']) expect((await fetchFile('xlsx', wrong)).ok).toBe(false);
});

it('turns stale when the Ministry accepts, and is renewed to what the dashboards say', async () => {
  const submission = await asked.sendSongHinh();
  expect(figure(await read(), 'now:B01')).toMatchObject({ stale: false });
  await acceptAt(asked.api, as(asked.api, OFFICER), 'province', [submission]);
  await acceptAt(asked.api, as(asked.api, ANALYST), 'ministry', [submission]);
  expect(figure(await read(), 'now:B01')).toMatchObject({ stale: true, current: await national() });
  const { id } = (await read())!;
  const renewed = await mutate('renewCompilationFigures', 'RenewReportFiguresInput', { id }, ANALYST);
  expect(figure(renewed.data.answer, 'now:B01')).toMatchObject({ value: await national(), stale: false });
});
