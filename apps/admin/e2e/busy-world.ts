/**
 * The demonstration on the day it was made for, with two submissions in states that are worth looking at: the ward library's
 * is returned with questions and has an error and a warning by now, the provincial library's waits with much to look at.
 */
import { as, type Api } from '@vlis/api/testing';
import { plantDemonstration } from '@vlis/api/testing/plant-demonstration';
import { findSubmission, submitSubmissions, type Figures } from './world.js';

export interface BusyWorld {
  /** The round being collected, and the one before it. */
  readonly open: number;
  readonly closed: number;
  /** Libraries. */
  readonly ward: number;
  readonly provincial: number;
  /** Submissions: waiting for the province with much to look at, waiting for the ministry. */
  readonly submitted: number;
  readonly accepted: number;
}

/** What happened in the year is never less than in its first half, whatever the demonstration made of that. */
const WARD: Figures = {
  ...{
    A04: 350,
    B01: 2371,
    B02: 1992,
    C01: 9_000,
    C06: 8_000,
    D01: 95,
    E01: 90_000,
    E02: 80_000,
    E06: 70_000,
    G03: 20,
  },
};
const PROVINCIAL: Figures = {
  ...{ A04: 360, B01: 4_100, B02: 3_900, D01: 12, E01: 9_000_000, E02: 8_000_000, E03: 90_000_000, I01: 90, K02: 1 },
};

const RETURN = `mutation ($input: ReturnInput!) { returnSubmission(input: $input) { __typename
  ... on Submission { revision } ... on Refusal { code } } }`;
const SAVE = `mutation ($input: SaveCellsInput!) { saveCells(input: $input) { __typename
  ... on Submission { revision } ... on Refusal { code } } }`;

async function plantBusyWorld(api: Api): Promise<BusyWorld> {
  await plantDemonstration(api, '2026-11-21', 2);
  const [found]: (BusyWorld & { wardIs: string; provincialIs: string })[] = await api.db.query(`
    select (select id from round where period = '2026') as open, (select id from round where period = '2026-H1') as closed,
      ward.id as ward, ward.identifier as "wardIs", provincial.id as provincial, provincial.identifier as "provincialIs",
      (select submission.id from submission join round on round.id = round_id
       where period = '2026' and stage = 'ministry' order by warnings desc, submission.id limit 1) as accepted
    from library ward, library provincial
    where ward.external_key = 'demo:X:22015' and provincial.external_key = 'demo:T:66'`);
  const { open, ward, provincial, wardIs, provincialIs } = found!;
  await submitSubmissions(api, open, [
    { library: wardIs, type: 'X', figures: WARD },
    { library: provincialIs, type: 'T', figures: PROVINCIAL },
  ]);
  const { id: submissionId, revision } = (await findSubmission(api, open, ward))!;
  const reasons = [
    { item: 'E06', text: 'Gấp đôi kỳ trước, xin xác nhận' },
    { item: 'B05', text: 'Vì sao không có số liệu? Đề nghị bổ sung hoặc nêu rõ lý do.' },
  ];
  const note = 'Đề nghị rà soát lại trước ngày 30/11';
  const returned = await as(api, 'chuyenvien.daklak').ask<{ returnSubmission: { __typename: string } }>(RETURN, {
    input: { submissionId, revision, reasons, note },
  });
  expect(returned.returnSubmission.__typename).toBe('Submission');
  const cells = [
    { code: 'B02', text: '2904' },
    { code: 'E01', text: '95 000' },
  ];
  const saved = await as(api, 'thuthu.tuyhoa').ask<{ saveCells: { __typename: string } }>(SAVE, {
    input: { submissionId, baseRevision: (await findSubmission(api, open, ward))!.revision, cells },
  });
  expect(saved.saveCells.__typename).toBe('Submission');
  return { ...found!, submitted: (await findSubmission(api, open, provincial))!.id };
}

export const BUSY_WORLD = ['busy_world', plantBusyWorld] as const;
