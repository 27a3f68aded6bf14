/** A report as it is written by two people and held against the data as they move. */
import { acceptAt } from '../../testing/accept.js';
import { as } from '../../testing/index.js';
import {
  figure,
  LEADER,
  OFFICER,
  paragraph,
  section,
  startReports,
  type AskedReports,
  type Run,
} from './testing/ask-reports.js';

let asked: AskedReports;

beforeAll(async () => {
  asked = await startReports();
  await asked.begin();
});
afterAll(() => asked.api.stop());

describe('a section', () => {
  it('is saved as it is written, and scripts are text', async () => {
    const before = await asked.read();
    const { id } = before!;
    const paragraphs = [
      paragraph('Toàn tỉnh có ', { figure: 'now:D01' }, ' thẻ và 1.234 bạn đọc mới.'),
      { kind: 'DASH', runs: [{ text: '<script>alert(document)</script>', bold: true }] },
    ];
    const { data } = await asked.save({ id, section: 'favourable', revision: 1, paragraphs });
    expect(section(data.answer, 'favourable')).toMatchObject({
      ...{ revision: 2, savedBy: 'Lê Thị Hồng', unbound: [{ text: '1.234' }] },
      paragraphs: [
        {
          kind: 'PARAGRAPH',
          runs: [{ text: 'Toàn tỉnh có ' }, { figure: 'now:D01' }, { text: ' thẻ và 1.234 bạn đọc mới.' }],
        },
        { kind: 'DASH', runs: [{ text: '<script>alert(document)</script>', bold: true }] },
      ],
    });
  });

  it('of two who write it at once keeps the first, and both of two different ones', async () => {
    const { id } = (await asked.read())!;
    const write = (name: string, revision: number, text: string, who: string) =>
      asked.save({ id, section: name, revision, paragraphs: [paragraph(text)] }, who);
    const same = await Promise.all([write('plans', 1, 'Một', OFFICER), write('plans', 1, 'Hai', LEADER)]);
    const kept = same.find(({ data }) => 'sections' in data.answer)!;
    expect(same.find((one) => one !== kept)).toRefuse('SECTION_CHANGED');
    const different = await Promise.all([write('difficult', 1, 'Ba', OFFICER), write('assessment', 1, 'Bốn', LEADER)]);
    expect(different.every(({ data }) => 'sections' in data.answer)).toBe(true);
    expect(await write('plans', 1, 'Năm', OFFICER)).toRefuse('SECTION_CHANGED');
    const texts: { passage: { paragraphs: readonly { runs: readonly Run[] }[] } }[] = await asked.api.db.query(
      `select passage from province_report_section where province_report_id = $1 and key = 'plans' order by revision`,
      [id],
    );
    expect(texts).toHaveLength(2); // what the draft had stays known
  });

  it('is refused with what is wrong named', async () => {
    const { id } = (await asked.read())!;
    const { revision } = section(await asked.read(), 'proposals');
    const of = (...paragraphs: readonly object[]) => asked.save({ id, section: 'proposals', revision, paragraphs });
    const unknown = await of(paragraph({ figure: 'now:Z99' }));
    expect(unknown).toRefuse('INVALID_INPUT');
    expect(unknown.data.answer).toMatchObject({ issues: [{ code: 'UNKNOWN_FIGURE', path: 'passage' }] });
    expect(await of(...Array.from({ length: 401 }, () => paragraph('a')))).toRefuse('INVALID_INPUT');
    expect(await asked.save({ id, section: 'nowhere', revision: 1, paragraphs: [] })).toRefuse('NOT_FOUND');
    expect(await asked.save({ id: 999_999, section: 'plans', revision: 1, paragraphs: [] })).toRefuse('NOT_FOUND');
    expect(section(await asked.read(), 'proposals').revision).toBe(revision);
  });
});

describe('the text of the period before', () => {
  const EARLIER = `query ($id: Int!, $section: String!) { earlierReportSection(id: $id, section: $section) {
    period paragraphs { kind runs { text figure } } } }`;
  const earlier = async (section: string, who = OFFICER) => {
    const { id } = (await asked.read())!;
    return (await as(asked.api, who).ask<{ earlierReportSection: unknown }>(EARLIER, { id, section }))
      .earlierReportSection;
  };

  it('is at hand, of the provinces that became one too, with keys that mean this period', async () => {
    expect(await earlier('resources')).toBeNull();
    const { before, rounds } = asked.world;
    await asked.begin({ provinceId: before.phuyen, roundId: rounds['2025-H1'].id });
    for (const who of [OFFICER, 'phantich.bo'])
      expect(await earlier('resources', who)).toMatchObject({
        period: '2025-H1',
        paragraphs: [{ runs: [{ text: 'Tổng số sách in hiện có ' }, { figure: 'now:B01' }, {}, {}, {}] }, {}],
      });
    expect(await earlier('proposals')).toBeNull(); // nothing was written there
    expect(await earlier('no such section')).toBeNull();
  });
});

describe('a figure', () => {
  it('turns stale when the data move, is marked while the province has not accepted, and renewed', async () => {
    const submission = await asked.sendSongHinh();
    const stale = figure(await asked.read(), 'now:B01');
    expect(stale).toMatchObject({ value: '2250', waiting: 0, current: '7350', currentWaiting: 1, stale: true });
    const { id } = (await asked.read())!;
    const one = await asked.renew({ id, keys: ['now:B01'] });
    expect(figure(one, 'now:B01')).toMatchObject({ value: '7350', waiting: 1, stale: false });
    expect(figure(one, 'count:submitted')).toMatchObject({ value: '3', current: '4', stale: true });

    await acceptAt(asked.api, as(asked.api, OFFICER), 'province', [submission]);
    const all = await asked.renew({ id });
    expect(all.figures.filter((each) => each.stale)).toEqual([]);
    expect(figure(all, 'now:B01')).toMatchObject({ value: '7350', waiting: 0 });
    expect(figure(all, 'count:accepted')).toMatchObject({ value: '4' });
  });

  it('is not taken anew where nothing has moved, and that is no entry of the audit', async () => {
    const entries = async (): Promise<object[]> =>
      asked.api.db.query(`select count(*) from audit_entry where action = 'province-report.write'`);
    const before = await entries();
    await asked.renew({ id: (await asked.read())!.id });
    expect(await entries()).toEqual(before);
  });

  it('follows the plan of the province', async () => {
    await as(asked.api, OFFICER).query(`mutation ($input: KeepPlanInput!) { keepPlan(input: $input) { __typename } }`, {
      input: {
        ...{ year: '2026', provinceId: asked.world.since.daklak, basis: '12/QĐ-SVHTTDL' },
        figures: [{ item: 'B01', value: '10.000' }],
      },
    });
    expect(figure(await asked.read(), 'plan:B01')).toMatchObject({ value: null, current: '10000', stale: true });
    expect(figure(await asked.read(), 'share:B01')).toMatchObject({ current: '73.5' });
  });
});
