import { Module } from '@nestjs/common';
import { Dictionary } from './dictionary.js';
import { MeasureBook } from './measure-book.js';

@Module({ providers: [Dictionary, MeasureBook], exports: [Dictionary, MeasureBook] })
export class DictionaryModule {}
