/**
 * What this process counts about itself, for Prometheus. Every label has few values, all defined by us: no path, name or text of
 * a caller ever becomes a label. A part of the application with a metric of its own registers it at `registry`.
 */
import { Injectable } from '@nestjs/common';
import { Counter, Histogram, Registry } from 'prom-client';

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];
const STATEMENTS = [1, 2, 5, 10, 20, 50, 100, 200, 400];

/** `given up`: it failed and is not tried again. */
export type JobOutcome = 'done' | 'failed' | 'given up';

export type ActionOutcome = 'done' | 'nothing' | 'refused' | 'failed';

@Injectable()
export class Metrics {
  readonly registry = new Registry();

  /** `operation`: the kind and first field of a GraphQL operation, or the pattern of a route. */
  readonly requests = new Histogram({
    name: 'vlis_request_seconds',
    help: 'Requests, from the first byte to the end of the answer',
    labelNames: ['operation', 'status'] as const,
    buckets: SECONDS,
    registers: [this.registry],
  });
  readonly statements = new Histogram({
    name: 'vlis_request_statements',
    help: 'Statements of the database that a request took',
    buckets: STATEMENTS,
    registers: [this.registry],
  });
  /** `code`: the code in the answer. */
  readonly errors = new Counter({
    name: 'vlis_errors_total',
    help: 'Errors that left, by their code',
    labelNames: ['code'] as const,
    registers: [this.registry],
  });
  /** `action`: an action of the policy. */
  readonly actions = new Counter({
    name: 'vlis_actions_total',
    help: 'Actions by action and outcome: done, nothing (to do), refused, failed',
    labelNames: ['action', 'outcome'] as const,
    registers: [this.registry],
  });
  readonly auditEntries = new Counter({
    name: 'vlis_audit_entries_total',
    help: 'Entries of the audit written by actions',
    registers: [this.registry],
  });
  /** `job`: the kind of job. */
  readonly jobs = new Counter({
    name: 'vlis_jobs_total',
    help: 'Attempts at jobs by kind and outcome: done, failed (and tried again), given up',
    labelNames: ['job', 'outcome'] as const,
    registers: [this.registry],
  });
}
