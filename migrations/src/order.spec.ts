import { readdirSync } from 'node:fs';
import { migrations, tableLists } from './list.js';

// The name ends in the time of writing, and TypeORM runs them by it: file, class and list must agree.
it('every migration file is in the list, oldest first, under its own name', () => {
  const files = readdirSync(import.meta.dirname).filter(
    (file) => /^\d{13}-.*\.ts$/.test(file) && !file.includes('.spec.'),
  );
  const stamps = migrations.map((Migration) => new Migration().name!.slice(-13));
  expect(stamps).toEqual(files.map((file) => file.slice(0, 13)).sort());
  for (const Migration of migrations) expect(new Migration().name).toBe(Migration.name);
});

it('no table is in two lists', () => {
  const names = tableLists.flatMap((list) => Object.keys(list));
  expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
});
