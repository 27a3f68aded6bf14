/**
 * The officer builds the report of the province, writes it with bound figures, and renews one that has moved; the leader signs and sends it;
 * the Ministry returns a section and receives the second version.
 */
import { as } from '@vlis/api/testing';
import type { Page } from 'playwright-core';
import { BUSY_WORLD } from './busy-world.js';
import { eventually } from './eventually.js';
import { story } from './evidence.js';
import { inspected, issuesOn } from './inspect.js';
import { DESKTOP, PHONE } from './person.js';
import { stageIn } from './stage.js';

const step = story();
const stage = stageIn(BUSY_WORLD);
let page: Page;

const editor = () => page.getByRole('textbox', { name: /^Nội dung mục/ });

step('the draft is built by one press, with sentences, figures and tables', async () => {
  page = await stage.sitDown('chuyenvien.daklak', { at: '/' });
  await page.getByRole('navigation').getByRole('link', { name: 'Báo cáo của tỉnh' }).click();
  const seen = inspected(page);
  await page.getByRole('button', { name: 'Lập dự thảo' }).click();
  await page.getByRole('heading', { name: 'IV. Phương hướng, nhiệm vụ' }).waitFor();
  await page
    .getByRole('button', { name: /Tổng số bản sách in \(B01\), kỳ này/ })
    .first()
    .waitFor();
  expect(await issuesOn(seen, 'vi', true)).toEqual([]);
  await page.setViewportSize(PHONE);
  expect(await issuesOn(seen, 'vi', true)).toEqual([]);
  await page.setViewportSize(DESKTOP);
});

step('a figure opens to what it is and where it comes from', async () => {
  await page
    .getByRole('button', { name: /Tổng số bản sách in \(B01\), kỳ này/ })
    .first()
    .click();
  const about = page.getByRole('dialog');
  await about.getByText('Hiện nay vẫn như vậy').waitFor();
  expect(await about.getByRole('link', { name: 'Xem báo cáo của các thư viện' }).getAttribute('href')).toContain(
    '/review?',
  );
  await page.keyboard.press('Escape');
});

step('a section is written with a figure put in, and a number that is typed is pointed at', async () => {
  await page.getByRole('button', { name: 'Viết mục này: Thuận lợi' }).click();
  const seen = inspected(page);
  await editor().click();
  await page.keyboard.type('Toàn tỉnh có 1.234 bạn đọc mới và ');
  await page.getByRole('button', { name: 'Bài kỳ trước' }).click();
  await page.getByText('Đã viết cho 6 tháng đầu năm 2026').waitFor();
  await page.getByRole('button', { name: 'Chép vào bài' }).click();
  await eventually(async () => expect(await editor().innerText()).toContain('phong trào đọc sách lan đến thôn, buôn.'));
  await page.getByRole('button', { name: 'Chèn số liệu' }).click();
  await page.getByRole('combobox', { name: 'Chỉ tiêu' }).fill('the tai khoan ban doc con');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  expect(await issuesOn(seen, 'vi', true)).toEqual([]);
  await page.getByRole('button', { name: 'Chèn', exact: true }).click();
  await page.keyboard.type('thẻ.');
  expect(await issuesOn(seen, 'vi', true)).toEqual([]);
  await page.getByRole('button', { name: 'Lưu mục' }).click();
  await page.getByText('Đã lưu mục Thuận lợi').first().waitFor();
  await page.getByText(/Số gõ tay, không tự đổi theo số liệu: .*1\.234/).waitFor();
  const section = page.getByRole('region', { name: 'Thuận lợi' });
  await section.getByRole('button', { name: /\(D01\), kỳ này$/ }).waitFor();
});

step('what somebody else saves meanwhile is shown beside what is typed, and neither is lost', async () => {
  await page.getByRole('button', { name: 'Viết mục này: Khó khăn' }).click();
  await editor().click();
  await page.keyboard.type('Thiếu người.');
  await leaderWrites('difficult', 'Kho chật.');
  await page.getByRole('button', { name: 'Lưu mục' }).click();
  await page.getByText('Người khác vừa lưu mục này').waitFor();
  await page.getByText('Kho chật.').waitFor();
  expect(await editor().innerText()).toContain('Thiếu người.');
  await page.getByRole('button', { name: 'Lưu mục' }).click();
  await page.getByText('Đã lưu mục Khó khăn').first().waitFor();
});

step('a figure that has moved is told, and renewed by one press', async () => {
  await moveFigure();
  await page.reload();
  await page.getByText(/số liệu trong báo cáo đã thay đổi/).waitFor();
  await page.getByRole('button', { name: 'Cập nhật tất cả' }).click();
  await page.getByText('Đã cập nhật số liệu').first().waitFor();
  await eventually(async () => expect(await page.getByText(/số liệu trong báo cáo đã thay đổi/).count()).toBe(0));
});

