import { Module } from '@nestjs/common';
import { TerritoryModule } from '../territory/index.js';
import { LibrariesResolver } from './libraries.resolver.js';
import { LibraryListController } from './library-list.controller.js';
import { ImportLibraryTypes } from './library-types.js';
import { MakeLibraryWorkbook } from './library-workbook.js';
import { RegisterLibraries } from './register-libraries.js';
import { RegisterLibrary } from './register-library.js';

@Module({
  imports: [TerritoryModule],
  controllers: [LibraryListController],
  providers: [ImportLibraryTypes, MakeLibraryWorkbook, RegisterLibraries, RegisterLibrary, LibrariesResolver],
  exports: [ImportLibraryTypes, RegisterLibraries],
})
export class RegistryModule {}
