/**
 * How old the last good backup and drill are, and how far the log is kept elsewhere, for Prometheus. The database is asked
 * once a scrape, on the line of health, so that a scrape neither waits behind people nor takes a connection from them.
 * While the database is away, or does not answer in time, these figures are left out and the others are still given.
 */
import { Injectable } from '@nestjs/common';
import { setTimeout as pause } from 'node:timers/promises';
import { Gauge } from 'prom-client';
import { HealthLine } from '../../platform/health/health-line.js';
import { Metrics } from '../../platform/metrics/metrics.js';

interface Figures {
  /** Seconds; null where there never was one. */
  readonly backup: number | null;
  readonly drill: number | null;
  /**
   * Whether our own archivist (tools/src/backup/archive.ts) records its state. With pgBackRest the server archives by
   * itself, and only a failure is of interest.
   */
  readonly reported: boolean;
  readonly log: number | null;
  readonly problem: string | null;
}

const agoOf = (moment: string): string => `extract(epoch from clock_timestamp() - ${moment})::float8`;
const newest = (kind: 'backup' | 'drill'): string =>
  `(select ${agoOf('ended_at')} from backup_run where kind = '${kind}' and outcome = 'succeeded'
    order by ended_at desc limit 1)`;

const ASK = `
  select ${newest('backup')} as backup, ${newest('drill')} as drill, own.id is not null as reported,
    ${agoOf('own.reached_at')} as log,
    case when own.id is not null then own.problem
      when server.last_failed_time > coalesce(server.last_archived_time, '-infinity') then 'folder' end as problem
  from pg_stat_archiver server left join archive_state own on true`;

/** As the archivist records them. `torn`: the log has a hole. */
const LOG_PROBLEMS = ['folder', 'space', 'key', 'torn', 'superseded'] as const;

/** Shorter than Prometheus waits for a scrape. */
const PATIENCE_MS = 3000;

@Injectable()
export class BackupFigures {
  private asked: Promise<Figures | undefined> | undefined;

  constructor(
    private readonly metrics: Metrics,
    private readonly line: HealthLine,
  ) {
    this.age('vlis_backup_age_seconds', 'Since the last good backup; +Inf: there is none', ({ backup }) =>
      backup === null ? Infinity : backup,
    );
    this.age('vlis_drill_age_seconds', 'Since the last good drill of a restore; +Inf: there is none', ({ drill }) =>
      drill === null ? Infinity : drill,
    );
    this.age('vlis_log_age_seconds', 'Since the last moment that one can restore to', ({ reported, log }) =>
      reported ? (log ?? Infinity) : undefined,
    );
    const figures = this.figures;
    new Gauge({
      name: 'vlis_log_problem',
      help: 'Why the log is not kept elsewhere whole; torn: it has a hole',
      labelNames: ['problem'],
      registers: [metrics.registry],
      async collect() {
        const now = await figures();
        this.reset();
        if (now) for (const problem of LOG_PROBLEMS) this.set({ problem }, now.problem === problem ? 1 : 0);
      },
    });
  }

  /** Left out where `value` gives nothing. */
  private age(name: string, help: string, value: (figures: Figures) => number | undefined): void {
    const figures = this.figures;
    new Gauge({
      ...{ name, help, registers: [this.metrics.registry] },
      async collect() {
        const now = await figures();
        const seconds = now && value(now);
        if (seconds === undefined) this.remove();
        else this.set(seconds);
      },
    });
  }

  /** Every figure of a scrape, and scrapes at once, share one question. Never rejects. */
  private readonly figures = (): Promise<Figures | undefined> => {
    this.asked ??= this.ask().finally(() => (this.asked = undefined));
    return this.asked;
  };

  private async ask(): Promise<Figures | undefined> {
    const late = new AbortController();
    const tooLate = pause(PATIENCE_MS, undefined, { signal: late.signal, ref: false }).catch(() => undefined);
    const answer = this.line.query(ASK).then(
      ([row]) => row as Figures,
      () => undefined,
    );
    return Promise.race([answer, tooLate]).finally(() => late.abort());
  }
}
