/**
 * A made-up census with all that a plain one lacks: a key of two columns, a total among the rows, grouped digits, losses below
 * zero, a question of yes or no, a column of texts, weighted figures with many decimals, a file of branches with their floor space.
 */
import type { SmallCensus } from './small-census.js';

const source = { decimalMark: ',', groupMark: '.', delimiter: ';' };

const WIDE_STUDY = {
  code: 'RONG-2022',
  title: { vi: 'Tổng điều tra rộng', en: 'Wide census' },
  source: 'Made up for a test',
  period: '2022',
  folder: '.',
  rounding: 'half-up',
  tolerance: 0.5,
  libraries: {
    ...{ file: 'wide.csv', ...source, key: ['Huyện', 'Số'], name: 'Tên', place: 'Vùng' },
    ...{ except: { Loại: ['tổng'] }, only: { Năm: ['2022'] } },
  },
  noNumber: { '-9': 'not-collected', '..': 'not-applicable' },
  items: [
    { code: 'LOAI', column: 'Loại', type: 'text' },
    { code: 'SACH', column: 'Sách' },
    { code: 'LAI', column: 'Lãi', negative: true, decimals: 1 },
    { code: 'MO', column: 'Mở', type: 'yes-no', yes: ['C'], no: ['K'] },
    { code: 'LUOT', column: 'Lượt', decimals: 4 },
    { code: 'M2', column: 'M2', decimals: 1, published: null },
  ],
  checks: [],
  published: { file: 'wide-published.csv', ...source, place: 'Vùng', except: { Vùng: ['Cả nước'] } },
  related: [
    {
      ...{ name: 'branches', file: 'branches.csv', ...source, key: ['Huyện', 'Số', 'Điểm'], library: ['Huyện', 'Số'] },
      counts: [],
      sums: [{ item: 'M2', column: 'Diện tích', where: { Loại: 'nhà' } }],
    },
  ],
  explanation: '—',
};

const FILES = {
  'wide.csv': [
    'Huyện;Số;Tên;Vùng;Năm;Loại;Sách;Lãi;Mở;Lượt;M2',
    'A/1;2;Một;Bắc;2022;huyện;1.200.345;-12,5;C;4314,21957671958;1.000',
    'A;1/2;Hai;Bắc;2022;huyện;655;,5;K;,68;20,5',
    'B;1;Ba;Nam;2022;xã;..;−3;C;..;7',
    'B;2;Bốn;Nam;2022;xã;-9;-9;..;..;5',
    'B;2;Bốn;Nam;2021;xã;hỏng;-9;..;..;5',
    ';;Cả nước;;2022;tổng;1.201.000;;;;',
  ].join('\n'),
  'wide-published.csv': [
    'Vùng;Sách;Lãi;Mở;Lượt',
    'Bắc;1.201.000;-12,0;1;4315',
    'Nam;0;-3,4;1;0',
    'Cả nước;1.201.000;x;x;x',
  ].join('\n'),
  'branches.csv': [
    'Huyện;Số;Điểm;Loại;Diện tích',
    'A/1;2;1;nhà;600',
    'A/1;2;2;nhà;400',
    'A/1;2;3;xe;9',
    'A;1/2;1;nhà;20',
    'B;1;1;nhà;9',
  ].join('\n'),
};

/** Lays it into the folder of a small census. */
export async function widen({ write, change }: SmallCensus): Promise<void> {
  for (const [name, content] of Object.entries(FILES)) await write(name, content);
  await change(() => WIDE_STUDY);
}
