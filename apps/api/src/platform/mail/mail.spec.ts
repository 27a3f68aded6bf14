/**
 * The people of a library get a mail that its submission was returned: once, whatever the mail server does and however often it
 * is tried.
 */
import type { News, Viewer } from '@vlis/domain';
import { createServer, type AddressInfo } from 'node:net';
import { doJobs, letPass } from '../../testing/do-jobs.js';
import { as, startApi, type Api } from '../../testing/index.js';
import { startMailServer, type Behaviour, type TestMailServer } from '../../testing/mail-server.js';
import { Database } from '../database/database.js';
import { DELIVER_NEWS, SEND_MAIL } from '../jobs/platform-jobs.js';
import { RunJob } from '../jobs/run-job.js';

const LOGIN = { user: 'vlis', pass: 'mat-khau-thu' };

let server: TestMailServer;
let api: Api;
beforeAll(async () => {
  server = await startMailServer(LOGIN);
  api = await startApi({ now: '2025-11-20T03:00:00Z', env: { SMTP_URL: server.url, MAIL_FROM: 'vlis@bo.example' } });
});
afterAll(async () => {
  await api.stop();
  await server.stop();
});

let nth = 0;
beforeEach(async () => {
  server.behave();
  (server.taken as unknown[]).length = 0;
  await api.db.query(`truncate mail, news, pgboss.job`);
});

const accountId = async (username: string): Promise<number> =>
  ((await api.db.query(`select id from account where username = $1`, [username])) as { id: number }[])[0]!.id;

const params = {
  ...{ roundId: 1, libraryId: 2, period: '2025', until: '2025-12-31' },
  library: { vi: 'Thư viện phường Tuy Hòa', en: 'Tuy Hòa ward library' },
};

/** An action of an officer's that tells these people. */
async function writeNews(...people: readonly string[]): Promise<void> {
  const to = await Promise.all(people.map(accountId));
  const officer: Viewer = {
    accountId: await accountId('chuyenvien.daklak'),
    username: 'x',
    name: 'X',
    assignments: [],
  };
  const news: News = { kind: 'submission-returned', params };
  await api.app.get(Database).run({ ...officer }, 'me.read', (_tx, audit, draft) => {
    audit.about('test', [1]);
    draft.add(news, { at: api.clock.now(), subject: `review_step ${(nth += 1)}`, to });
    return Promise.resolve({});
  });
}

interface Row {
  readonly state: string;
  readonly attempts: number;
  readonly doubtful: boolean;
  readonly answer: string | null;
}
const mails = (): Promise<readonly Row[]> =>
  api.db.query(`select state, attempts, doubtful, answer from mail order by id`);

it('names the submission and the last day, in Vietnamese and in English, with our sender and the person’s address', async () => {
  await writeNews('thuthu.tuyhoa');
  expect(await doJobs(api)).toEqual(['deliver-news done', 'send-mail done']);
  expect(await doJobs(api)).toEqual([]);
  const [mail, ...others] = server.taken;
  expect(others).toEqual([]);
  expect(mail).toMatchObject({ from: 'vlis@bo.example', to: ['thuthu.tuyhoa@thuvien.example'] });
  const [head = '', body = ''] = mail!.raw.split(/\r\n\r\n(.*)/s);
  expect(head).toMatch(/^Auto-Submitted: auto-generated$/m);
  expect(head).toMatch(/^Message-ID: <news-\d+@127\.0\.0\.1>$/m);
  const words = Buffer.from(
    /base64/i.test(head) ? body : body.replace(/=\r\n/g, '').replace(/=([0-9A-F]{2})/g, '%$1'),
    /base64/i.test(head) ? 'base64' : 'utf8',
  ).toString();
  const text = /base64/i.test(head) ? words : decodeURIComponent(words);
  expect(text).toMatch(/^Báo cáo năm 2025 của Thư viện phường Tuy Hòa bị trả lại\. Nộp lại được .* 31\/12\/2025\./);
  expect(text).toContain(`${api.url}/#/notices`);
  expect(text).toContain('Tuy Hòa ward library');
  expect(await mails()).toEqual([
    { state: 'sent', attempts: 1, doubtful: false, answer: expect.stringContaining('taken') },
  ]);
});

