import { Global, Module } from '@nestjs/common';
import { AuthModule } from '../../platform/auth/auth.module.js';
import { ViewerDirectory } from '../../platform/auth/viewer-directory.js';
import { AccountListController } from './account-list.controller.js';
import { MakeAccountWorkbook } from './account-workbook.js';
import { AccountDirectory } from './account-directory.js';
import { AccountsResolver, HeldRoleFields } from './accounts.resolver.js';
import { AssignRole } from './assign-role.js';
import { CloseAccount } from './close-account.js';
import { EndRole } from './end-role.js';
import { GrantRole } from './grant-role.js';
import { BackChannelController } from './back-channel.controller.js';
import { BindAccount } from './bind-account.js';
import { EndSessions } from './end-sessions.js';
import { SessionsResolver } from './sessions.resolver.js';
import { AssignmentResolver, MeResolver } from './me.resolver.js';
import { KeepAddress } from './keep-address.js';
import { OpenAccount } from './open-account.js';
import { RolesResolver } from './roles.resolver.js';

@Global()
@Module({
  imports: [AuthModule],
  controllers: [AccountListController, BackChannelController],
  providers: [
    MeResolver,
    AssignmentResolver,
    AccountsResolver,
    AssignRole,
    BindAccount,
    CloseAccount,
    EndRole,
    EndSessions,
    SessionsResolver,
    GrantRole,
    HeldRoleFields,
    KeepAddress,
    MakeAccountWorkbook,
    OpenAccount,
    RolesResolver,
    { provide: ViewerDirectory, useClass: AccountDirectory },
  ],
  exports: [ViewerDirectory, EndSessions],
})
export class PeopleModule {}
