import fc from 'fast-check';
import { isRefusal } from '../shared/refusal.js';
import { decideEndContact, decideKeepContact, MOST_CONTACTS, type Contact, type ContactWish } from './contact.js';

const contact = (id: number, more: Partial<Contact> = {}): Contact => ({
  ...{ id, name: `Người ${id}`, post: null, telephone: '0257 3823 456', email: null, main: false },
  ...{ validFrom: `2025-01-0${id}`, ...more },
});
const wish = (more: Partial<ContactWish> = {}): ContactWish => ({
  ...{ name: 'Nguyễn Thị Lan', post: 'Thủ thư', telephone: '0257 3823 456', email: 'lan@daklak.gov.vn', main: false },
  ...more,
});
const issuesOf = (asked: ContactWish, present: readonly Contact[] = []): readonly string[] => {
  const decided = decideKeepContact(asked, present);
  return isRefusal(decided) ? decided.issues.map(({ code, path }) => `${path} ${code}`) : [];
};

describe('a contact is kept', () => {
  it('as its details, plain: a blank is none', () =>
    expect(decideKeepContact(wish({ name: '  Nguyễn\tThị  Lan ', post: ' ', email: '', main: true }), [])).toEqual({
      ends: [],
      begins: [{ name: 'Nguyễn Thị Lan', post: null, telephone: '0257 3823 456', email: null, main: true }],
    }));

  it('as the main one where it is the first', () =>
    expect(decideKeepContact(wish(), [])).toMatchObject({ begins: [{ main: true }] }));

  it('beside the others, whose main one stays', () =>
    expect(decideKeepContact(wish(), [contact(1, { main: true })])).toMatchObject({
      ends: [],
      begins: [{ main: false }],
    }));

  it('in place of the main one, who stays a contact', () =>
    expect(decideKeepContact(wish({ main: true }), [contact(1, { main: true }), contact(2)])).toMatchObject({
      ends: [1],
      begins: [
        { name: 'Người 1', main: false },
        { name: 'Nguyễn Thị Lan', main: true },
      ],
    }));

  it('by a new stretch where it is changed, and by none where nothing is', () => {
    const held = contact(1, { main: true });
    expect(decideKeepContact(wish({ contactId: 1 }), [held])).toMatchObject({ ends: [1], begins: [{ main: true }] });
    const same = { ...held, contactId: 1, main: false };
    expect(decideKeepContact(same, [held])).toEqual({ ends: [], begins: [] });
  });
});

describe('a contact is refused', () => {
  it('where there is no such contact to change', () =>
    expect(decideKeepContact(wish({ contactId: 9 }), [contact(1)])).toMatchObject({ code: 'NOT_FOUND' }));

  it.each([
    [{ name: ' \u200b ' }, ['name NAME_REQUIRED']],
    [{ name: 'n'.repeat(201) }, ['name TEXT_TOO_LONG']],
    [{ post: 'p'.repeat(201) }, ['post TEXT_TOO_LONG']],
    [{ telephone: null, email: '  ' }, ['telephone CONTACT_UNREACHABLE']],
    [{ telephone: '123' }, ['telephone CONTACT_TELEPHONE']],
    [{ telephone: 'gọi cô Lan' }, ['telephone CONTACT_TELEPHONE']],
    [{ telephone: '0'.repeat(21) }, ['telephone CONTACT_TELEPHONE']],
    [{ telephone: '0 '.repeat(40) }, ['telephone TEXT_TOO_LONG']],
    [{ email: 'lan@daklak' }, ['email CONTACT_EMAIL']],
    [{ email: 'a@b.vn, c@d.vn' }, ['email CONTACT_EMAIL']],
    [{ email: 'Lan <lan@daklak.gov.vn>' }, ['email CONTACT_EMAIL']],
    [{ email: 'lan@daklak.gov.vn\r\nBcc: x@y.vn' }, ['email CONTACT_EMAIL']],
    [{ email: `${'a'.repeat(250)}@b.vn` }, ['email TEXT_TOO_LONG']],
  ])('%j', (more, issues) => expect(issuesOf(wish(more))).toEqual(issues));

  it('where there are as many as anybody can call', () => {
    const many = Array.from({ length: MOST_CONTACTS }, (_, i) => contact(i, { main: i === 0 }));
    expect(issuesOf(wish(), many)).toEqual(['name CONTACTS_TOO_MANY']);
    expect(issuesOf(wish({ contactId: 1 }), many)).toEqual([]);
  });
});

it.each(['0257 3823 456', '+84 (257) 382-3456', '0905.123.456', '02573823456 máy lẻ 12', '0257 3823456 ext. 7'])(
  'takes the telephone number %s',
  (telephone) => expect(issuesOf(wish({ telephone }))).toEqual([]),
);

describe('a contact ends', () => {
  it('and the one of longest standing becomes the main one in place of the main one', () =>
    expect(decideEndContact(1, [contact(3), contact(1, { main: true }), contact(2)])).toEqual({
      ends: [1, 2],
      begins: [{ name: 'Người 2', post: null, telephone: '0257 3823 456', email: null, main: true }],
    }));

  it('alone where it was not the main one, or the last', () => {
    expect(decideEndContact(2, [contact(1, { main: true }), contact(2)])).toEqual({ ends: [2], begins: [] });
    expect(decideEndContact(1, [contact(1, { main: true })])).toEqual({ ends: [1], begins: [] });
  });

  it('never twice', () => expect(decideEndContact(2, [contact(1)])).toMatchObject({ code: 'NOT_FOUND' }));
});

it('whatever is done, a library with contacts has one main contact', () => {
  const step = fc.record({ end: fc.boolean(), which: fc.nat(5), main: fc.boolean(), change: fc.boolean() });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      let present: readonly Contact[] = [];
      let ids = 0;
      for (const { end, which, main, change } of steps) {
        const contactId = present[which]?.id ?? null;
        const decided =
          end && contactId !== null
            ? decideEndContact(contactId, present)
            : decideKeepContact(wish({ name: `Người ${ids}`, main, contactId: change ? contactId : null }), present);
        if (isRefusal(decided)) continue;
        const begun = decided.begins.map((details) => ({ ...details, id: (ids += 1), validFrom: '2025-01-01' }));
        present = [...present.filter(({ id }) => !decided.ends.includes(id)), ...begun];
        expect(present.filter((one) => one.main)).toHaveLength(present.length ? 1 : 0);
      }
    }),
  );
});
