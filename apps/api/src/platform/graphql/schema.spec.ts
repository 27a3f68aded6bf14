import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { schemaText } from '../../operations/command/print-schema.command.js';
import { startApi, type Api } from '../../testing/index.js';

const COMMITTED = join(import.meta.dirname, '../../../schema.graphql');

let api: Api;
beforeAll(async () => (api = await startApi()));
afterAll(() => api.stop());

// The screens' types are made from the committed file. After a change: node apps/api/dist/cli.js print-schema > apps/api/schema.graphql
it('the committed schema is the one that runs', async () => {
  expect(schemaText(api.app)).toBe(await readFile(COMMITTED, 'utf8'));
});
