/** The scan of a signed report: sent, attached to the signature that holds, and had by whoever reads the report. */
import { doJobs, letPass } from '../../testing/do-jobs.js';
import { as } from '../../testing/index.js';
import { ANALYST, LEADER, OFFICER, startSigning, type AskedSigning } from './testing/ask-signing.js';

const PDF = new Uint8Array(Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n%%EOF\n', 'latin1'));
const FIELDS = '__typename ... on ProvinceReport { signedFiles { id name bytes by } } ... on Refusal { code }';

let asked: AskedSigning;
beforeAll(async () => {
  asked = await startSigning();
});
afterAll(() => asked.api.stop());

async function send(name: string, content: Uint8Array<ArrayBuffer> = PDF, who = OFFICER) {
  const answer = await as(asked.api, who).fetch(`/files/for-report?${new URLSearchParams({ name })}`, {
    ...{ method: 'POST', headers: { 'content-type': 'application/octet-stream' }, body: content },
  });
  return (await answer.json()) as { readonly id: number; readonly code?: string };
}
const attach = async (fileId: number, who = OFFICER) => {
  const { id } = (await asked.readSigned(LEADER))!;
  return as(asked.api, who).query<{ answer: { readonly signedFiles: readonly object[] } }>(
    `mutation ($input: AttachSignedFileInput!) { answer: attachSignedFile(input: $input) { ${FIELDS} } }`,
    { input: { id, fileId } },
  );
};
const fetchFile = async (id: number | string, who: string) => as(asked.api, who).fetch(`/files/of-report/${id}`);

it('is taken where there is a signature, by whoever has sent it, once', async () => {
  const { id } = await send('Bản ký số.pdf');
  expect(await attach(id)).toRefuse('REPORT_NOT_SIGNED');
  await asked.step('signProvinceReport');
  expect(await attach(id, LEADER)).toRefuse('NOT_FOUND');
  expect(await attach(999_999)).toRefuse('NOT_FOUND');
  expect((await attach(id)).data.answer.signedFiles).toMatchObject([{ id, name: 'Bản ký số.pdf', by: 'Lê Thị Hồng' }]);
  expect(await attach(id)).toRefuse('NOT_FOUND');
  expect(await attach(id, ANALYST)).toRefuse('FORBIDDEN');
});

it('is checked by its content', async () => {
  expect(await send('a.pdf', new Uint8Array(Buffer.from('MZ not a document')))).toMatchObject({
    code: 'INVALID_INPUT',
  });
  expect(await send('a.pdf', new Uint8Array())).toMatchObject({ code: 'INVALID_INPUT' });
});

it('is had by the Ministry as it was sent, and by nobody who does not read the report', async () => {
  await asked.step('sendProvinceReport');
  const query = `query ($roundId: Int!, $provinceId: Int!, $outline: String!) {
    provinceReport(roundId: $roundId, provinceId: $provinceId, outline: $outline) { signedFiles { id name } } }`;
  const { provinceReport } = await as(asked.api, ANALYST).ask<{
    provinceReport: { signedFiles: readonly { id: number }[] };
  }>(query, asked.key);
  const [file] = provinceReport.signedFiles;
  const answer = await fetchFile(file!.id, ANALYST);
  expect(new Uint8Array(await answer.arrayBuffer())).toEqual(PDF);
  expect(answer.headers.get('content-security-policy')).toContain('sandbox');
  expect((await fetchFile(file!.id, 'thuthu.tuyhoa')).ok).toBe(false);
  for (const id of ['0', 'x', '999999']) expect((await fetchFile(id, ANALYST)).ok).toBe(false);
});

it('stays when the day is over, and one that was not attached goes', async () => {
  const { id } = await send('quên.pdf');
  await letPass(asked.api, '25 hours');
  await doJobs(asked.api);
  const left: { id: number; attached: boolean }[] = await asked.api.db.query(
    `select id, exists (select from province_report_file where file_id = id) as attached from file`,
  );
  expect(left.map((one) => one.attached)).toEqual([true]);
  expect(left.map((one) => one.id)).not.toContain(id);
});

it('is one of ten at most', async () => {
  for (let n = 1; n < 10; n += 1) await attach((await send(`trang ${n}.pdf`)).id);
  expect(await attach((await send('trang 11.pdf')).id)).toRefuse('TOO_MANY_ROWS');
});
