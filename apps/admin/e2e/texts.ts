/** The texts of the screens in a language: of every room, read from their files, so that no room is left out. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

export interface Texts {
  readonly [key: string]: string | Texts;
}

const SCREENS = join(import.meta.dirname, '../src');

export async function textsIn(language: 'vi' | 'en'): Promise<Texts> {
  const files = readdirSync(SCREENS, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith(join('i18n', `${language}.ts`)),
  );
  const rooms = (await Promise.all(files.map((file) => import(join(SCREENS, file))))) as readonly Texts[];
  return Object.assign({}, ...rooms) as Texts;
}
