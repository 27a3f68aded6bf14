import { Controller, Get, HttpStatus, Res } from '@nestjs/common';
import { admissionWords } from '@vlis/reporting';
import type { FastifyReply } from 'fastify';
import { Public } from '../access/allow.js';
import { Config } from '../config/config.js';
import { settingsForScreens, type SettingsForScreens } from '../config/settings-for-screens.js';
import { DatabaseAway, isUnreachable } from '../database/unreachable.js';
import { PATIENCE_MS } from './health-line.js';
import { MigrationsCurrent } from './migrations-current.js';

interface Health {
  readonly status: 'ok' | 'database-unavailable' | 'migrations-pending' | 'migrations-newer';
  readonly version: string;
}

function withinPatience<T>(answer: Promise<T>): Promise<T> {
  const late = new Promise<T>((_, reject) => {
    const timer = setTimeout(() => reject(new DatabaseAway('no answer')), PATIENCE_MS);
    void answer.catch(() => undefined).finally(() => clearTimeout(timer));
  });
  return Promise.race([answer, late]);
}

@Controller()
export class HealthController {
  constructor(
    private readonly config: Config,
    private readonly migrations: MigrationsCurrent,
  ) {}

  /** 200 while this process answers at all. It asks nobody: who restarts it for a database that is away mends nothing. */
  @Get('health/live')
  @Public()
  live(): Health {
    return { status: 'ok', version: this.config.version };
  }

  /** 200 only when this process can do its work: the database answers and is of this version. `/health` is its old name. */
  @Get(['health/ready', 'health'])
  @Public()
  async health(@Res({ passthrough: true }) reply: FastifyReply): Promise<Health> {
    const { version } = this.config;
    const status = await withinPatience(this.migrations.check()).then(
      (state) => (state === 'current' ? 'ok' : (`migrations-${state}` as const)),
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
        message: admissionWords('DATABASE_UNAVAILABLE'),
      }),
    };
  }

  /** What the screens must know before anybody has signed in. */
  @Get('config.json')
  @Public()
  settings(): SettingsForScreens {
    return settingsForScreens(this.config);
  }
}