it('writes to each person once, also where the job is done again', async () => {
  await writeNews('thuthu.tuyhoa', 'giamdoc.tvdaklak');
  await doJobs(api);
  await api.db.query(`update pgboss.job set state = 'created', completed_on = null`);
  expect(await doJobs(api)).toEqual(['deliver-news done', 'send-mail done', 'send-mail done']);
  // Jobs of one moment have no order.
  expect(server.taken.map(({ to: [to] }) => to).sort()).toEqual([
    'giamdoc.tvdaklak@thuvien.example',
    'thuthu.tuyhoa@thuvien.example',
  ]);
});

it('sends nothing to whom no address is known of, and tells so; nor to an account that is closed', async () => {
  await api.db.query(`insert into account (username, name) values ('khong.thu', 'K')`);
  await api.db.query(
    `insert into account (username, name, email, active) values ('da.dong', 'D', 'd@x.example', false)`,
  );
  await writeNews('khong.thu', 'da.dong');
  expect(await doJobs(api)).toEqual(['deliver-news done']);
  expect(await mails()).toMatchObject([{ state: 'no-address', attempts: 0 }]);
});

it.each<[what: string, Behaviour, answer: string]>([
  ['the addressee', { at: 'recipient', code: 550, words: 'no such user here' }, '550 no such user here'],
  ['the message', { at: 'message', code: 554, words: 'we take no such thing' }, '554 we take no such thing'],
])('a server that refuses %s for good is not asked again', async (_, behaviour, answer) => {
  server.behave(behaviour);
  await writeNews('thuthu.tuyhoa');
  expect(await doJobs(api)).toEqual(['deliver-news done', 'send-mail done']);
  await letPass(api, '1 day');
  expect(await doJobs(api)).toEqual([]);
  expect(await mails()).toMatchObject([{ state: 'refused', answer }]);
});

it.each<[what: string, Behaviour]>([
  ['has no time for anybody', { at: 'greeting', code: 421, words: 'too busy' }],
  ['takes nobody for good, as it does not like us', { at: 'greeting', code: 554, words: 'go away' }],
  ['has no time for this addressee', { at: 'recipient', code: 451, words: 'greylisted' }],
  ['cannot take the message now', { at: 'message', code: 452, words: 'disk full' }],
])('a server that %s is asked again later, and nothing is doubtful', async (_, behaviour) => {
  server.behave(behaviour);
  await writeNews('thuthu.tuyhoa');
  expect(await doJobs(api)).toEqual(['deliver-news done', 'send-mail failed']);
  expect(await mails()).toMatchObject([
    { state: 'waiting', doubtful: false, answer: expect.stringContaining((behaviour as { words: string }).words) },
  ]);
  server.behave();
  expect(await doJobs(api)).toEqual([]); // not at once
  await letPass(api, '1 hour');
  expect(await doJobs(api)).toEqual(['send-mail done']);
  expect(await mails()).toMatchObject([{ state: 'sent', doubtful: false }]);
  expect(server.taken).toHaveLength(1);
});

it.each<[what: string, Behaviour, copies: number]>([
  ['had taken it', { at: 'end', then: 'breaks off', having: 'taken' }, 2],
  ['had not taken it', { at: 'end', then: 'breaks off', having: 'not taken' }, 1],
])(
  'where the line breaks when the message is out and the server %s, it is sent again under its Message-ID, and told as doubtful',
  async (_, behaviour, copies) => {
    server.behave(behaviour);
    await writeNews('thuthu.tuyhoa');
    expect(await doJobs(api)).toEqual(['deliver-news done', 'send-mail failed']);
    expect(await mails()).toMatchObject([{ state: 'handing-over', doubtful: false }]);
    server.behave();
    await letPass(api, '1 hour');
    expect(await doJobs(api)).toEqual(['send-mail done']);
    expect(await mails()).toMatchObject([{ state: 'sent', attempts: 2, doubtful: true }]);
    expect(server.taken).toHaveLength(copies);
    expect(new Set(server.taken.map(({ messageId }) => messageId)).size).toBe(1);
  },
);

it('a server that hangs holds up no end of the process: what is under way is broken off and put back', async () => {
  server.behave({ at: 'end', then: 'hangs', having: 'not taken' });
  await writeNews('thuthu.tuyhoa');
  const jobs = api.app.get(RunJob);
  expect(await jobs.next(DELIVER_NEWS, new AbortController().signal)).toBe('done');
  const began = performance.now();
  expect(await jobs.next(SEND_MAIL, AbortSignal.timeout(700))).toBe('failed');
  expect(performance.now() - began).toBeLessThan(5000);
  expect(await mails()).toMatchObject([{ state: 'handing-over', answer: 'it took too long' }]);
});