step('the report is taken along as a Word document', async () => {
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Tải Word' }).click();
  expect((await downloading).suggestedFilename()).toBe('vlis-bao-cao-66-library-work-2026.docx');
});

let leader: Page;
step('the leader signs what is written, and the officer cannot write any more', async () => {
  leader = await stage.sitDown('lanhdao.daklak', { at: '/reports' });
  const seen = inspected(leader);
  await leader.getByRole('button', { name: 'Ký báo cáo' }).click();
  await leader.getByText('Chữ ký niêm phong toàn bộ câu chữ và số liệu').waitFor();
  expect(await issuesOn(seen, 'vi', true)).toEqual([]);
  await leader.getByRole('dialog').getByRole('button', { name: 'Ký báo cáo' }).click();
  await leader.getByText('Câu chữ và số liệu đúng như lúc ký.').waitFor();
  await page.reload();
  await page.getByText('Đã khóa nội dung, chờ gửi Bộ.').waitFor();
  expect(await page.getByRole('button', { name: /^Viết mục này/ }).count()).toBe(0);
});

step('the leader attaches the scan and sends it with the number of the document', async () => {
  await leader.getByLabel('Đính kèm tệp').setInputFiles({
    ...{ name: 'Bản quét.pdf', mimeType: 'application/pdf' },
    buffer: Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n%%EOF\n', 'latin1'),
  });
  await leader.getByRole('button', { name: /Bản quét\.pdf/ }).waitFor();
  await leader.getByRole('button', { name: 'Gửi Bộ' }).click();
  const dialog = leader.getByRole('dialog');
  await dialog.getByLabel('Số văn bản').fill('không có');
  await dialog.getByRole('button', { name: 'Gửi Bộ' }).click();
  await dialog.getByText('Số văn bản là số nguyên từ 1 đến 99999').first().waitFor();
  await dialog.getByLabel('Số văn bản').fill('45');
  await dialog.getByRole('button', { name: 'Gửi Bộ' }).click();
  await leader.getByText('Bộ đang xem.').waitFor();
});

let analyst: Page;
step('the Ministry finds it on its board and returns a section', async () => {
  analyst = await stage.sitDown('phantich.bo', { at: '/' });
  await analyst.getByRole('navigation').getByRole('link', { name: 'Báo cáo của tỉnh' }).click();
  const seen = inspected(analyst);
  await analyst.getByRole('button', { name: 'Đã gửi: 1' }).click();
  expect(await issuesOn(seen, 'vi', true)).toEqual([]);
  await analyst.setViewportSize(PHONE);
  expect(await issuesOn(seen, 'vi', true)).toEqual([]);
  await analyst.setViewportSize(DESKTOP);
  await analyst.getByRole('link', { name: 'Đắk Lắk' }).click();
  await analyst.getByRole('button', { name: 'Trả lại', exact: true }).click();
  const dialog = analyst.getByRole('dialog');
  await dialog.getByLabel('Chỗ cần sửa 1').click();
  await analyst.getByRole('option', { name: 'Mục: Thuận lợi' }).click();
  await dialog.getByLabel('Ý kiến 1').fill('Nêu rõ bạn đọc mới ở đâu');
  expect(await issuesOn(seen, 'vi', true)).toEqual([]);
  await dialog.getByRole('button', { name: 'Trả lại' }).click();
  await analyst.getByText('1 ý kiến của Bộ chưa trả lời').waitFor();
});

step('the department answers the point, and its second version says what it changed', async () => {
  await page.reload();
  await page.getByRole('button', { name: 'Trả lời ý kiến: Nêu rõ bạn đọc mới ở đâu' }).click();
  await page.getByRole('dialog').getByLabel('Trả lời').fill('Đã nêu rõ theo từng xã');
  await page.getByRole('button', { name: 'Lưu trả lời' }).click();
  await page.getByText('Đã lưu trả lời').first().waitFor();
  await leaderWrites('favourable', 'Bạn đọc mới ở các xã phía tây.');
  await leader.reload();
  await leader.getByRole('button', { name: 'Ký báo cáo' }).click();
  await leader.getByRole('dialog').getByRole('button', { name: 'Ký báo cáo' }).click();
  await leader.getByRole('button', { name: 'Gửi Bộ' }).click();
  await leader.getByRole('dialog').getByRole('button', { name: 'Gửi Bộ' }).click();
  await leader.getByText('Bộ đang xem.').waitFor();
  await page.context().close();
});

step('the Ministry receives the second version', async () => {
  await analyst.reload();
  await analyst.getByText('So với lần gửi trước đã sửa: Thuận lợi.').waitFor();
  await analyst.getByRole('button', { name: 'Tiếp nhận', exact: true }).click();
  await analyst.getByRole('dialog').getByRole('button', { name: 'Tiếp nhận' }).click();
  await analyst.getByText('Bộ đã tiếp nhận. Cần sửa thì lập bản sửa đổi.').waitFor();
});

