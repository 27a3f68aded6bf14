import { paragraphOf, type BoundKey, type FigureNames, type ReportOutline } from '@vlis/domain';
import { firstHalfOf } from '@vlis/domain/testing/calendar-year';
import { compiled, smallForm } from '@vlis/domain/testing/small-form';
import { documentWorkbook, provinceReportDocument, writeDocx } from '@vlis/reporting/document';
import { converted, libreOfficeWriter } from '../testing/libreoffice.js';
import { linesOf } from '../testing/read-docx.js';
import type { TakenFigure, WrittenReport } from './province-report.js';

const types = new Map([['X', { name: { vi: 'Thư viện công cộng cấp xã', en: 'Commune library' } }]]);
const names: FigureNames = { items: compiled(smallForm()).items, types };
const [hint, basis] = [
  { vi: 'Viết', en: 'Write' },
  { vi: 'Công văn 1929/BVHTTDL-TV: báo cáo', en: 'Letter' },
];
const outline: ReportOutline = {
  ...{ code: 'work', version: 1, name: basis, basis, kinds: ['half'], summary: 'Công tác thư viện {period}' },
  sections: [
    { key: 'favourable', level: 1, title: 'Thuận lợi', hint, draft: [], tables: [] },
    {
      ...{ key: 'difficult', level: 2, title: 'Khó khăn', hint, draft: [] },
      tables: [
        { kind: 'items', caption: 'Tài nguyên', items: ['B01', 'E01'] },
        { kind: 'types', caption: 'Tình hình báo cáo' },
      ],
    },
  ],
};

const taken = (key: BoundKey, value: string | null, waiting = 0): TakenFigure => ({ key, value, waiting });
const report = (more: Partial<WrittenReport> = {}): WrittenReport => ({
  ...{ outline, names, period: firstHalfOf(2026), writtenOn: '2026-06-05' },
  province: { code: '66', kind: 'tỉnh', name: 'Đắk Lắk' },
  passages: new Map([
    [
      'favourable',
      { paragraphs: ['Có {now:B01} bản, {ratio:B01} so với cùng kỳ.', '- một', '- hai'].map(paragraphOf) },
    ],
    ['difficult', { paragraphs: [paragraphOf('Số hóa {now:B02} tài liệu.')] }],
  ]),
  figures: [
    ...[taken('now:B01', '193198', 2), taken('ratio:B01', '105.4512', 2), taken('before:B01', '183210')],
    ...[taken('now:B02', null), taken('count:owed:X', '12'), taken('count:owed', '12')],
  ],
  ...more,
});
const textOf = async (more: Partial<WrittenReport> = {}): Promise<string> =>
  linesOf(await writeDocx(provinceReportDocument(report(more)))).join('\n');

describe('the report of a province as a document', () => {
  it('has the layout of a report: who writes to whom, about which period, its days', async () => {
    const text = await textOf();
    for (const line of [
      'ỦY BAN NHÂN DÂN TỈNH ĐẮK LẮK',
      'SỞ VĂN HÓA, THỂ THAO',
      'BÁO CÁO',
      'Công tác thư viện 6 tháng đầu năm 2026',
      'Số liệu tính từ 01/01/2026 đến hết 30/06/2026.',
    ])
      expect(text).toContain(line);
    expect(text).toContain('DỰ THẢO');
  });

  it('shows who has signed, in the place of whom, and number and day once it is sent', async () => {
    const signed = { name: 'Trần Hồng Tiến', post: 'Phó Giám đốc' };
    const waiting = await textOf({ signed });
    for (const line of ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC', 'Trần Hồng Tiến']) expect(waiting).toContain(line);
    expect(waiting).not.toContain('DỰ THẢO');
    const sent = await textOf({ signed: { ...signed, post: 'Giám đốc', sent: { on: '2026-06-04', number: 45 } } });
    expect(sent).toContain('Số: 45/BC-SVHTTDL');
    expect(sent).toContain('Đắk Lắk, ngày 04 tháng 6 năm 2026');
    expect(sent).not.toContain('KT.');
    expect(await textOf({ signed: { ...signed, post: 'Trưởng phòng' } })).toContain('TUQ. GIÁM ĐỐC');
  });

  it('prints figures as they were taken, and the sign of none', async () => {
    const text = await textOf();
    expect(text).toContain('Có 193.198 bản, 105,45% so với cùng kỳ.');
    expect(text).toContain('Số hóa … tài liệu.');
    expect(text).toContain('193.198*');
    expect(text).toContain('*: gồm cả báo cáo thư viện đã gửi, Sở chưa duyệt.');
  });

  it('of a city whose tourism has a department of its own is by its own name', async () => {
    const text = await textOf({ province: { code: '79', kind: 'thành phố', name: 'Hồ Chí Minh' } });
    expect(text).toContain('SỞ VĂN HÓA VÀ THỂ THAO\n');
    expect(text).toContain('trên địa bàn thành phố Hồ Chí Minh');
  });

  it('says where not all have sent: what is held against last year is of those alone', async () => {
    const sent = (value: string) => ({ figures: [taken('count:owed', '12'), taken('count:submitted', value)] });
    expect(await textOf(sent('9'))).toContain('Chưa đủ các đơn vị gửi báo cáo');
    expect(await textOf(sent('12'))).not.toContain('Chưa đủ');
  });

  it('is the same bytes for the same report, and other bytes for another figure', async () => {
    const bytes = async (more?: Partial<WrittenReport>) =>
      Buffer.from(await writeDocx(provinceReportDocument(report(more)))).toString('base64');
    expect(await bytes()).toBe(await bytes());
    expect(await bytes({ figures: [taken('now:B01', '193199')] })).not.toBe(await bytes());
  });

  it('has a sheet for each table, numbers as numbers', () => {
    const { sheets } = documentWorkbook(provinceReportDocument(report()))!;
    expect(sheets.map(({ name }) => name)).toEqual(
      outline.sections.flatMap(({ tables }) => tables.map(({ caption }) => caption.slice(0, 31))),
    );
  });

  (libreOfficeWriter ? it : it.skip)(
    'is read by LibreOffice line by line as it was written',
    async () => {
      const docx = await writeDocx(provinceReportDocument(report()));
      const read = await converted(libreOfficeWriter!, docx, 'txt:Text (encoded):UTF8', 'docx');
      const asOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
      const whole = asOneLine(new TextDecoder().decode(read));
      for (const line of linesOf(docx)) expect(whole).toContain(asOneLine(line));
    },
    120_000,
  );
});
