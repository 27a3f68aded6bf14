import { Global, Module } from '@nestjs/common';
import { ViewerDirectory } from '../platform/auth/viewer-directory.js';
import { AccountDirectory } from './account-directory.js';
import { AccountsResolver, HeldRoleFields } from './accounts.resolver.js';
import { AssignRole } from './assign-role.js';
import { CloseAccount } from './close-account.js';
import { EndRole } from './end-role.js';
import { GrantRole } from './grant-role.js';
import { AssignmentResolver, MeResolver } from './me.resolver.js';
import { OpenAccount } from './open-account.js';
import { RolesResolver } from './roles.resolver.js';

@Global()
@Module({
  providers: [
    MeResolver,
    AssignmentResolver,
    AccountsResolver,
    AssignRole,
    CloseAccount,
    EndRole,
    GrantRole,
    HeldRoleFields,
    OpenAccount,
    RolesResolver,
    { provide: ViewerDirectory, useClass: AccountDirectory },
  ],
  exports: [ViewerDirectory],
})
export class PeopleModule {}
