import { Module } from '@nestjs/common';
import { RollupsModule } from '../../rollups/rollups.module.js';
import { Disclosure } from './disclosure.js';

@Module({ imports: [RollupsModule], providers: [Disclosure], exports: [Disclosure] })
export class DisclosureModule {}
