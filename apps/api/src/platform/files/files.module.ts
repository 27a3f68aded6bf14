import { Global, Module } from '@nestjs/common';
import { FileRoom } from './file-room.js';
import { HandOutFile } from './hand-out-file.js';
import { KeepFile } from './keep-file.js';
import { SweepFile } from './sweep-file.js';

/** Files that are attached to something. Which files, and who may see them, is decided by the rooms that use them. */
@Global()
@Module({ providers: [FileRoom, HandOutFile, KeepFile, SweepFile], exports: [FileRoom, HandOutFile, KeepFile] })
export class FilesModule {}
