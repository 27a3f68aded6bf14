/** A contact of one library in each place, kept by somebody whose work it is. */
import { as, type Api } from '../index.js';
import { PLACES } from './cast.js';
import { oneOfEach } from './questions.js';
import type { Thing } from './world.js';

const KEEP = `mutation ($input: KeepContactInput!) { answer: keepContact(input: $input) { __typename } }`;

export async function plantContacts(api: Api, things: readonly Thing[]): Promise<void> {
  for (const { at, name, place } of things.filter(oneOfEach)) {
    const who = PLACES[at].restricted ? 'nganh.quocphong' : 'quantri';
    const input = { libraryId: place.libraryId, name: `Liên hệ của ${name}`, telephone: '0257 3823 456', main: true };
    const { answer } = await as(api, who).ask<{ answer: { __typename: string } }>(KEEP, { input });
    expect(answer.__typename).toBe('LibraryContact');
  }
}
