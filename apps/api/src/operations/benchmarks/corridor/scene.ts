/** What every part of the benchmark stands on. */
import type { INestApplicationContext } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Cast, DemonstrationClock } from '../../provisioning/index.js';
import type { RecordMeasurement } from '../measurement.js';

export interface Scene {
  readonly app: INestApplicationContext;
  /** The owner's: for looking, and for bare tables beside the product's. */
  readonly db: EntityManager;
  readonly cast: Cast;
  readonly clock: DemonstrationClock;
  readonly record: RecordMeasurement;
  /** Progress, for the person who waits. */
  readonly progress: (line: string) => void;
}
