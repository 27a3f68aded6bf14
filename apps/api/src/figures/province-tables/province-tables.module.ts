import { Module } from '@nestjs/common';
import { FormsModule } from '../../collection/forms/index.js';
import { ReadProvinceTable } from './province-table.js';
import { ProvinceTablesResolver } from './province-tables.resolver.js';

@Module({ imports: [FormsModule], providers: [ReadProvinceTable, ProvinceTablesResolver] })
export class ProvinceTablesModule {}
