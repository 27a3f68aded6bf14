import { Module } from '@nestjs/common';
import { ImportUnits } from './import-units.js';
import { UnitsResolver } from './units.resolver.js';

@Module({ providers: [ImportUnits, UnitsResolver], exports: [ImportUnits] })
export class TerritoryModule {}