it('a server that takes the line and never says a word is given up after some seconds', async () => {
  const mute = createServer(() => undefined);
  await new Promise<void>((resolve) => mute.listen(0, '127.0.0.1', resolve));
  const other = await startApi({ env: { SMTP_URL: `smtp://127.0.0.1:${(mute.address() as AddressInfo).port}` } });
  try {
    const id = await accountId('thuthu.tuyhoa');
    await other.db.query(
      `with told as (insert into news (at, kind, subject, params, account_id) values (now(), 'submission-returned', 'x', $1, $2) returning id)
       insert into pgboss.job (name, data, retry_limit) select 'deliver-news', '{"kind":"submission-returned","subject":"x"}', 3 from told`,
      [params, id],
    );
    expect(await doJobs(other)).toEqual(['deliver-news done', 'send-mail failed']);
    expect(await other.db.query(`select state, answer from mail`)).toEqual([
      { state: 'waiting', answer: expect.stringMatching(/greeting/i) },
    ]);
  } finally {
    await other.stop();
    mute.close();
  }
});

it('after the last attempt it is given up, and the administrator sees why', async () => {
  server.behave({ at: 'recipient', code: 451, words: 'greylisted' });
  await writeNews('thuthu.tuyhoa');
  await doJobs(api);
  await api.db.query(`update pgboss.job set retry_count = retry_limit - 1 where name = 'send-mail'`);
  await letPass(api, '1 day');
  expect(await doJobs(api)).toEqual(['send-mail given up']);
  const { mails: page } = await as(api, 'quantri').ask<{ mails: object }>(
    '{ mails { total sends rows { to address state answer doubtful } } }',
  );
  expect(page).toEqual({
    ...{ total: 1, sends: true },
    rows: [
      {
        ...{ to: 'thuthu.tuyhoa', address: 'thuthu.tuyhoa@thuvien.example', state: 'GIVEN_UP' },
        ...{ answer: expect.stringContaining('greylisted'), doubtful: false },
      },
    ],
  });
  for (const who of ['thuthu.tuyhoa', 'phantich.bo', 'lanhdao.bo'])
    expect(await as(api, who).query('{ mails { total } }')).toMatchObject({
      errors: [expect.objectContaining({ extensions: expect.objectContaining({ code: 'FORBIDDEN' }) })],
    });
});

it('a password that the mail server does not take stands in no log and in no row', async () => {
  const wrong = await startApi({ env: { SMTP_URL: server.url.replace(LOGIN.pass, 'sai-hoan-toan') } });
  try {
    await wrong.db.query(
      `with told as (insert into news (at, kind, subject, params, account_id) values (now(), 'submission-returned', 'x', $1, $2) returning id)
       insert into pgboss.job (name, data, retry_limit) select 'deliver-news', '{"kind":"submission-returned","subject":"x"}', 3 from told`,
      [params, await accountId('thuthu.tuyhoa')],
    );
    expect(await doJobs(wrong)).toEqual(['deliver-news done', 'send-mail failed']);
    const left = JSON.stringify([
      wrong.logged,
      await wrong.db.query(`select * from mail`),
      await wrong.db.query(`select * from pgboss.job`),
    ]);
    expect(left).toContain('535');
    for (const secret of ['sai-hoan-toan', LOGIN.pass, Buffer.from('\0vlis\0sai-hoan-toan').toString('base64')])
      expect(left).not.toContain(secret);
  } finally {
    await wrong.stop();
  }
});

it('without a mail server messages are kept, and the page shows what would have been sent', async () => {
  const kept = await startApi();
  try {
    await kept.db.query(
      `with told as (insert into news (at, kind, subject, params, account_id) values (now(), 'submission-returned', 'x', $1, $2) returning id)
       insert into pgboss.job (name, data, retry_limit) select 'deliver-news', '{"kind":"submission-returned","subject":"x"}', 3 from told`,
      [params, await accountId('thuthu.tuyhoa')],
    );
    expect(await doJobs(kept)).toEqual(['deliver-news done']);
    const { mails: page } = await as(kept, 'quantri').ask<{ mails: object }>(
      '{ mails { sends rows { state subject body } } }',
    );
    expect(page).toEqual({
      sends: false,
      rows: [
        { state: 'KEPT', subject: expect.stringContaining('bị trả lại'), body: expect.stringContaining('/#/notices') },
      ],
    });
  } finally {
    await kept.stop();
  }
});
