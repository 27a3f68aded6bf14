import { Global, Module } from '@nestjs/common';
import { FileRoom } from './file-room.js';
import { HandOutFile } from './hand-out-file.js';
import { KeepFile } from './keep-file.js';
import { SweepFile } from './sweep-file.js';

/** Files that go with something. Which, and who may see it, is said by the rooms that know. */
@Global()
@Module({ providers: [FileRoom, HandOutFile, KeepFile, SweepFile], exports: [FileRoom, HandOutFile, KeepFile] })
export class FilesModule {}
