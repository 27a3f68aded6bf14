import { Module } from '@nestjs/common';
import { Extend } from './extend.js';
import { ExtensionsResolver } from './extensions.resolver.js';

@Module({ providers: [Extend, ExtensionsResolver] })
export class ExtensionsModule {}
