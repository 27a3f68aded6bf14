import { DOCUMENT_MEDIA_TYPE, writeDocx, type Document } from '@vlis/reporting/document';
import { onAnotherDay } from '../../testing/another-day.js';
import { halfYearDocument } from '../../testing/documents.js';
import { barChart } from '../../testing/png.js';
import { linesOf, partOf } from '../../testing/read-docx.js';
import { unzipped } from '../../testing/read-zip.js';
import { faultOf } from '../../testing/well-formed.js';

const written = writeDocx(halfYearDocument());
const body = async (): Promise<string> => partOf(await written, 'word/document.xml');
const withRuns = (...texts: readonly string[]): Document =>
  halfYearDocument('vi', {
    blocks: [{ kind: 'paragraph', runs: texts.map((text) => ({ kind: 'text', text })) }],
    annexes: [],
  });

describe('the head of a document', () => {
  it('has bodies, nation, number, day, kind, subject and whom it goes to, as the decree has them', async () => {
    const lines = linesOf(await written).filter((line) => line !== '');
    expect(lines.slice(0, 9)).toEqual([
      'ỦY BAN NHÂN DÂN TỈNH ĐẮK LẮK',
      'SỞ VĂN HÓA, THỂ THAO\nVÀ DU LỊCH',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Số: 07/BC-SVHTTDL',
      'Đắk Lắk, ngày 05 tháng 6 năm 2026',
      'BÁO CÁO',
      'Công tác thư viện 6 tháng đầu năm 2026',
      'Kính gửi: Bộ Văn hóa, Thể thao và Du lịch',
    ]);
  });

  it('leaves room for number and day until it is signed, writes a zero before months 1 and 2, and says that it is a draft', async () => {
    const { head } = halfYearDocument();
    const issued = { year: 2026, month: 2 };
    const lines = linesOf(
      await writeDocx(halfYearDocument('vi', { head: { ...head, number: undefined, issued, draft: true } })),
    );
    expect(lines).toContain('Số: ……/BC-SVHTTDL');
    expect(lines).toContain('Đắk Lắk, ngày …… tháng 02 năm 2026');
    expect(lines).toContain('DỰ THẢO');
  });

  it('names several bodies each on a line of its own', async () => {
    const lines = linesOf(await writeDocx(halfYearDocument('vi', { addressees: ['Bộ A', 'Bộ B'] })));
    const at = lines.indexOf('Kính gửi:');
    expect(lines.slice(at, at + 3)).toEqual(['Kính gửi:', '- Bộ A;', '- Bộ B.']);
  });

  it('speaks English where it is asked to, numbers included', async () => {
    const lines = linesOf(await writeDocx(halfYearDocument('en')));
    expect(lines).toContain('SOCIALIST REPUBLIC OF VIET NAM');
    expect(lines).toContain('No.: 07/BC-SVHTTDL');
    expect(lines.some((line) => line.includes('315,861\u00a0bản'))).toBe(true);
  });
});

