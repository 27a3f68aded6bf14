import { Module } from '@nestjs/common';
import { TerritoryModule } from '../territory/index.js';
import { LibrariesResolver } from './libraries.resolver.js';
import { ImportLibraryTypes } from './library-types.js';
import { RegisterLibraries } from './register-libraries.js';
import { RegisterLibrary } from './register-library.js';

@Module({
  imports: [TerritoryModule],
  providers: [ImportLibraryTypes, RegisterLibraries, RegisterLibrary, LibrariesResolver],
  exports: [ImportLibraryTypes, RegisterLibraries],
})
export class RegistryModule {}
