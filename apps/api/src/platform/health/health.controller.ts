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

  /**
   * 200 as long as this process answers. It checks nothing else: restarting the process does not help where the database is
   * unreachable.
   */
  @Get('health/live')
  @Public()
  live(): Health {
    return { status: 'ok', version: this.config.version };
  }

  /**
   * 200 only where this process can do its work: the database answers and has the migrations of this version. `/health` is the
   * old name.
   */
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

  /** The settings that the screens need before anybody has signed in. */
  @Get('config.json')
  @Public()
  settings(): SettingsForScreens {
    return settingsForScreens(this.config);
  }
}
