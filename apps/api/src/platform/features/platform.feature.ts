/** The platform's own manifest, folded with those of the features; its names are unique among theirs. */
import { MATTERS } from '@vlis/domain';
import { COMMON_FACTS } from '../audit/facts.js';
import { DELIVER_NEWS, SEND_MAIL, SWEEP_FILE } from '../jobs/platform-jobs.js';
import type { Feature } from './feature.js';

const APPENDED = 'appended with the last statement of an action, read as a chain';

export const platform: Feature = {
  name: 'platform',
  matter: MATTERS.files,
  facts: Object.fromEntries(COMMON_FACTS),
  jobs: [DELIVER_NEWS, SEND_MAIL, SWEEP_FILE],
  tablesByHand: {
    archive_state: 'one row, written by the keeper of the log',
    audit_entry: APPENDED,
    audit_lane: APPENDED,
    file: 'written once with its pieces, and found by what it goes with',
    file_chunk: 'bytes, piece by piece',
    mail: 'its state moves by one conditional statement each',
    news: 'written with the last statement of an action for all who are told',
    schema_migration: 'TypeORM’s own',
  },
};
