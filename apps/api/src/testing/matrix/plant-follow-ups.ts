/** Each library that has not begun was followed up once, by somebody whose work it is. */
import { as, type Api } from '../index.js';
import type { PlaceName } from './cast.js';
import type { Thing } from './world.js';

const RECORD = `mutation ($input: RecordFollowUpInput!) { answer: recordFollowUp(input: $input) { __typename } }`;

const AT_WORK: Readonly<Record<PlaceName, string>> = {
  home: 'chuyenvien.daklak',
  away: 'chuyenvien.hanoi',
  school: 'nganh.giaoduc',
  armed: 'phantich.bo',
};

export async function plantFollowUps(api: Api, roundId: number, things: readonly Thing[]): Promise<void> {
  for (const { at, name, place } of things.filter(({ workState }) => workState === 'blank')) {
    const note = `Đã gọi ${name}`;
    const input = {
      key: `call-${place.libraryId}-planted`,
      roundId,
      libraryId: place.libraryId,
      channel: 'TELEPHONE',
      outcome: 'REACHED',
      note,
    };
    const { answer } = await as(api, AT_WORK[at]).ask<{ answer: { __typename: string } }>(RECORD, { input });
    expect(answer.__typename).toBe('FollowUp');
  }
}
