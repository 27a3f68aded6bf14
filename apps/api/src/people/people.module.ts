import { Global, Module } from '@nestjs/common';
import { ViewerDirectory } from '../platform/auth/viewer-directory.js';
import { AccountDirectory } from './account-directory.js';
import { AssignRole } from './assign-role.js';
import { EndRole } from './end-role.js';
import { AssignmentResolver, MeResolver } from './me.resolver.js';
import { RolesResolver } from './roles.resolver.js';

@Global()
@Module({
  providers: [
    MeResolver,
    AssignmentResolver,
    AssignRole,
    EndRole,
    RolesResolver,
    { provide: ViewerDirectory, useClass: AccountDirectory },
  ],
  exports: [ViewerDirectory],
})
export class PeopleModule {}
