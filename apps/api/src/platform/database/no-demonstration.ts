/**
 * Production does not start on a database with the demonstration: its libraries are invented, and the roles of its ready accounts
 * would belong to whoever has such a user name at the identity provider.
 */
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { systemViewer } from '../access/system-viewer.js';
import { Config, ConfigRefusal } from '../config/config.js';
import { Database } from './database.js';

/** The external keys of the demonstration's libraries; no other register has such keys. */
const HOLDS_IT = `select exists (select from library where external_key like 'demo:%') as held`;

@Injectable()
export class NoDemonstration implements OnModuleInit {
  constructor(
    private readonly config: Config,
    private readonly database: Database,
  ) {}

  /** @throws ConfigRefusal */
  async onModuleInit(): Promise<void> {
    if (this.config.profile !== 'production') return;
    const [{ held }] = await this.database.read(systemViewer('start'), (db) => db.query<[{ held: boolean }]>(HOLDS_IT));
    if (!held) return;
    throw new ConfigRefusal(
      'DATABASE_URL: cơ sở dữ liệu này chứa dữ liệu minh họa. Dùng một cơ sở dữ liệu mới cho vận hành thật.\n' +
        'DATABASE_URL: this database holds the demonstration. Use a new one for production.',
    );
  }
}
