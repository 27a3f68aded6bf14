/**
 * Who does the deeds of the demonstration. Each has an account of its own, whose name stands in histories and in the
 * audit; the accounts are inactive, nobody signs in with them. Three, because nobody accepts what he has entered.
 */
import { isRefusal, type Assignment, type Role, type Viewer } from '@vlis/domain';
import { systemViewer } from '../platform/access/system-viewer.js';
import type { UnitOfWork } from '../platform/database/unit-of-work.js';

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

export async function castOf(work: UnitOfWork): Promise<Cast> {
  const cast = await work.run(systemViewer('demonstration'), 'library.register', async (tx, audit) => {
    const viewer = async (part: keyof Cast): Promise<Viewer> => {
      const { name, roles } = PARTS[part];
      const username = `system:demonstration-${part}`;
      const [{ id }]: [{ id: number }] = await tx.query(
        `insert into account (username, name, active) values ($1, $2, false)
         on conflict on constraint account_username_once do update set name = excluded.name returning id`,
        [username, name],
      );
      const assignments = roles.map((role): Assignment => ({ role, scope: { kind: 'nation', whole: true } }));
      return { accountId: id, username, name, assignments };
    };
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
