import { Global, Module } from '@nestjs/common';
import { ViewerDirectory } from '../platform/auth/viewer-directory.js';
import { AccountDirectory } from './account-directory.js';
import { AssignmentResolver, MeResolver } from './me.resolver.js';

@Global()
@Module({
  providers: [MeResolver, AssignmentResolver, { provide: ViewerDirectory, useClass: AccountDirectory }],
  exports: [ViewerDirectory],
})
export class PeopleModule {}
