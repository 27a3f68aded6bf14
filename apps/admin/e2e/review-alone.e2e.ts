/**
 * Two pairs of eyes on the review page, by the keyboard: an officer who imported a submission is told why he may not accept it; he
 * returns it until a day, which the library sees, and gives more time when the day has passed; an administrator grants him
 * an exception with a reason and ends it. The pages are looked at, wide and on a phone, in both languages.
 */
import type { Locator, Page } from 'playwright-core';
import { as } from '@vlis/api/testing';
import { eventually } from './eventually.js';
import { story } from './evidence.js';
import { issuesOn, inspected, inEnglish, type Inspected } from './inspect.js';
import { pressButton, tabTo } from './keyboard.js';
import { DESKTOP, PHONE } from './person.js';
import { stageIn } from './stage.js';
import { findSubmission, submitSubmissions, WORLD } from './world.js';

const FIGURES = {
  A04: 250,
  B01: 2371,
  B02: 1992,
  C01: 60,
  D01: 240,
  E01: 1200,
  E06: 9900,
  E08: 320,
  E09: 0,
  G03: 20,
  I01: 1,
};

const step = story();

const stage = stageIn(WORLD);
let officer: Page, administrator: Page, librarian: Page;
let seen: Readonly<Record<'officer' | 'administrator', Inspected>>;
let id = 0;
const own = (): string => `/review/${id}`;
beforeAll(async () => {
  const { site, world } = stage;
  const [{ id: library, identifier }, round] = [world.libraries.tuyhoa, world.rounds['2026']];
  // The ward has no network: the officer enters its submission, as he may.
  await submitSubmissions(site, round, [{ library: identifier, type: 'X', figures: FIGURES }], 'chuyenvien.daklak');
  ({ id } = (await findSubmission(site, round, library))!);
});

const dialogOf = (page: Page): Locator => page.getByRole('dialog');
const alert = (page: Page, text: RegExp): Locator => page.getByRole('alert').filter({ hasText: text });
const accept = (page: Page): Locator => page.getByRole('button', { name: 'Sở nhận báo cáo' });

step('who entered it is told why he may not accept it, in the queue and on the page, also by the key', async () => {
  officer = await stage.sitDown('chuyenvien.daklak', { at: '/review' });
  await officer.getByText('bạn không duyệt được').waitFor();
  await officer.goto(`${stage.site.url}/#${own()}`);
  await alert(officer, /không được tự duyệt.*Nhờ người khác duyệt.*quản trị hệ thống/s).waitFor();
  expect(await accept(officer).count()).toBe(0);
  await officer.keyboard.press('a');
  await eventually(async () => expect(await alert(officer, /không được tự duyệt/).count()).toBe(2));
  expect(await officer.getByRole('button', { name: 'Cho phép ngoại lệ' }).count()).toBe(0);
  administrator = await stage.sitDown('quantri', { at: own() });
  seen = { officer: inspected(officer), administrator: inspected(administrator) };
});

/** Fills in who, until when and why, with the cursor in the field of the person, and sends it. */
async function sendException(until: string): Promise<void> {
  const dialog = dialogOf(administrator);
  await administrator.keyboard.type('le thi hong');
  await administrator.getByRole('option', { name: /Lê Thị Hồng \(chuyenvien\.daklak\) · Chuyên viên Sở/ }).waitFor();
  await administrator.keyboard.press('Enter');
  await tabTo(administrator, dialog.getByRole('textbox', { name: /^Đến hết ngày/ }));
  await administrator.keyboard.type(until);
  await tabTo(administrator, dialog.getByRole('textbox', { name: /^Lý do/ }));
  await administrator.keyboard.type('Sở còn một chuyên viên');
  await pressButton(administrator, 'Cho phép ngoại lệ', dialog);
}

