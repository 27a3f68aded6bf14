/**
 * What the collection asks of the figures (docs/decisions/0009): how much a submission moves its province, and that
 * official submissions be added up. Global, because the rooms that use it lie upstream and may not import this one.
 */
import { Global, Module } from '@nestjs/common';
import { FormsModule } from '../../collection/forms/index.js';
import { OfficialFigures } from '../../collection/reviews/index.js';
import { Weigher } from '../../collection/submissions/index.js';
import { DictionaryModule } from '../dictionary/index.js';
import { FactStore } from './fact-store.js';
import { WeighSubmissions } from './weigh-submissions.js';

const ports = [
  { provide: Weigher, useClass: WeighSubmissions },
  { provide: OfficialFigures, useClass: FactStore },
];

@Global()
@Module({ imports: [FormsModule, DictionaryModule], providers: ports, exports: ports })
export class FiguresPortsModule {}
