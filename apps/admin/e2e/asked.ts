/** What the screens ask, word for word, as the build lists it: answered in production too, whoever asks. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BUILT } from './site.js';

/** @param name of an operation of the screens */
export function asked(name: string): string {
  const list = JSON.parse(readFileSync(join(BUILT, '.operations.json'), 'utf8')) as Readonly<Record<string, string>>;
  const asksIt = new RegExp(`\\b(?:mutation|query) ${name}\\b`);
  const text = Object.values(list).find((one) => asksIt.test(one));
  if (text === undefined) throw new Error(`the screens do not ask ${name}`);
  return text;
}
