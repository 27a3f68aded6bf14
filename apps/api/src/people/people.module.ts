import { Global, Module } from '@nestjs/common';
import { ViewerDirectory } from '../platform/auth/viewer-directory.js';
import { AccountDirectory } from './account-directory.js';

@Global()
@Module({
  providers: [{ provide: ViewerDirectory, useClass: AccountDirectory }],
  exports: [ViewerDirectory],
})
export class PeopleModule {}
