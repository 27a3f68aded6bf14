import { Module } from '@nestjs/common';
import { FormsModule } from '../../collection/forms/index.js';
import { DictionaryModule } from '../dictionary/index.js';
import { RollupsModule } from '../rollups/index.js';
import { Disclosure } from './disclosure/disclosure.js';
import { MatchedDisclosure } from './matched/matched-disclosure.js';
import { MatchedFacts } from './matched/matched-facts.js';
import { FigureReader } from './reader/figure-reader.js';
import { FigureSource } from './source/figure-source.js';
import { LiveFigures } from './source/live-figures.js';

@Module({
  imports: [FormsModule, DictionaryModule, RollupsModule],
  providers: [
    Disclosure,
    MatchedDisclosure,
    MatchedFacts,
    { provide: FigureSource, useClass: LiveFigures },
    FigureReader,
  ],
  exports: [FigureReader],
})
export class FiguresModule {}
