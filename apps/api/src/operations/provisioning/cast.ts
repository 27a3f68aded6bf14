/**
 * Who does the deeds of the demonstration. Each has an account of its own, whose name stands in histories and in the
 * audit; the accounts are inactive, nobody signs in with them. Three, because nobody accepts what he has entered.
 */
import { isRefusal, type Role, type Viewer } from '@vlis/domain';
import { systemAccount } from '../../ground/people/index.js';
import { systemViewer } from '../../platform/access/system-viewer.js';
import type { Database } from '../../platform/database/database.js';

export interface Cast {
  /** Registers, opens rounds, enters and answers. */
  readonly clerk: Viewer;
  readonly province: Viewer;
  readonly ministry: Viewer;
}

const PARTS: Readonly<Record<keyof Cast, { readonly name: string; readonly roles: readonly Role[] }>> = {
  clerk: { name: 'Dữ liệu minh họa: thư viện', roles: ['administrator', 'library-staff'] },
  province: { name: 'Dữ liệu minh họa: Sở', roles: ['province-officer'] },
  ministry: { name: 'Dữ liệu minh họa: Bộ', roles: ['ministry-analyst'] },
};

export async function castOf(database: Database): Promise<Cast> {
  const cast = await database.run(systemViewer('demonstration'), 'library.register', async (tx, audit) => {
    const viewer = (part: keyof Cast): Promise<Viewer> =>
      systemAccount(tx, 'demonstration', { deed: `demonstration-${part}`, ...PARTS[part] });
    const made = {
      clerk: await viewer('clerk'),
      province: await viewer('province'),
      ministry: await viewer('ministry'),
    };
    audit.about(
      'account',
      Object.values(made).map(({ accountId }) => accountId),
    );
    return made;
  });
  if (isRefusal(cast)) throw new Error(`the accounts of the demonstration are refused: ${cast.code}`);
  return cast;
}
