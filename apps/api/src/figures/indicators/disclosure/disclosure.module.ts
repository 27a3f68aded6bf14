import { Module } from '@nestjs/common';
import { RollupsModule } from '../../rollups/index.js';
import { MatchedDisclosure } from '../matched/matched-disclosure.js';
import { MatchedFacts } from '../matched/matched-facts.js';
import { Disclosure } from './disclosure.js';

const provided = [Disclosure, MatchedDisclosure, MatchedFacts];

@Module({ imports: [RollupsModule], providers: provided, exports: provided })
export class DisclosureModule {}
