import { application } from '../../application.js';
import { jest } from '@jest/globals';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startApi, type Api } from '../../testing/index.js';
import { databaseAt } from '../../testing/template.js';
import { auditVerify } from './audit-verify.command.js';

let api: Api;
let folder: string;
let output: string[];
beforeAll(async () => {
  api = await startApi();
  folder = await mkdtemp(join(tmpdir(), 'vlis-anchor-'));
  process.env.DATABASE_URL = databaseAt(api.databaseName);
  process.env.VLIS_PROFILE = 'embedded';
});
beforeEach(() => {
  output = [];
  jest.spyOn(console, 'log').mockImplementation((line: string) => void output.push(line));
});
afterEach(() => jest.restoreAllMocks());
afterAll(async () => {
  await rm(folder, { recursive: true });
  await api.stop();
});

it('says that the audit is whole, keeps an anchor and holds it against the audit later', async () => {
  const file = join(folder, 'anchor.json');
  await auditVerify.run(['--save', file], application);
  const { digest } = JSON.parse(await readFile(file, 'utf8')) as { digest: string };
  expect(output.join('\n')).toMatch(/^✓ Nhật ký nguyên vẹn: \d+ mục \/ the audit is whole: \d+ entries\n/);
  expect(output.join('\n')).toContain(digest);
  await auditVerify.run(['--anchor', file], application);
  expect(output).toHaveLength(2);
});

it('names the broken link, in both languages', async () => {
  await api.db.query('alter table audit_entry disable trigger user');
  await api.db.query(`update audit_entry set actor = 'nobody' where id = (select min(id) from audit_entry)`);
  await expect(auditVerify.run([], application)).rejects.toThrow(
    /✗ mục\/entry \d+, chuỗi\/lane \d+, vị trí\/position 1: nội dung đã bị sửa hoặc bị thay \/ it was changed or replaced \(changed\)/,
  );
});

it('refuses what is no anchor, and arguments that are none', async () => {
  const file = join(folder, 'other.json');
  await writeFile(file, '{}');
  for (const anchor of [file, join(folder, 'nothing.json')]) {
    await expect(auditVerify.run(['--anchor', anchor], application)).rejects.toThrow(/không phải mốc của nhật ký/);
  }
  await expect(auditVerify.run(['--fast'], application)).rejects.toThrow(/usage: audit-verify/);
});
