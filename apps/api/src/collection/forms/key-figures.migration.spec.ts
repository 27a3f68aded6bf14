/** On a filled database the marks are the items that the program showed before: those of its list that a published form has. */
import { keyItems } from '@vlis/domain';
import { loadReference } from '@vlis/seed';
import { migratedBefore, plantOldForm, type OldDatabase } from '../../testing/migrate-to.js';
import { loadDefinitions } from './form-versions.js';

let old: OldDatabase;
beforeAll(async () => (old = await migratedBefore('KeyFigures1764100007410')), 60_000);
afterAll(() => old.drop());

it('marks the items of the list, and no others', async () => {
  const { db } = old;
  const [form] = loadReference().forms;
  await plantOldForm(db, form!);
  const few = { ...form!, version: 2, items: form!.items.filter(({ code }) => ['A01', 'E10', 'B01'].includes(code)) };
  await db.query(
    `insert into form_version (form_id, number, status, definition) select form_id, 2, 'published', $1 from form_version`,
    [JSON.stringify(few)],
  );
  await old.migrateOn();

  const ids: { id: number }[] = await db.query('select id from form_version order by number');
  const [first, second] = await loadDefinitions(
    db.manager,
    ids.map(({ id }) => id),
  );
  const codes = (kind: 'half' | 'year', of: typeof first) => keyItems(of!.definition, kind).map(({ code }) => code);
  expect(codes('year', first).join(' ')).toBe('B01 D01 E04 E10 C01 I01 E03 K01');
  expect(codes('half', first).join(' ')).toBe('B01 D01 E04 E10 C01 I01 E03 B15');
  expect(codes('year', second)).toEqual(['B01', 'E10']);
  await expect(db.query('update key_figure set place = 1')).rejects.toThrow('stays');
});
