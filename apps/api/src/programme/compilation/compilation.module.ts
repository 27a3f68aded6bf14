import { Module } from '@nestjs/common';
import { FormsModule } from '../../collection/forms/index.js';
import { ProvinceReportsModule } from '../reports/index.js';
import { CompilationController } from './compilation.controller.js';
import { CompilationResolver } from './compilation.resolver.js';

@Module({
  imports: [FormsModule, ProvinceReportsModule],
  controllers: [CompilationController],
  providers: [CompilationResolver],
})
export class CompilationModule {}
