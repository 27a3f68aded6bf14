import { Module } from '@nestjs/common';
import { ChainsResolver } from './chains.resolver.js';
import { ImportReviewChains } from './review-chains.js';

@Module({ providers: [ChainsResolver, ImportReviewChains], exports: [ImportReviewChains] })
export class ChainsModule {}
