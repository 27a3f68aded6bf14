import { draftKey } from './draft-key.js';
import { draftsIn, keptUntil, KEPT_DAYS, sorted } from './drafts-here.js';
import { drawer } from './testing/drawer.js';

const NOW = Date.parse('2026-12-20T03:00:00Z');
const daysAgo = (days: number): string => new Date(NOW - days * 86_400_000).toISOString();

/** As the entry grid writes one (entry/session/draft-store.ts): two figures and an answer. */
const DRAFT = {
  entries: [
    ['B02', { kind: 'typed', text: '2' }, 5],
    ['B01', { kind: 'typed', text: '1' }, 5],
  ],
  notes: [],
  sent: [],
  answers: [[3, 'vì lũ']],
};

/** What the session keeps, beside other things of the same storage. */
const kept = (...drafts: (readonly [accountId: number, libraryId: number, at: string])[]) => {
  const storage = drawer();
  storage.setItem('vlis.theme', '"dark"');
  storage.setItem('vlis.draft.mine', '{}');
  for (const [accountId, libraryId, at] of drafts) {
    storage.setItem(draftKey(accountId, [5, libraryId]), JSON.stringify({ ...DRAFT, at, submission: [5, libraryId] }));
  }
  return storage.kept;
};

it('finds the drafts among everything else, the oldest first', () =>
  expect(draftsIn(kept([4, 7, daysAgo(1)], [4, 8, daysAgo(9)], [5, 7, daysAgo(3)]))).toMatchObject([
    { key: 'vlis.draft.4.5-8', accountId: 4, at: daysAgo(9), submission: [5, 8] },
    { key: 'vlis.draft.5.5-7', accountId: 5, at: daysAgo(3) },
    { key: 'vlis.draft.4.5-7', accountId: 4, at: daysAgo(1) },
  ]));

it('counts what is in one', () => expect(draftsIn(kept([4, 7, daysAgo(1)]))[0]!.count).toBe(3));

it('one’s own is never dropped unasked, however old; another’s is, after its time and not before', () => {
  const { own, over } = sorted(
    draftsIn(kept([4, 7, daysAgo(400)], [5, 7, daysAgo(KEPT_DAYS - 1)], [5, 8, daysAgo(KEPT_DAYS + 1)])),
    4,
    NOW,
  );
  expect(own.map(({ key }) => key)).toEqual(['vlis.draft.4.5-7']);
  expect(over).toEqual(['vlis.draft.5.5-8']);
});

it('finds the submission of a draft of before, which called it something else', () => {
  const text = JSON.stringify({ ...DRAFT, at: daysAgo(1), ['report']: [5, 7] });
  expect(draftsIn([[draftKey(4, [5, 7]), text]])).toMatchObject([{ submission: [5, 7] }]);
});

it('says until when', () =>
  expect(keptUntil({ at: '2026-11-20T03:00:00.000Z' }).toISOString()).toBe('2026-12-20T03:00:00.000Z'));

it.each(['{', 'null', '3', '[]', '{"at":7}', '{"at":"gestern"}', '{"entries":7,"submission":["a"]}'])(
  'what nobody can read is somebody’s all the same, and another’s goes: %s',
  (text) => {
    const drafts = draftsIn([['vlis.draft.5.7', text]]);
    expect(drafts).toMatchObject([{ accountId: 5, count: 0 }]);
    expect(drafts[0]!.submission).toBeUndefined();
    expect(sorted(drafts, 5, NOW).own).toHaveLength(1);
    expect(sorted(drafts, 4, NOW).over).toEqual(['vlis.draft.5.7']);
  },
);