describe('the text', () => {
  it('numbers its headings, capitals for the first level', async () => {
    const lines = linesOf(await written);
    const headings = lines.filter((line) => /^(?:[IV]+\.|\d\.|[a-z]\)) /.test(line));
    expect(headings).toEqual([
      ...['I. KẾT QUẢ THỰC HIỆN', '1. Mạng lưới và vốn tài liệu', '2. Phục vụ người sử dụng'],
      ...['a) Tại thư viện', 'b) Lưu động và trên mạng'],
      ...['II. KHÓ KHĂN, VƯỚNG MẮC', 'III. PHƯƠNG HƯỚNG, NHIỆM VỤ 6 THÁNG CUỐI NĂM'],
    ]);
  });

  it('has figures in sentences, exact, with their units, and a sign where there is none', async () => {
    const line = linesOf(await written).find((one) => one.startsWith('Toàn tỉnh'))!;
    expect(line.replaceAll('\u00a0', ' ')).toBe(
      'Toàn tỉnh có 613 thư viện, vốn sách in 315.861 bản, tăng 4,3% so với cùng kỳ; kinh phí bổ sung 13.730,5 triệu đồng. Số máy tính phục vụ: …; Số liệu tính từ 01/12/2025 đến hết 31/5/2026.',
    );
  });

  it('keeps what figures are bound to out of the file', async () => {
    for (const [, data] of unzipped(await written)) expect(data.toString('utf8')).not.toContain('@2026-H1/66');
  });

  it('ends with who receives it and who signs', async () => {
    const lines = linesOf(await written);
    const at = lines.indexOf('Nơi nhận:');
    expect(lines.slice(at, at + 8)).toEqual([
      ...['Nơi nhận:', '- Như trên;', '- UBND tỉnh;', '- Lãnh đạo Sở;', '- Lưu: VT, QLVH.'],
      ...['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC', 'Nguyễn Thị Hồng Thái'],
    ]);
  });

  it('is signed for a body that decides together, and by who holds a post for the time being', async () => {
    const authority = [
      { kind: 'TM', of: 'Ủy ban nhân dân' },
      { kind: 'KT', of: 'Chủ tịch' },
    ] as const;
    const lines = linesOf(
      await writeDocx(halfYearDocument('vi', { signature: { authority, post: 'Phó Chủ tịch', acting: true } })),
    );
    const at = lines.indexOf('TM. ỦY BAN NHÂN DÂN');
    expect(lines.slice(at, at + 4)).toEqual(['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'Q. PHÓ CHỦ TỊCH', '']);
  });

  it('has nothing at its end where nobody signs and nobody receives it', async () => {
    const lines = linesOf(await writeDocx(halfYearDocument('vi', { signature: undefined, recipients: [] })));
    expect(lines).not.toContain('Nơi nhận:');
  });
});

describe('the paper', () => {
  it('is A4 with the margins of the decree, lying for an annex that wants it', async () => {
    const pages = [...(await body()).matchAll(/<w:pgSz ([^>]*)\/><w:pgMar ([^>]*)\/>/g)];
    const of = (attributes: string, name: string) => new RegExp(`w:${name}="(\\w+)"`).exec(attributes)?.[1];
    expect(pages.map(([, size]) => ['w', 'h', 'orient'].map((name) => of(size!, name)))).toEqual([
      ['11906', '16838', 'portrait'],
      ['16838', '11906', 'landscape'],
      ['11906', '16838', 'portrait'],
    ]);
    // 20 mm above and below, 30 left, 15 right, in twips
    for (const [, , margins] of pages) {
      expect(['top', 'bottom', 'left', 'right'].map((side) => of(margins!, side))).toEqual([
        '1134',
        '1134',
        '1701',
        '850',
      ]);
    }
  });

  it('is set in Times New Roman of 14 points, in Vietnamese for whoever checks the spelling', async () => {
    const styles = partOf(await written, 'word/styles.xml');
    const [defaults] = /<w:docDefaults>.*<\/w:docDefaults>/.exec(styles)!;
    expect(defaults).toContain('w:ascii="Times New Roman"');
    expect(defaults).toContain('<w:sz w:val="28"/>');
    expect(defaults).toContain('<w:lang w:val="vi-VN"/>');
    expect(partOf(await writeDocx(halfYearDocument('en')), 'word/styles.xml')).toContain('<w:lang w:val="en-GB"/>');
  });

  it('has headings that Word lists beside the text', async () => {
    const styles = partOf(await written, 'word/styles.xml');
    for (const level of [0, 1, 2]) {
      expect(styles).toMatch(
        new RegExp(`w:styleId="Heading${level + 1}">(?:(?!</w:style>).)*<w:outlineLvl w:val="${level}"/>`),
      );
    }
  });

  it('numbers its pages in the middle of the upper margin, the first one without', async () => {
    const headers = [...unzipped(await written)].filter(([path]) => /header\d\.xml$/.test(path));
    const numbered = headers.filter(([, data]) => data.toString('utf8').includes('PAGE'));
    expect([headers.length, numbered.length]).toEqual([4, 3]); // one of the first page, one for each part
    for (const [, data] of numbered) expect(data.toString('utf8')).toContain('<w:jc w:val="center"/>');
    expect((await body()).match(/<w:titlePg\/>/g)).toHaveLength(1);
  });

  it('has an annex tell whose it is', async () => {
    const lines = linesOf(await written);
    const at = lines.indexOf('Phụ lục II');
    expect(lines.slice(at, at + 3)).toEqual([
      'Phụ lục II',
      'DANH SÁCH THƯ VIỆN CHƯA BÁO CÁO',
      '(Kèm theo Báo cáo số 07/BC-SVHTTDL ngày 05 tháng 6 năm 2026 của Sở Văn hóa, Thể thao và Du lịch)',
    ]);
  });
});

describe('a table', () => {
  it('has its numbers in print, a zero as zero and a gap as a sign', async () => {
    const lines = linesOf(await written);
    const row = (name: string, columns: number) => lines.slice(lines.indexOf(name), lines.indexOf(name) + columns);
    expect(row('Thư viện phường Tuy Hòa', 5)).toEqual(['Thư viện phường Tuy Hòa', '2.371', '0', '930,0', '-8,3*']);
    expect(row('Thư viện xã Ea Kao', 5)).toEqual(['Thư viện xã Ea Kao', '1.040', '…', '…', '≠']);
    expect(row('Tổng số', 5)).toEqual(['Tổng số', '315.861', '18.200', '13.730,5', '+2,1']);
  });

  it('repeats its head on every page and breaks no row', async () => {
    const tables = (await body()).split('<w:tbl>').filter((table) => table.includes('<w:tblHeader/>'));
    expect(tables).toHaveLength(3);
    for (const table of tables) {
      const rows = table.split('</w:tr>').slice(0, -1);
      expect(rows.every((row) => row.includes('<w:cantSplit/>'))).toBe(true);
      const heads = rows.map((row) => row.includes('<w:tblHeader/>'));
      expect(heads.lastIndexOf(true)).toBe(heads.indexOf(false) - 1);
    }
  });

  it('with a row that has not a cell for each column is a fault of whoever made it', async () => {
    const table = {
      kind: 'table',
      caption: 'Bảng',
      columns: [],
      rows: [{ kind: 'place', cells: [{ kind: 'text', text: 'x' }] }],
      notes: [],
    } as const;
    await expect(writeDocx(halfYearDocument('vi', { blocks: [table] }))).rejects.toThrow(RangeError);
  });
});

describe('a picture', () => {
  const picture = (png: Uint8Array) =>
    halfYearDocument('vi', { blocks: [{ kind: 'picture', png, alt: 'Biểu đồ "A" & <B>' }] });

  it('keeps its proportions within the page, and says what it shows', async () => {
    const docx = await writeDocx(picture(barChart([0.5, 1], 10, 100)));
    const [, width, height] = /<wp:extent cx="(\d+)" cy="(\d+)"\/>/.exec(partOf(docx, 'word/document.xml'))!;
    expect(Number(height) / Number(width)).toBeCloseTo(10, 0);
    expect(Number(height) / 36_000).toBeLessThan(257 * 0.8 + 1); // EMU to millimetres
    expect(partOf(docx, 'word/document.xml')).toContain('descr="Biểu đồ &quot;A&quot; &amp; &lt;B&gt;"');
  });

  it('that is no PNG is a fault of whoever made it', async () => {
    await expect(writeDocx(picture(new TextEncoder().encode('<svg onload="x()"/>'.repeat(9))))).rejects.toThrow(
      'no PNG',
    );
  });
});

describe('the file', () => {
  it('says who made it, of what and when', async () => {
    const core = partOf(await written, 'docProps/core.xml');
    expect(core).toContain('<dc:title>Báo cáo Công tác thư viện 6 tháng đầu năm 2026</dc:title>');
    expect(core).toContain('<dc:creator>Sở Văn hóa, Thể thao và Du lịch</dc:creator>');
    expect(core).toContain('<dc:language>vi-VN</dc:language>');
    expect(core.match(/2026-06-05T00:00:00Z/g)).toHaveLength(2);
    expect(DOCUMENT_MEDIA_TYPE).toMatch(/wordprocessingml\.document$/);
  });

  it('is the same to the byte on another day, in another zone, after other documents', async () => {
    const other = await onAnotherDay(async () => {
      await writeDocx(halfYearDocument('en'));
      return writeDocx(halfYearDocument());
    });
    expect(Buffer.from(other).equals(Buffer.from(await written))).toBe(true);
  });

  it('is another where the value is', async () => {
    const other = halfYearDocument('vi', { summary: 'Công tác thư viện 6 tháng đầu năm 2027' });
    expect(Buffer.from(await writeDocx(other)).equals(Buffer.from(await written))).toBe(false);
  });
});

describe('a hostile text', () => {
  it('arrives as the text it is', async () => {
    const hostile = ['=HYPERLINK("http://x")', '<w:p>&"\'', ']]>', '{{x}}', 'INCLUDETEXT "c:\\x"', '&amp;', '<script>'];
    const docx = await writeDocx(withRuns(...hostile));
    expect(linesOf(docx)).toContain(hostile.join(''));
    expect(partOf(docx, 'word/document.xml')).not.toContain('instrText');
  });

  it('loses what no file can hold and what turns the reading direction, and nothing else', async () => {
    const docx = await writeDocx(
      withRuns('a\u0000\u0007b\ufffe\ud83d', '\u202e321\u2066x\u2069', 'Đắk Lắk 📚', '1\r\n2\u20283'),
    );
    expect(linesOf(docx)).toContain('a\ufffd\ufffdb\ufffd\ufffd321xĐắk Lắk 📚1\n2\n3');
    expect(faultOf(partOf(docx, 'word/document.xml'))).toBeUndefined();
  });

  it('may be a megabyte long, wherever it stands', async () => {
    const long = 'thư viện '.repeat(120_000);
    const { head } = halfYearDocument();
    const column = { label: long, unit: long, kind: 'text', decimals: 0 } as const;
    const table = {
      kind: 'table',
      ...{ caption: long, columns: [column], notes: [long] },
      rows: [{ kind: 'place', cells: [{ kind: 'text', text: long }] }],
    } as const;
    const docx = await writeDocx({
      ...halfYearDocument('vi', { blocks: [{ kind: 'heading', level: 2, text: long }, table], annexes: [] }),
      ...{ head: { ...head, issuing: long }, summary: long, addressees: [long], recipients: [long] },
    });
    // body, subject, whom it goes to, heading, caption, label, unit, cell, note, who receives it
    expect(linesOf(docx).filter(({ length }) => length >= long.length).length).toBe(10);
  });
});
