/**
 * A file goes with a return: its content is checked, whoever sees the submission can download it, and no upload fills memory or
 * disk.
 */
import { LARGEST_FILE } from '@vlis/domain';
import { createHash, randomBytes } from 'node:crypto';
import { request as httpRequest } from 'node:http';
import { workbookBytes } from '@vlis/reporting/workbook';
import { doJobs, letPass } from '../../testing/do-jobs.js';
import { as, startApi, tokenOf, type Api } from '../../testing/index.js';
import { importZeroes } from '../../testing/plant-submission.js';
import { library, plantLibraries, plantRoles, plantRound } from '../../testing/plant.js';

const OFFICER = 'chuyenvien.daklak';
const RETURN = `mutation ($input: ReturnInput!) { returnSubmission(input: $input) { __typename
  ... on Submission { id steps { file { id name bytes } } } ... on Refusal { code } } }`;

let api: Api;
let ids: readonly number[];
beforeAll(async () => {
  api = await startApi({ now: '2025-11-20T03:00:00Z' });
  const planted = await plantLibraries(api, [
    library('demo:X:22015', { type: 'X', name: { vi: 'Thư viện phường Tuy Hòa', en: '' } }),
    library('x:2', { type: 'X', name: { vi: 'Khác', en: 'Other' } }),
  ]);
  await plantRoles(api);
  const { id: roundId } = await plantRound(api);
  const libraries = [...planted.values()].map(({ identifier }) => identifier);
  await importZeroes(api, as(api, 'quantri'), { roundId, libraries });
  ids = ((await api.db.query(`select id from submission order by id`)) as { id: number }[]).map(({ id }) => id);
});
afterAll(() => api.stop());

const PDF = Buffer.from(
  '%PDF-1.7\n%âãÏÓ\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n',
  'latin1',
);
const big = (bytes: number): Buffer => Buffer.concat([PDF, randomBytes(bytes - PDF.length)]);

interface Answer {
  readonly status: number;
  readonly body: {
    readonly id?: number;
    readonly name?: string;
    readonly bytes?: number;
    readonly code?: string;
    readonly issues?: readonly { code: string }[];
  };
}
async function send(name: string, content: Uint8Array<ArrayBuffer> | Buffer, who = OFFICER): Promise<Answer> {
  const answer = await as(api, who).fetch(`/files/for-return?${new URLSearchParams({ name })}`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: new Uint8Array(content),
  });
  return { status: answer.status, body: (await answer.json()) as Answer['body'] };
}
const give = (fileId: number | undefined, id = ids[0]!, who = OFFICER) =>
  as(api, who).query(RETURN, {
    input: { submissionId: id, revision: 1, reasons: [{ item: 'B01', text: 'Xin xem lại số bản sách' }], fileId },
  });
const get = (id: number | string, who: string) => as(api, who).fetch(`/files/of-return/${id}`);
const count = async (table: string): Promise<number> =>
  ((await api.db.query(`select count(*)::int as n from ${table}`)) as { n: number }[])[0]!.n;

it('is had by the library as it was sent, under its name, as a download in which nothing runs', async () => {
  const content = big(700_000);
  const { status, body } = await send('thư mục/Công văn số 12-SVHTTDL.pdf', content);
  expect([status, body]).toEqual([201, { id: expect.any(Number), name: 'Công văn số 12-SVHTTDL.pdf', bytes: 700_000 }]);
  expect((await get(body.id!, 'thuthu.tuyhoa')).status).toBe(404);
  expect((await get(body.id!, OFFICER)).status).toBe(404);

  expect(await give(body.id)).toMatchObject({
    data: {
      returnSubmission: { steps: expect.arrayContaining([{ file: { id: body.id, name: body.name, bytes: 700_000 } }]) },
    },
  });
  for (const who of ['thuthu.tuyhoa', OFFICER, 'phantich.bo']) {
    const answer = await get(body.id!, who);
    expect([who, answer.status]).toEqual([who, 200]);
    expect(Buffer.from(await answer.arrayBuffer()).equals(content)).toBe(true);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': '700000',
      'content-disposition': expect.stringMatching(
        /^attachment; filename="C[^"]*\.pdf"; filename\*=UTF-8''C%C3%B4ng%20v%C4%83n/,
      ),
      'content-security-policy': `default-src 'none'; sandbox`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
  }
  const [kept]: object[] = await api.db.query(`select sha256, media_type from file where id = $1`, [body.id]);
  expect(kept).toEqual({ sha256: createHash('sha256').update(content).digest('hex'), media_type: 'application/pdf' });
  const entries: { actor: string }[] = await api.db.query(
    `select actor from audit_entry where subject_kind = 'file' and action = 'submission.read' and outcome = 'done' order by id`,
  );
  expect(entries.map(({ actor }) => actor)).toEqual(['thuthu.tuyhoa', OFFICER, 'phantich.bo']);
});

