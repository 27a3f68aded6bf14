import { Controller, Get, HttpStatus, Res } from '@nestjs/common';
import { doorWords } from '@vlis/reporting';
import type { FastifyReply } from 'fastify';
import { Public } from '../access/allow.js';
import { Config } from '../config/config.js';
import { isUnreachable } from '../database/unreachable.js';
import { MigrationsCurrent } from './migrations-current.js';

interface Health {
  readonly status: 'ok' | 'database-unavailable' | 'migrations-pending';
  readonly version: string;
}

@Controller()
export class HealthController {
  constructor(
    private readonly config: Config,
    private readonly migrations: MigrationsCurrent,
  ) {}

  /** 200 only when this process can do its work: the database answers and is of this version. */
  @Get('health')
  @Public()
  async health(@Res({ passthrough: true }) reply: FastifyReply): Promise<Health> {
    const { version } = this.config;
    void reply.header('cache-control', 'no-store');
    const status = await this.migrations.check().then(
      (current) => (current ? 'ok' : 'migrations-pending'),
      (error: unknown) => {
        if (isUnreachable(error)) return 'database-unavailable' as const;
        throw error;
      },
    );
    if (status === 'ok') return { status, version };
    void reply.status(HttpStatus.SERVICE_UNAVAILABLE);
    return {
      status,
      version,
      ...(status === 'database-unavailable' && {
        code: 'DATABASE_UNAVAILABLE',
        message: doorWords('DATABASE_UNAVAILABLE'),
      }),
    };
  }

  /** What the screens must know before anybody has signed in. */
  @Get('config.json')
  @Public()
  settings(@Res({ passthrough: true }) reply: FastifyReply): object {
    void reply.header('cache-control', 'no-cache');
    const { oidc, profile, version } = this.config;
    const { issuer, clientId, audience } = oidc;
    return { oidc: { issuer, clientId, audience }, profile, version };
  }
}
