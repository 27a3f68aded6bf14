import { Module, type OnModuleInit } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule, DiscoveryService, MetadataScanner } from '@nestjs/core';
import { AuthModule } from '../auth/auth.module.js';
import { AccessGuard } from './access.guard.js';
import { findOperations, requireAccessRules } from './operations.js';

@Module({
  imports: [DiscoveryModule, AuthModule],
  providers: [{ provide: APP_GUARD, useClass: AccessGuard }],
})
export class AccessModule implements OnModuleInit {
  constructor(private readonly discovery: DiscoveryService) {}

  onModuleInit(): void {
    requireAccessRules(findOperations(this.discovery, new MetadataScanner()));
  }
}