step('what is missing in an exception, and what is refused, is said at its field', async () => {
  const dialog = dialogOf(administrator);
  await pressButton(administrator, 'Cho phép ngoại lệ');
  await dialog.waitFor();
  await pressButton(administrator, 'Cho phép ngoại lệ', dialog);
  await eventually(async () => expect(await dialog.getByText('Chưa điền.').count()).toBe(3));
  await tabTo(administrator, dialog.getByRole('combobox', { name: /^Cho ai/ }));
  await administrator.keyboard.type('nguyen thi lan');
  await administrator.getByText('Không có người duyệt nào tên như vậy').waitFor();
  // What fits nobody stays in the box when it is left, which says so, until somebody takes it out.
  await administrator.keyboard.press('Tab');
  await dialog.getByText(/^Chưa chọn dòng nào trong danh sách/).waitFor();
  await tabTo(administrator, dialog.getByRole('combobox', { name: /^Cho ai/ }));
  await administrator.keyboard.press('ControlOrMeta+a');
  await administrator.keyboard.press('Backspace');
  await administrator.keyboard.press('ArrowDown');
  await administrator.getByRole('option', { name: /Lê Thị Hồng/ }).waitFor();
  await sendException('31/12/2027');
  await dialog.getByText(/Muộn nhất là ngày 21\/11\/2027/).waitFor();
  await administrator.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
});

step(
  'a submission is returned until a day, and a day that the round outlasts is refused before it is sent',
  async () => {
    await officer.getByRole('row', { name: 'Ô E06' }).press('r');
    await officer.keyboard.type('Gấp 9 lần kỳ trước, xin xác nhận');
    const until = officer.getByRole('textbox', { name: 'Sửa đến hết ngày' });
    await tabTo(officer, until);
    await officer.keyboard.press('ControlOrMeta+a');
    await officer.keyboard.type('01/12/2026');
    await officer.getByText(/Nhập ngày từ 31\/12\/2026 trở đi/).waitFor();
    expect(await officer.getByRole('button', { name: 'Gửi trả lại' }).isDisabled()).toBe(true);
    await officer.keyboard.press('ControlOrMeta+a');
    await officer.keyboard.type('15/01/2027');
    await pressButton(officer, 'Gửi trả lại');
    await officer.getByText(/Đã trả lại báo cáo/).waitFor();
    await officer.goto(`${stage.site.url}/#/review?states=RETURNED`);
    await officer.getByRole('row').getByText('sửa đến hết 15/01/2027').waitFor();
  },
);

step('library and reviewer see the day, also when the round has closed', async () => {
  stage.site.clock.set('2027-01-10T03:00:00Z');
  librarian = await stage.sitDown('thuthu.tuyhoa');
  await librarian.getByText('Sửa và nộp lại được đến hết ngày 15/01/2027').waitFor();
  await librarian.getByRole('link', { name: 'Trả lời' }).first().click();
  await librarian.getByText('Sửa và nộp lại được đến hết ngày 15/01/2027.').waitFor();
  await officer.goto(`${stage.site.url}/#${own()}`);
  await officer.reload();
  await alert(officer, /đến hết ngày 15\/01\/2027/).waitFor();
});

step('when the day has passed the library is told, and the reviewer gives more time', async () => {
  stage.site.clock.set('2027-01-16T03:00:00Z');
  await librarian.reload();
  await librarian
    .getByText(/15\/01\/2027/)
    .first()
    .waitFor();
  expect(await librarian.getByRole('button', { name: /^Nộp/ }).count()).toBe(0);
  await officer.reload();
  await alert(officer, /Hạn sửa đã hết ngày 15\/01\/2027/).waitFor();
  await pressButton(officer, /^Gia hạn$/);
  const day = dialogOf(officer).getByRole('textbox', { name: /^Sửa đến hết ngày/ });
  await tabTo(officer, day);
  await officer.keyboard.press('ControlOrMeta+a');
  await officer.keyboard.type('31/08/2027');
  await dialogOf(officer)
    .getByText(/Muộn nhất là ngày 18\/04\/2027/)
    .waitFor();
  await officer.keyboard.press('ControlOrMeta+a');
  await officer.keyboard.type('31/01/2027');
  await officer.keyboard.press('Enter');
  await dialogOf(officer).waitFor({ state: 'hidden' });
  await alert(officer, /nộp lại được đến hết ngày 31\/01\/2027/).waitFor();
  await librarian.goto(`${stage.site.url}/#/`);
  await librarian.reload();
  await librarian.getByText('Sửa và nộp lại được đến hết ngày 31/01/2027').waitFor();
});

