import { readPgBackRest, readRun } from './read-runs.js';

const now = new Date('2026-11-29T05:00:00Z');
const run = {
  kind: 'backup',
  tool: 'vlis',
  outcome: 'succeeded',
  beganAt: '2026-11-29T04:59:00Z',
  folder: '/srv/backup',
};

it('reads a run of ours', () => {
  const text = JSON.stringify({
    ...run,
    label: '20261129T045900Z',
    bytes: 5_000_000_000,
    moment: '2026-11-29T04:59:30Z',
  });
  expect(readRun(text, now)).toEqual({
    ...run,
    beganAt: new Date(run.beganAt),
    endedAt: now,
    label: '20261129T045900Z',
    bytes: 5_000_000_000,
    moment: new Date('2026-11-29T04:59:30Z'),
  });
});

it.each([
  ['', /not JSON/],
  ['[]', /not an object/],
  [JSON.stringify({ ...run, kind: 'party' }), /kind: backup, restore, drill/],
  [JSON.stringify({ ...run, beganAt: 'yesterday' }), /beganAt/],
  [JSON.stringify({ ...run, folder: '' }), /folder/],
  [JSON.stringify({ ...run, bytes: -1 }), /bytes/],
  [JSON.stringify({ ...run, details: [] }), /details/],
])('says what is wrong with %s', (text, why) => expect(() => readRun(text, now)).toThrow(why));

/** As pgBackRest 2.55 prints it, shortened. */
const INFO = [
  {
    archive: [{ database: { id: 1 }, id: '18-1', max: '000000010000000000000003', min: '000000010000000000000001' }],
    backup: [
      {
        archive: { start: '000000010000000000000003', stop: '000000010000000000000003' },
        error: false,
        info: { delta: 23_567_890, repository: { delta: 2_734_001, size: 2_734_001 }, size: 23_567_890 },
        label: '20261129-052126F',
        timestamp: { start: 1_795_929_686, stop: 1_795_929_691 },
        type: 'full',
      },
      {
        error: true,
        info: { delta: 1, repository: { delta: 5 }, size: 1 },
        label: '20261129-052126F_20261130-052126D',
        timestamp: { start: 1_796_016_086, stop: 1_796_016_091 },
        type: 'diff',
      },
    ],
    name: 'vlis',
  },
];

it('reads what pgBackRest knows, a backup with damaged pages as failed', () => {
  expect(readPgBackRest(JSON.stringify(INFO))).toMatchObject([
    {
      tool: 'pgbackrest',
      outcome: 'succeeded',
      folder: 'vlis',
      label: '20261129-052126F',
      bytes: 2_734_001,
      beganAt: new Date(1_795_929_686_000),
      moment: new Date(1_795_929_691_000),
    },
    { outcome: 'failed', code: 'PAGE_CHECKSUM', moment: undefined },
  ]);
});

it('refuses what pgBackRest never printed', () => {
  for (const text of ['', '{}', '[{}]', '[{"name":"vlis","backup":[{}]}]']) {
    expect(() => readPgBackRest(text)).toThrow();
  }
});