step('the Ministry compiles the nation, and quotes what the province has written', async () => {
  await analyst.getByRole('link', { name: 'Báo cáo của các tỉnh' }).click();
  await analyst.getByRole('link', { name: 'Báo cáo tổng hợp toàn quốc' }).click();
  const seen = inspected(analyst);
  await analyst.getByRole('button', { name: 'Lập dự thảo' }).click();
  await analyst.getByRole('button', { name: 'Viết mục này: Thuận lợi' }).click();
  const written = analyst.getByRole('textbox', { name: /^Nội dung mục/ });
  await written.click();
  await analyst.keyboard.type('Các địa phương quan tâm.');
  await analyst.getByRole('button', { name: 'Bài các tỉnh' }).click();
  await analyst.getByText(/^Chưa gửi báo cáo: /).waitFor();
  expect(await issuesOn(seen, 'vi', true)).toEqual([]);
  await analyst.getByRole('button', { name: 'Trích bài của Đắk Lắk' }).click();
  await eventually(async () =>
    expect(await written.innerText()).toMatch(/Bạn đọc mới ở các xã phía tây\.\s+\(Đắk Lắk\)/),
  );
  await analyst.getByRole('button', { name: 'Lưu mục' }).click();
  await analyst.getByText('Đã lưu mục Thuận lợi').first().waitFor();
  const downloading = analyst.waitForEvent('download');
  await analyst.getByRole('button', { name: 'Tải Word' }).click();
  expect((await downloading).suggestedFilename()).toMatch(/^vlis-bao-cao-.*-national-library-work-2026\.docx$/);
  await analyst.setViewportSize(PHONE);
  expect(await issuesOn(seen, 'vi', true)).toEqual([]);
  await analyst.context().close();
});

step('the leader delegates signing to a colleague for some days', async () => {
  await leader.getByRole('link', { name: 'Ủy quyền ký' }).click();
  const seen = inspected(leader);
  await leader.getByRole('button', { name: 'Ủy quyền' }).click();
  const dialog = leader.getByRole('dialog');
  await dialog.getByLabel('Người được ủy quyền').click();
  await leader.getByRole('option').first().click();
  await dialog.getByLabel('Căn cứ').fill('Quyết định 12/QĐ-SVHTTDL');
  await dialog.getByLabel('Từ ngày').fill('01/01/2030');
  await dialog.getByLabel('Đến hết ngày').fill('31/01/2030');
  expect(await issuesOn(seen, 'vi', true)).toEqual([]);
  await dialog.getByRole('button', { name: 'Ủy quyền' }).click();
  await leader.getByText('từ 01/01/2030 đến hết 31/01/2030').waitFor();
  await leader.setViewportSize(PHONE);
  expect(await issuesOn(seen, 'vi', true)).toEqual([]);
  await leader.context().close();
});

const ASKED = `query ($roundId: Int!, $provinceId: Int!) {
  provinceReport(roundId: $roundId, provinceId: $provinceId, outline: "library-work") { id sections { key revision } } }`;

/** The leader saves a section from another browser. */
async function leaderWrites(section: string, text: string): Promise<void> {
  const [unit]: { id: number }[] = await stage.site.db.query(
    `select id from admin_unit where level = 'province' and code = '66' and valid_to is null`,
  );
  const leader = as(stage.site, 'lanhdao.daklak');
  const { provinceReport } = await leader.ask<{
    provinceReport: { id: number; sections: readonly { key: string; revision: number }[] };
  }>(ASKED, { roundId: stage.world.open, provinceId: unit!.id });
  const { revision } = provinceReport.sections.find(({ key }) => key === section)!;
  await leader.ask(`mutation ($input: SaveReportSectionInput!) { saveReportSection(input: $input) { __typename } }`, {
    input: {
      ...{ id: provinceReport.id, section, revision },
      paragraphs: [{ kind: 'PARAGRAPH', runs: [{ text }] }],
    },
  });
}

/** The plan of the province comes after the draft. */
async function moveFigure(): Promise<void> {
  const [unit]: { id: number }[] = await stage.site.db.query(
    `select id from admin_unit where level = 'province' and code = '66' and valid_to is null`,
  );
  await as(stage.site, 'lanhdao.daklak').ask(
    `mutation ($input: KeepPlanInput!) { keepPlan(input: $input) { __typename } }`,
    {
      input: {
        ...{ year: '2026', provinceId: unit!.id, basis: '12/QĐ-SVHTTDL ngày 05/01/2026' },
        figures: [{ item: 'C01', value: '200.000' }],
      },
    },
  );
}