it('is nobody else’s to have: not another library’s, nor under a number that is none', async () => {
  const { body } = await send('a.pdf', PDF);
  await give(body.id, ids[1]!);
  expect((await get(body.id!, OFFICER)).status).toBe(200);
  expect((await get(body.id!, 'thuthu.tuyhoa')).status).toBe(404);
  for (const id of ['0', '-1', '1e3', '99999999999999999999', 'x', '%00'])
    expect([id, (await get(id, OFFICER)).status]).toEqual([id, 404]);
});

it('goes with one return, and is one’s own: not taken twice, nor from somebody else', async () => {
  const { body } = await send('a.pdf', PDF, 'phantich.bo');
  for (const fileId of [body.id, 999_999]) expect(await give(fileId, ids[1]!)).toRefuse('MOVE_NOT_POSSIBLE'); // it is back already
  const before = await count('review_step_file');
  await api.db.query(`update submission set state = 'submitted', stage = 'province' where id = $1`, [ids[1]]);
  expect(await give(body.id, ids[1]!)).toRefuse('NOT_FOUND');
  const [used]: { id: number }[] = await api.db.query(`select file_id as id from review_step_file limit 1`);
  expect(await give(used!.id, ids[1]!)).toRefuse('NOT_FOUND');
  expect(await count('review_step_file')).toBe(before);
});

const zip = (name: string): Buffer => {
  // One stored entry: what file-type finds first in it.
  const entry = Buffer.alloc(30);
  entry.writeUInt32LE(0x04034b50, 0);
  entry.writeUInt16LE(20, 4);
  entry.writeUInt16LE(name.length, 26);
  return Buffer.concat([entry, Buffer.from(name), Buffer.alloc(22)]);
};

it.each<[what: string, name: string, content: Buffer, code: string]>([
  ['empty', 'a.pdf', Buffer.alloc(0), 'FILE_EMPTY'],
  [
    'a program with the name of a picture',
    'a.png',
    Buffer.from([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0]),
    'FILE_TYPE_NOT_TAKEN',
  ],
  ['a page with the name of a document', 'a.pdf', Buffer.from('<html><script>alert(1)</script>'), 'FILE_NAME_LIES'],
  ['a page', 'a.html', Buffer.from('<!doctype html><p>Chào'), 'FILE_NAME_LIES'],
  [
    'a drawing in which scripts run',
    'a.svg',
    Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'),
    'FILE_',
  ],
  ['a document with the name of a picture', 'a.jpg', PDF, 'FILE_NAME_LIES'],
  ['a document without an ending', 'công văn', PDF, 'FILE_NAME_LIES'],
  ['a plain archive with the name of a document', 'a.docx', zip('x.txt'), 'FILE_TYPE_NOT_TAKEN'],
  ['text in an old encoding', 'a.csv', Buffer.from([0x54, 0xec, 0x6e, 0x68]), 'FILE_TYPE_NOT_TAKEN'],
  ['text with what no text has', 'a.txt', Buffer.from('a\0b'), 'FILE_TYPE_NOT_TAKEN'],
])('%s is refused with a code and leaves nothing', async (_, name, content, code) => {
  const before = [await count('file'), await count('pgboss.job')];
  const { status, body } = await send(name, content);
  expect([status, body.code]).toEqual([400, 'INVALID_INPUT']);
  expect(body.issues![0]!.code).toContain(code);
  expect([await count('file'), await count('pgboss.job')]).toEqual(before);
});