const LOOKS = [
  ['at a desk, in Vietnamese', 'vi'],
  ['on a phone, in English', 'en'],
] as const;

/** Looks at the page, and at each dialog that one of these buttons opens. */
async function look(who: Inspected, language: 'vi' | 'en', buttons: readonly RegExp[]): Promise<void> {
  const { page } = who;
  if (language === 'en') await inEnglish(page);
  await page.setViewportSize(language === 'en' ? PHONE : DESKTOP);
  expect(await issuesOn(who, language, true)).toEqual([]);
  for (const button of buttons) {
    await pressButton(page, button);
    await dialogOf(page).waitFor();
    expect(await issuesOn(who, language, true)).toEqual([]);
    await page.keyboard.press('Escape');
    await dialogOf(page).waitFor({ state: 'hidden' });
  }
  await page.setViewportSize(DESKTOP);
  if (language === 'en') await page.getByRole('button', { name: 'Switch to Vietnamese' }).click();
}

describe.each(LOOKS)('%s', (_, language) => {
  step('a returned submission and its dialog are accessible, and fit', () =>
    look(seen.officer, language, [/^(Gia hạn|Give more time)/]),
  );
});

step('an exception is granted until a day, with the reason beside it', async () => {
  const library = as(stage.site, 'thuthu.tuyhoa');
  const [query]: { id: number }[] = await stage.site.db.query(`select id from cell_query where submission_id = $1`, [
    id,
  ]);
  await library.ask(`mutation ($input: AnswerQueryInput!) { answerQuery(input: $input) { __typename } }`, {
    input: { queryId: query!.id, text: 'Đã đếm lại, đúng' },
  });
  const [{ revision }]: [{ revision: number }] = await stage.site.db.query(
    `select revision from submission where id = $1`,
    [id],
  );
  expect(
    await library.ask(`mutation ($input: SubmitInput!) { submitSubmission(input: $input) { __typename } }`, {
      input: { submissionId: id, revision },
    }),
  ).toEqual({ submitSubmission: { __typename: 'Submission' } });
  await administrator.reload();
  await pressButton(administrator, 'Cho phép ngoại lệ');
  await sendException('31/01/2027');
  await dialogOf(administrator).waitFor({ state: 'hidden' });
  await administrator
    .getByRole('listitem')
    .filter({ hasText: /Lê Thị Hồng.*thư viện này.*đến hết 31\/01\/2027.*Bùi Thị Ngọc.*Sở còn một chuyên viên/ })
    .waitFor();
});

describe.each(LOOKS)('%s', (_, language) => {
  step('the exceptions and both dialogs are accessible, and fit', () =>
    look(seen.administrator, language, [/^(Cho phép ngoại lệ|Grant an exception)/, /^(Chấm dứt|End it)/]),
  );
});

step('he accepts by the exception, and the submission says so', async () => {
  await officer.goto(`${stage.site.url}/#${own()}`);
  await officer.reload();
  await accept(officer).waitFor();
  await officer.keyboard.press('a');
  await dialogOf(officer).waitFor();
  await pressButton(officer, 'Nhận', dialogOf(officer));
  await officer.getByText(/Đã nhận báo cáo/).waitFor();
  await officer.goto(`${stage.site.url}/#${own()}`);
  await officer.getByText(/một mình, theo ngoại lệ do Bùi Thị Ngọc cho phép.*“Sở còn một chuyên viên”/).waitFor();
});

step('the exception is ended, and holds no more', async () => {
  await pressButton(administrator, /^Chấm dứt/);
  await administrator.keyboard.press('Enter');
  await administrator.getByText(/Chưa có ngoại lệ nào/).waitFor();
  const [{ ended }]: [{ ended: boolean }] = await stage.site.db.query(
    `select ended_at is not null as ended from review_exception`,
  );
  expect(ended).toBe(true);
});
