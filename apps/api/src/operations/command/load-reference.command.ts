import { loadReference as readReference } from '@vlis/seed';
import { systemViewer } from '../../platform/access/system-viewer.js';
import type { Command } from '../../platform/command/command.js';
import type { Profile } from '../../platform/config/settings.js';
import type { Database } from '../../platform/database/database.js';
import { withDatabase } from '../../platform/database/connect.js';
import type { FoldedFeatures } from '../../platform/features/fold-features.js';

/** Loads all reference data in one transaction: either the new version stands, or the old one does. */
export async function loadReferenceInto(
  database: Database,
  { reference: steps }: Pick<FoldedFeatures, 'reference'>,
  profile: Profile,
  progress: (line: string) => void,
): Promise<void> {
  const reference = readReference();
  await database.run(systemViewer('load-reference'), 'unit.import', async (tx, audit) => {
    const rows: Record<string, number> = {};
    for (const step of steps) {
      if (step.only !== undefined && step.only !== profile) continue;
      const loaded = await step.load(tx, reference);
      rows[step.name.replaceAll(' ', '-')] = loaded;
      progress(`${step.name}: ${loaded}`);
    }
    audit.about('reference', []).note(rows);
    return rows;
  });
}

export const loadReference: Command = {
  name: 'load-reference',
  usage: '',
  about: 'Nạp dữ liệu chuẩn: đơn vị, biểu mẫu, kỳ, tài khoản / loads units, forms, rounds, accounts',
  run: (_args, application) =>
    withDatabase((database, { profile }) => loadReferenceInto(database, application.features(), profile, console.log)),
};
