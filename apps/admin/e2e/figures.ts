/** What the dashboard and the workbook say, as exact numbers. */
import { decimal, type Decimal } from '@vlis/domain';
import ExcelJS from 'exceljs';
import type { Download, Page } from 'playwright-core';

/** `2.135.502`, `62,5` as Vietnamese writes them; undefined where there is no number. */
export const exact = (text: string): Decimal | undefined =>
  /^[\d.]+(,\d+)?$/.test(text) ? decimal(text.replaceAll('.', '').replace(',', '.')) : undefined;

/** The key totals of the dashboard that stands open, by the item's name. */
export async function totalsOn(page: Page): Promise<ReadonlyMap<string, Decimal | undefined>> {
  const tiles = page.getByRole('list', { name: 'Tổng số chủ yếu' }).getByRole('link');
  await tiles.first().waitFor();
  const texts = await Promise.all((await tiles.all()).map((tile) => tile.innerText()));
  return new Map(
    texts.map((text) => {
      const [name, value] = text.split(/\n+/);
      return [name!, exact(value!)];
    }),
  );
}

/** Opens a downloaded workbook again: its first sheet as rows of text. */
export async function rowsOf(download: Download): Promise<readonly (readonly string[])[]> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(await download.path());
  const rows: string[][] = [];
  book.worksheets[0]!.eachRow((row) => {
    const cells: string[] = [];
    row.eachCell({ includeEmpty: true }, (cell) => void cells.push(cell.text));
    rows.push(cells);
  });
  return rows;
}
