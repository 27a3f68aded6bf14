import { Module } from '@nestjs/common';
import { Disclosure } from './disclosure.js';

@Module({ providers: [Disclosure], exports: [Disclosure] })
export class DisclosureModule {}
