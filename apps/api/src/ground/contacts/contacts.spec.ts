/** Contacts of a library: who keeps them, who sees them, and what stays of them. */
import { as, startApi, type Api } from '../../testing/index.js';
import { library, plantLibraries, plantRoles, provinceBefore2025, provinceOf2025 } from '../../testing/plant.js';

let api: Api;
let ward: number;
let elsewhere: number;

beforeAll(async () => {
  api = await startApi({ now: '2025-11-20T03:00:00Z' });
  const planted = await plantLibraries(api, [
    library('demo:X:22015', { type: 'X', province: provinceOf2025('66'), name: { vi: 'Tuy Hòa', en: 'Tuy Hoa' } }),
    library('elsewhere', { type: 'X', province: provinceBefore2025('01'), name: { vi: 'Cầu Giấy', en: 'Cau Giay' } }),
  ]);
  ward = planted.get('demo:X:22015')!.id;
  elsewhere = planted.get('elsewhere')!.id;
  await plantRoles(api);
});
afterAll(() => api.stop());

const FIELDS = 'id name post telephone email main validFrom';
const KEEP = `mutation ($input: KeepContactInput!) { keepContact(input: $input) { __typename
  ... on LibraryContact { ${FIELDS} } ... on Refusal { code issues { code path } } } }`;
const END = `mutation ($contactId: Int!) { endContact(contactId: $contactId) { __typename
  ... on LibraryContact { name } ... on Refusal { code } } }`;
const OF_LIBRARY = `query ($libraryId: Int!) { libraryContacts(libraryId: $libraryId) { ${FIELDS} } }`;
const BESIDE = `query ($id: Int!) { library(id: $id) { contacts { name main } } }`;

interface Kept {
  readonly id: number;
  readonly name: string;
  readonly main: boolean;
}
const keep = (input: object, who = 'thuthu.tuyhoa') =>
  as(api, who).query<{ keepContact: Kept & { readonly __typename: string } }>(KEEP, {
    input: { libraryId: ward, name: 'Nguyễn Thị Lan', telephone: '0257 3823 456', main: false, ...input },
  });
const contacts = async (who = 'chuyenvien.daklak', libraryId = ward) =>
  (await as(api, who).ask<{ libraryContacts: readonly Kept[] }>(OF_LIBRARY, { libraryId })).libraryContacts;

it('is added by the library, the first as its main one, and seen by its province', async () => {
  expect((await keep({ post: 'Thủ thư' })).data.keepContact).toMatchObject({
    ...{ __typename: 'LibraryContact', name: 'Nguyễn Thị Lan', post: 'Thủ thư', email: null },
    ...{ main: true, validFrom: '2025-11-20' },
  });
  expect(await contacts()).toMatchObject([{ name: 'Nguyễn Thị Lan', main: true }]);
  const { library: beside } = await as(api, 'chuyenvien.daklak').ask<{ library: object }>(BESIDE, { id: ward });
  expect(beside).toEqual({ contacts: [{ name: 'Nguyễn Thị Lan', main: true }] });
});

it('gives way to a new main contact, and both stay known', async () => {
  await keep({ name: 'Trần Văn Minh', email: 'minh@tuyhoa.gov.vn', main: true }, 'chuyenvien.daklak');
  expect(await contacts()).toMatchObject([
    { name: 'Trần Văn Minh', main: true },
    { name: 'Nguyễn Thị Lan', main: false },
  ]);
  const rows: object[] = await api.db.query(
    `select name, main, ended_at is null as holds from library_contact order by id`,
  );
  expect(rows).toEqual([
    { name: 'Nguyễn Thị Lan', main: true, holds: false },
    { name: 'Nguyễn Thị Lan', main: false, holds: true },
    { name: 'Trần Văn Minh', main: true, holds: true },
  ]);
});

it('is changed, and saved twice only once', async () => {
  const [minh] = await contacts();
  const changed = { contactId: minh!.id, name: 'Trần Văn Minh', email: 'minh@daklak.gov.vn', main: true };
  const { data } = await keep(changed);
  const again = await keep({ ...changed, contactId: data.keepContact.id });
  expect(again.data.keepContact.id).toBe(data.keepContact.id);
  expect(await contacts()).toHaveLength(2);
  expect(await keep(changed)).toRefuse('NOT_FOUND'); // the row of before is over
});

it('ends, and the other becomes the main one', async () => {
  const [minh] = await contacts();
  const ended = await as(api, 'thuthu.tuyhoa').ask(END, { contactId: minh!.id });
  expect(ended).toMatchObject({ endContact: { __typename: 'LibraryContact', name: 'Trần Văn Minh' } });
  expect(await contacts()).toMatchObject([{ name: 'Nguyễn Thị Lan', main: true }]);
  expect(await as(api, 'thuthu.tuyhoa').query(END, { contactId: minh!.id })).toRefuse('NOT_FOUND');
});

it.each([
  [{ telephone: '12' }, 'CONTACT_TELEPHONE'],
  [{ telephone: null }, 'CONTACT_UNREACHABLE'],
  [{ email: 'x@y.vn\r\nBcc: z@y.vn' }, 'CONTACT_EMAIL'],
  [{ name: ' ' }, 'NAME_REQUIRED'],
])('is refused at its field: %j', async (input, code) => {
  const answer = await keep(input);
  expect(answer).toRefuse('INVALID_INPUT');
  expect(answer.data.keepContact).toMatchObject({ issues: [{ code }] });
});

it('is nothing for those of another province, nor for who reads figures alone', async () => {
  expect(await keep({ libraryId: elsewhere }, 'chuyenvien.daklak')).toRefuse('NOT_FOUND');
  expect(await keep({ libraryId: elsewhere })).toRefuse('NOT_FOUND');
  const { data } = await keep({ libraryId: elsewhere }, 'quantri');
  expect(data.keepContact.__typename).toBe('LibraryContact');
  expect(await contacts('chuyenvien.daklak', elsewhere)).toEqual([]);
  const ask = (who: string) => as(api, who).ask<{ library: object }>(BESIDE, { id: elsewhere });
  expect(await ask('phantich.bo')).toEqual({ library: { contacts: [{ name: 'Nguyễn Thị Lan', main: true }] } });
  // The register is open to them, the people of a library are not.
  expect(await ask('lanhdao.bo')).toEqual({ library: { contacts: [] } });
  expect(await as(api, 'thuthu.tuyhoa').query(END, { contactId: data.keepContact.id })).toRefuse('NOT_FOUND');
});

it('leaves no name, number or address in the audit', async () => {
  const entries: { details: string }[] = await api.db.query(
    `select details::text from audit_entry where action = 'contact.keep'`,
  );
  expect(entries.length).toBeGreaterThan(3);
  expect(entries.map(({ details }) => details).join()).not.toMatch(/Lan|Minh|3823|@/);
});

it('has one main contact whoever comes at once', async () => {
  await Promise.all(
    Array.from({ length: 6 }, (_, i) => keep({ libraryId: elsewhere, name: `Người ${i}`, main: true }, 'quantri')),
  );
  const all = await contacts('quantri', elsewhere);
  expect(all).toHaveLength(7);
  expect(all.filter(({ main }) => main)).toHaveLength(1);
});
