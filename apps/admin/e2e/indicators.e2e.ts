/**
 * The Ministry's analyst looks an indicator up, publishes its next version, hears at the field what is wrong with it, and
 * finds the one before beside the new one.
 */
import { issuesOn, inspected } from './inspect.js';
import { step } from './evidence.js';
import { PHONE } from './person.js';
import { emptyStage } from './stage.js';

const stage = emptyStage({ now: '2026-11-21T03:00:00Z' });

step('a version is refused at its field, mended and published; the one before ends on the day before', async () => {
  const page = await stage.sitDown('phantich.bo', { at: '/indicators' });
  const seen = inspected(page);
  await page.getByRole('searchbox').fill('cs07');
  await page.getByRole('link', { name: 'CS08' }).waitFor({ state: 'hidden' });
  expect(await issuesOn(seen, 'vi', true)).toEqual([]);
  await page.getByRole('link', { name: 'CS07' }).click();
  await page.getByText('Phiên bản 1: từ 01/01/1900').waitFor();
  await page.getByRole('link', { name: 'Phiên bản mới' }).click();

  await page.getByRole('textbox', { name: 'Tử số: công thức' }).fill('E06 + Z99');
  await page.getByRole('textbox', { name: 'Ngày bắt đầu' }).fill('01/01/2027');
  await page.getByRole('button', { name: 'Công bố' }).click();
  const numerator = page.getByRole('textbox', { name: 'Tử số: công thức' });
  await page
    .getByText(/Công thức “E06 \+ Z99” sai/)
    .first()
    .waitFor();
  expect(await numerator.getAttribute('aria-invalid')).toBe('true');
  expect(await issuesOn(seen, 'vi', true)).toEqual([]);
  await numerator.fill('E06 + E01');
  await page.getByRole('button', { name: 'Công bố' }).click();

  await page.getByText('Phiên bản 2: từ 01/01/2027').waitFor();
  await page.getByText('Phiên bản 1: từ 01/01/1900 đến 31/12/2026').waitFor();
  await page.getByText(/\(E06 \+ E01\) ÷/).waitFor();
  expect(await issuesOn(seen, 'vi', true)).toEqual([]);
});

step('the list is read on a phone, and who publishes none is not led there', async () => {
  const page = await stage.sitDown('phantich.bo', { at: '/indicators', viewport: PHONE });
  const seen = inspected(page);
  await page.getByRole('link', { name: /^CS07/ }).waitFor();
  expect(await issuesOn(seen, 'vi', true)).toEqual([]);
  const other = await stage.sitDown('lanhdao.bo', { at: '/indicators/create' });
  await other.getByRole('main').getByText(/quyền/).first().waitFor();
});
