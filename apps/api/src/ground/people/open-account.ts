/** Opens an account for somebody whom the identity provider knows: by the user name in their token, at first without a role. */
import { Injectable } from '@nestjs/common';
import { checkAccount, plainName, refuse, type Refusal, type Viewer } from '@vlis/domain';
import { Database } from '../../platform/database/database.js';
import { AccountEntity } from './account.entity.js';

@Injectable()
export class OpenAccount {
  constructor(private readonly database: Database) {}

  run(viewer: Viewer, given: { readonly username: string; readonly name: string }): Promise<{ id: number } | Refusal> {
    return this.database.run(viewer, 'account.open', async (tx, audit) => {
      const [username, name] = [given.username.trim().normalize('NFC'), plainName(given.name)];
      const wrong = checkAccount({ username, name: given.name });
      if (wrong.length) return refuse('INVALID_INPUT', wrong, { detail: wrong.map(({ path }) => path).join(', ') });
      // The name of a closed account is taken as well: that account is to be opened again, not created a second time.
      const { id } = await tx.save(tx.create(AccountEntity, { username, name, active: true }));
      audit.about('account', [id]);
      return { id };
    });
  }
}
