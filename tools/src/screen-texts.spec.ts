/**
 * A room of the screens uses its own texts and those of rooms that it may import (tools/lint/rooms.mjs): the key of a
 * text is an arrow too, which no import shows.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ACTIONS } from '@vlis/domain';
import { MAY_IMPORT, roomOf } from '../lint/rooms.mjs';
import { ROOT } from './settings.js';

const SCREENS = 'apps/admin/src';
const files = readdirSync(join(ROOT, SCREENS), { recursive: true, encoding: 'utf8' }).map((name) =>
  name.replaceAll('\\', '/'),
);

/** The rooms that have texts; the words of i18n itself are everybody's. */
const speaking = files.flatMap((name) => /^(\w+)\/i18n\/vi\.ts$/.exec(name)?.[1] ?? []);
const KEY = new RegExp(`['"\`](${speaking.join('|')})\\.[\\w.]+`, 'gi');
/** Rights are named in the same way, and are no texts: `submission.save`. */
const rights: ReadonlySet<string> = new Set(ACTIONS);

/** The rooms whose words stand in a file, and which its room may not import. */
function strangers(path: string, text: string): readonly string[] {
  const room = roomOf(path) ?? path;
  const keys = [...text.matchAll(KEY)].filter(([key]) => !rights.has(key.slice(1)));
  return [...new Set(keys.map(([, name]) => `${SCREENS}/${name!}`))].filter(
    (name) => name !== room && !(MAY_IMPORT[room] ?? []).includes(name),
  );
}

it('a word of a feature in a shared part, or of another feature, is found', () => {
  expect(strangers(`${SCREENS}/parts/Planted.tsx`, "t('libraries.title')")).toEqual([`${SCREENS}/libraries`]);
  expect(strangers(`${SCREENS}/layout/Planted.tsx`, '<Link label="entry.menu.name" />')).toEqual([`${SCREENS}/entry`]);
  expect(strangers(`${SCREENS}/review/Planted.tsx`, 't(`entry.mark.${kind}`)')).toEqual([`${SCREENS}/entry`]);
  expect(strangers(`${SCREENS}/review/Planted.tsx`, "t('submission.mark.error'), t('form.cancel')")).toEqual([]);
});

it('no room says a word that is not its to say', () => {
  expect(speaking.length).toBeGreaterThan(10);
  const found = files
    .filter((name) => /\.tsx?$/.test(name) && !name.startsWith('gql/') && !name.includes('i18n/'))
    .flatMap((name) => {
      const path = `${SCREENS}/${name}`;
      return strangers(path, readFileSync(join(ROOT, path), 'utf8')).map((room) => `${path} says ${room}`);
    });
  expect(found).toEqual([]);
});
