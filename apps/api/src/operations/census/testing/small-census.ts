/**
 * A small made-up census in a temporary folder, as unlike the American one as may be: semicolons, decimal commas, columns
 * and codes in Vietnamese, a byte order mark, a quoted name with a semicolon in it, one closed library.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const SMALL_STUDY = {
  code: 'DAO-2021',
  title: { vi: 'Tổng điều tra quần đảo', en: 'Census of the islands' },
  source: 'Made up for a test',
  period: '2021',
  folder: '.',
  libraries: { file: 'libraries.csv', delimiter: ';', decimalMark: ',', key: 'Mã', name: 'Tên', place: 'Vùng' },
  noNumber: { k: 'not-collected', đóng: 'closed', '-': 'not-applicable', '-1': 'refused' },
  items: [
    { code: 'SACH', column: 'Bản sách', flag: 'F sách' },
    { code: 'LUOT', column: 'Lượt đọc', flag: 'F lượt' },
    { code: 'NGUOI', column: 'Người đọc', flag: 'F người' },
    { code: 'FTE', column: 'Nhân lực', decimals: 2 },
    { code: 'CHI', column: 'Chi', decimals: 1, flag: 'F chi' },
    { code: 'CHI_SACH', column: 'Chi sách', decimals: 1 },
    { code: 'CHI_KHAC', column: 'Chi khác', decimals: 1 },
    { code: 'DIEM', column: 'Điểm' },
  ],
  checks: [
    { code: 'TIEN', expression: 'CHI == CHI_SACH + CHI_KHAC' },
    { code: 'DOC', expression: 'NGUOI <= LUOT' },
    { code: 'SACH', expression: 'SACH >= 100' },
  ],
  published: { file: 'published.csv', delimiter: ';', decimalMark: ',', place: 'Vùng' },
  related: [
    {
      ...{ name: 'points', file: 'points.csv', delimiter: ';', key: ['Mã', 'Số'], library: 'Mã' },
      except: { 'Tình trạng': ['đóng'] },
      counts: [{ item: 'DIEM', where: { Loại: 'chi nhánh' } }],
    },
  ],
  response: {
    except: { item: 'SACH', reason: 'closed' },
    all: ['NGUOI'],
    atLeast: { count: 2, of: ['SACH', 'LUOT', 'CHI'] },
    reportedFlag: 'B',
  },
  explanation: 'Đã rà soát / settled by the editors',
};

const FILES = {
  'libraries.csv': [
    '\uFEFFMã;Tên;Vùng;Bản sách;F sách;Lượt đọc;F lượt;Người đọc;F người;Nhân lực;Chi;F chi;Chi sách;Chi khác;Điểm',
    'A1;"Thư viện ""Ánh Dương""; cơ sở chính";Bắc;1200;B;3400;B;150;B;2,5;100,5;B;60,2;40,3;2',
    'A2;Thư viện Hồ;Bắc;800;B;k;U;90;B;1,25;50;B;30;20;1',
    'A3;Thư viện Núi;Bắc;đóng;;đóng;;đóng;;đóng;đóng;;đóng;đóng;đóng',
    'C1;Thư viện Biển;Nam;500;B;1600;U;75;B;0,75;30,1;B;10;20;1',
    'C2;;Nam;;U;700;B;-;U;-1;20;B;20;0;1',
  ].join('\r\n'),
  'published.csv': [
    'Vùng;Bản sách;Lượt đọc;Người đọc;Nhân lực;Chi;Chi sách;Chi khác;Điểm',
    'Bắc;2000;3400;240;3,75;150,5;90,2;60,3;3',
    'Nam;500;2350;75;k;50,1;30;20;2',
    'Tây;1;1;1;1;1;1;1;1',
  ].join('\n'),
  'points.csv': [
    'Mã;Số;Loại;Tình trạng',
    'A1;1;chi nhánh;mở',
    'A1;2;chi nhánh;mở',
    'A1;3;chi nhánh;đóng',
    'A2;1;chi nhánh;mở',
    'A2;1;xe;mở',
    'C2;1;chi nhánh;mở',
    'Z9;1;chi nhánh;mở',
  ].join('\n'),
};

export interface SmallCensus {
  readonly folder: string;
  /** Path of the study. */
  readonly study: string;
  /** Puts another file there, or other words into one; bytes as they are. */
  readonly write: (name: string, content: string | Uint8Array) => Promise<void>;
  /** Puts one row of `libraries.csv` under its header, or several. */
  readonly rows: (...lines: readonly string[]) => Promise<void>;
  /** The study with one part changed. */
  readonly change: (how: (study: typeof SMALL_STUDY) => unknown) => Promise<void>;
  readonly remove: () => Promise<void>;
}

export async function smallCensus(): Promise<SmallCensus> {
  const folder = await mkdtemp(join(tmpdir(), 'vlis-census-'));
  const study = join(folder, 'study.json');
  const write = (name: string, content: string | Uint8Array): Promise<void> => writeFile(join(folder, name), content);
  for (const [name, content] of Object.entries(FILES)) await write(name, content);
  await write('study.json', JSON.stringify(SMALL_STUDY));
  const [header = ''] = FILES['libraries.csv'].split('\r\n');
  return {
    folder,
    study,
    write,
    rows: (...lines) => write('libraries.csv', [header, ...lines].join('\n')),
    change: (how) => write('study.json', JSON.stringify(how(structuredClone(SMALL_STUDY)))),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
