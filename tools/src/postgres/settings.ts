/**
 * Server settings for one machine with two cores: a demonstration of a whole country, not a tuned production server.
 * Sizes follow the memory at hand; the rest are PostgreSQL's own defaults unless a reason is given.
 */
import { totalmem } from 'node:os';

const megabytes = (fraction: number, least: number, most: number): string =>
  `${Math.round(Math.min(most, Math.max(least, (totalmem() / 2 ** 20) * fraction)))}MB`;

/** A part of what the disk has free, in whole megabytes: no log of changes may fill the disk by itself. */
const ofFree = (free: number, fraction: number, least: number, most: number): string =>
  `${Math.round(Math.min(most, Math.max(least, (free / 2 ** 20) * fraction)))}MB`;

/**
 * @param durable false only for throw-away clusters of tests: no flush to disk, nothing survives a power cut.
 * @param free what the disk of the cluster has free, in bytes
 */
export const serverSettings = (port: number, durable: boolean, free: number): Readonly<Record<string, string>> => ({
  port: String(port),
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '', // a socket's path may be 107 bytes at most; a deep checkout has more
  max_connections: '60',
  shared_buffers: durable ? megabytes(1 / 16, 128, 512) : '128MB',
  effective_cache_size: megabytes(1 / 2, 512, 8192),
  work_mem: '32MB',
  maintenance_work_mem: '128MB',
  max_wal_size: ofFree(free, 1 / 4, 128, 2048),
  wal_compression: 'on',
  // Kept for the backups (backup/archivist.ts): a little after a restore, until the archivist is there; and as much as the
  // disk can bear while the backup folder is away. Beyond that the log in the folder gets a hole rather than the disk full.
  wal_keep_size: durable ? ofFree(free, 1 / 16, 16, 256) : '0',
  max_slot_wal_keep_size: ofFree(free, 1 / 4, 128, 4096),
  checkpoint_timeout: '15min',
  random_page_cost: '1.1', // solid-state disks
  max_worker_processes: '4',
  max_parallel_workers: '2',
  max_parallel_workers_per_gather: '2',
  jit: 'off', // costs more than it gives on queries of a second
  timezone: 'UTC',
  log_timezone: 'UTC',
  lc_messages: 'C',
  log_min_duration_statement: '2000',
  ...(durable
    ? {}
    : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', wal_level: 'minimal', max_wal_senders: '0' }),
});

/** As `-c name=value` arguments. */
export const asArguments = (settings: Readonly<Record<string, string>>): readonly string[] =>
  Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
