import { loadReference as readReference } from '@vlis/seed';
import type { DataSource } from 'typeorm';
import { systemViewer } from '../../platform/access/system-viewer.js';
import type { Command } from '../../platform/command/command.js';
import type { Profile } from '../../platform/config/settings.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { withDatabase } from './application.js';
import { referenceSteps } from './reference-steps.js';

export type Tell = (line: string) => void;

/** Loads all reference data in one transaction: either the new version stands, or the old one does. */
export async function loadReferenceInto(dataSource: DataSource, profile: Profile, tell: Tell): Promise<void> {
  const reference = readReference();
  const work = new UnitOfWork(dataSource);
  await work.run(systemViewer('load-reference'), 'unit.import', async (tx, audit) => {
    const rows: Record<string, number> = {};
    for (const step of referenceSteps) {
      if (step.only !== undefined && step.only !== profile) continue;
      const loaded = await step.load(tx, reference);
      rows[step.name.replaceAll(' ', '-')] = loaded;
      tell(`${step.name}: ${loaded}`);
    }
    audit.about('reference', []).note(rows);
    return rows;
  });
}

export const loadReference: Command = {
  name: 'load-reference',
  usage: '',
  about: 'Nạp dữ liệu chuẩn: đơn vị, biểu mẫu, kỳ, tài khoản / loads units, forms, rounds, accounts',
  run: () => withDatabase((dataSource, { profile }) => loadReferenceInto(dataSource, profile, console.log)),
};
