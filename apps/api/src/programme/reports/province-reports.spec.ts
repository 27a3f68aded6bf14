/** The report of a province: built from what has been sent, and taken along as files. */
import { linesOf } from '@vlis/reporting/testing/read-docx';
import exceljs from 'exceljs';
import { as } from '../../testing/index.js';
import { plantRound } from '../../testing/plant.js';
import { figure, OFFICER, section, startReports, type AskedReports } from './testing/ask-reports.js';

let asked: AskedReports;

beforeAll(async () => {
  asked = await startReports();
});
afterAll(() => asked.api.stop());

describe('the draft', () => {
  it('is nothing before it is built, and built by one press from what has been sent', async () => {
    expect(await asked.read()).toBeNull();
    const first = await asked.begin();
    const { data } = first;
    expect(data.answer).toMatchObject({
      ...{
        __typename: 'ProvinceReport',
        round: { period: '2026-H1' },
        province: { code: '66' },
        begunBy: 'Lê Thị Hồng',
      },
      outline: { code: 'library-work', version: 1 },
    });
    // Đắk Lắk with what was Phú Yên: 1100 + 250 + 900, a year before 1000 + 200 + 600; Sông Hinh has sent nothing.
    expect(figure(data.answer, 'now:B01')).toMatchObject({ value: '2250', waiting: 0, current: '2250', stale: false });
    expect(figure(data.answer, 'before:B01')).toMatchObject({ value: '1800' });
    expect(figure(data.answer, 'ratio:B01')).toMatchObject({ value: '125' });
    expect(figure(data.answer, 'plan:B01')).toMatchObject({ value: null, stale: false });
    expect(figure(data.answer, 'count:owed')).toMatchObject({ value: '5' });
    expect(figure(data.answer, 'count:submitted')).toMatchObject({ value: '3' });
    expect(figure(data.answer, 'count:accepted:X')).toMatchObject({ value: '1' });
  });

  it('has sentences that read figures, leaves out what nobody can say yet, and tables', async () => {
    const report = await asked.read();
    const resources = section(report, 'resources');
    expect(resources.paragraphs[0]!.runs.map(({ text, figure: key }) => text ?? `{${key}}`).join('')).toBe(
      'Tổng số sách in hiện có {now:B01} bản, đạt {ratio:B01} so với cùng kỳ năm trước.',
    );
    expect(resources.unbound).toEqual([]);
    expect(resources.tables[0]!.rows[0]).toEqual({
      label: { vi: 'Tổng số bản sách in (B01)' },
      keys: ['before:B01', 'now:B01', 'ratio:B01', 'plan:B01', 'share:B01'],
    });
    expect(section(report, 'promotion').paragraphs).toEqual([]); // F01 and F02: nobody has given a number
    expect(
      section(report, 'network')
        .tables[0]!.rows.map(({ label }) => label.vi)
        .at(-1),
    ).toBe('Tổng số');
  });

  it('is built once: of four who press together one builds it', async () => {
    const answers = await Promise.all([1, 2, 3, 4].map(() => asked.begin({ outline: 'programme-206' })));
    expect(answers.filter(({ data }) => data.answer.__typename === 'ProvinceReport')).toHaveLength(1);
    expect(await asked.begin()).toRefuse('REPORT_EXISTS');
  });

  it.each([
    [{ outline: 'no such' }, 'INVALID_INPUT'],
    [{ roundId: 999_999 }, 'NOT_FOUND'],
    [{ provinceId: 999_999 }, 'NOT_FOUND'],
  ])('of %j is refused', async (more, code) => expect(await asked.begin(more)).toRefuse(code));

  it('is for a period that its outline is for, and names the outline that there is not', async () => {
    const quarter = {
      period: '2026-Q1',
      opensOn: '2026-04-01',
      cutoffOn: '2026-03-31',
      dueOn: '2026-06-25',
      closesOn: '2026-06-30',
    };
    const { id } = await plantRound(asked.api, quarter);
    expect(await asked.begin({ roundId: id })).toRefuse('OUTLINE_OF_OTHER_PERIOD');
    const unknown = await asked.begin({ outline: 'no such' });
    expect(unknown.data.answer).toMatchObject({ issues: [{ code: 'UNKNOWN_OUTLINE', path: 'outline' }] });
  });

  it('is of a province that is there: one that was merged is answered for by its successor', async () => {
    expect(await asked.begin({ provinceId: asked.world.before.phuyen })).toRefuse('NOT_FOUND');
    const past = await asked.begin({
      provinceId: asked.world.before.phuyen,
      roundId: asked.world.rounds['2025-H1'].id,
    });
    expect(figure(past.data.answer, 'now:B01')).toMatchObject({ value: '5600', waiting: 1 }); // 600, and Sông Hinh's 5000
  });

  it('is written by the department alone, and read by the Ministry', async () => {
    for (const who of ['phantich.bo', 'lanhdao.bo']) expect((await asked.read({}, who))?.sections).toHaveLength(12);
    const hanoi = { provinceId: asked.world.since.hanoi };
    expect(await asked.begin(hanoi)).toRefuse('NOT_FOUND');
    expect(await asked.read(hanoi)).toBeNull();
    expect((await asked.begin({}, 'phantich.bo')).errors?.[0]).toMatchObject({ extensions: { code: 'FORBIDDEN' } });
  });
});

describe('a file', () => {
  const fetchFile = (name: string, id: unknown, who = OFFICER) =>
    as(asked.api, who).fetch(`/exports/province-report.${name}?id=${String(id)}`);

  it('is the report as it stands, and the same bytes twice', async () => {
    const { id } = (await asked.read())!;
    const [first, second] = [await fetchFile('docx', id), await fetchFile('docx', id, 'phantich.bo')];
    const bytes = Buffer.from(await first.arrayBuffer());
    expect(first.headers.get('content-disposition')).toContain('vlis-bao-cao-66-library-work-2026-H1.docx');
    expect(Buffer.from(await second.arrayBuffer()).equals(bytes)).toBe(true);
    const text = linesOf(bytes).join('\n');
    expect(text).toContain('Tổng số sách in hiện có 2.250 bản, đạt 125,00% so với cùng kỳ năm trước.');
    expect(text).toContain('BÁO CÁO');
  });

  it('has the figures of its tables as numbers', async () => {
    const answer = await fetchFile('xlsx', (await asked.read())!.id);
    const book = new exceljs.Workbook();
    await book.xlsx.load(await answer.arrayBuffer());
    const values = book.worksheets.flatMap((sheet) =>
      (sheet.getSheetValues() as unknown[][]).flatMap((row) => row ?? []),
    );
    expect(values).toContain(2250);
    expect(values).toContain(1800);
  });

  it.each([['x'], ['0'], ['99999999999'], ['1 or 1=1'], ['999999']])('of “%s” is refused', async (id) => {
    const answer = await fetchFile('docx', encodeURIComponent(id));
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
  });
});