it('a workbook, a text and a table of numbers are taken', async () => {
  const frozen = { columns: 0, rows: 0 };
  const print = { orientation: 'portrait', pagesWide: 1, foot: '', page: '' };
  const sheet = { name: 'A', columns: [], rows: [], merges: [], frozen, print };
  const workbook = Buffer.from(
    await workbookBytes({ title: 'A', author: 'A', createdOn: '2025-11-20', sheets: [sheet as never] }),
  );
  expect((await send('bảng.xlsx', workbook)).status).toBe(201);
  expect((await send('ghi chú.txt', Buffer.from('\uFEFFĐã gọi điện\r\n'))).status).toBe(201);
  expect((await send('số.csv', Buffer.from('a;b\n1;2\n'))).status).toBe(201);
});

/** Sends without an end, or as much as it is let, and says what it was answered and how much left. */
function pour(
  path: string,
  token: string,
  announced?: number,
): Promise<{ readonly status: number; readonly sent: number; readonly code: string }> {
  return new Promise((resolve, reject) => {
    const piece = Buffer.alloc(64 * 1024, 'a');
    let sent = 0;
    const post = httpRequest(`${api.url}${path}`, {
      method: 'POST',
      headers: {
        ...{ 'content-type': 'application/octet-stream', authorization: `Bearer ${token}` },
        ...(announced !== undefined && { 'content-length': announced }),
      },
    });
    let answered = false;
    post.on('response', (answer) => {
      answered = true;
      let text = '';
      answer.setEncoding('utf8').on('data', (more: string) => (text += more));
      const done = () => {
        post.destroy();
        resolve({ status: answer.statusCode!, sent, code: text });
      };
      answer.on('end', done).on('error', done);
    });
    post.on('error', (error) => answered || reject(error));
    const write = (): void => {
      while (!answered && !post.destroyed) {
        sent += piece.length;
        if (!post.write(piece)) return void post.once('drain', write);
      }
    };
    write();
  });
}

describe('two gigabytes', () => {
  const GB2 = 2 * 2 ** 30;

  it.each([
    ['that say so', GB2, 20],
    ['that do not say so', undefined, 60],
  ])('%s are refused, and neither read nor kept', async (_, announced, most) => {
    const token = await tokenOf(api, OFFICER);
    const before = [await count('file'), await count('file_chunk')];
    const memory = process.memoryUsage().rss;
    const { status, sent, code } = await pour('/files/for-return?name=a.txt', token, announced);
    expect([status, JSON.parse(code) as unknown]).toEqual([
      400,
      expect.objectContaining({ issues: [expect.objectContaining({ code: 'FILE_TOO_LARGE' })] }),
    ]);
    expect(sent).toBeLessThan(most * 2 ** 20);
    expect(process.memoryUsage().rss - memory).toBeLessThan(200 * 2 ** 20);
    expect([await count('file'), await count('file_chunk')]).toEqual(before);
  });

  it('of somebody who may not are not read either', async () => {
    const { status, sent } = await pour('/files/for-return?name=a.txt', await tokenOf(api, 'thuthu.tuyhoa'), GB2);
    expect(status).toBe(403);
    expect(sent).toBeLessThan(20 * 2 ** 20);
  });
});

it('the largest is taken, and one byte more is not', async () => {
  expect((await send('a.pdf', big(LARGEST_FILE))).status).toBe(201);
  const { status, body } = await send('a.pdf', big(LARGEST_FILE + 1));
  expect([status, body.issues![0]!.code]).toEqual([400, 'FILE_TOO_LARGE']);
});

it('what goes with nothing is swept a day later, and what goes with a return stays', async () => {
  const [attached] = [await count('review_step_file')];
  const { body } = await send('a.pdf', PDF);
  expect(await doJobs(api)).not.toContain('sweep-file done');
  await letPass(api, '25 hours');
  expect(await doJobs(api)).toContain('sweep-file done');
  expect(await api.db.query(`select from file where id = $1`, [body.id])).toEqual([]);
  expect([await count('file'), await count('review_step_file')]).toEqual([attached, attached]);
  expect(await give(body.id, ids[1]!)).toRefuse('NOT_FOUND');
});
