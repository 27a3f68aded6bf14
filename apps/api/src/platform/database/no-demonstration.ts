/**
 * Production does not start on a database that holds the demonstration: its libraries are invented, and the roles of its
 * ready accounts would belong to whoever has a user of that name at the identity provider.
 */
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Config, ConfigFault } from '../config/config.js';

/** The keys by which the demonstration registers its libraries; no other register has them. */
const HOLDS_IT = `select exists (select from library where external_key like 'demo:%') as held`;

@Injectable()
export class NoDemonstration implements OnModuleInit {
  constructor(
    private readonly config: Config,
    private readonly dataSource: DataSource,
  ) {}

  /** @throws ConfigFault */
  async onModuleInit(): Promise<void> {
    if (this.config.profile !== 'production') return;
    const [{ held }] = (await this.dataSource.query(HOLDS_IT)) as [{ held: boolean }];
    if (!held) return;
    throw new ConfigFault(
      'DATABASE_URL: cơ sở dữ liệu này chứa dữ liệu minh họa. Dùng một cơ sở dữ liệu mới cho vận hành thật.\n' +
        'DATABASE_URL: this database holds the demonstration. Use a new one for production.',
    );
  }
}
