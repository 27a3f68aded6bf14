import { Module } from '@nestjs/common';
import { ImportUnits } from './import-units.js';

@Module({ providers: [ImportUnits], exports: [ImportUnits] })
export class TerritoryModule {}
