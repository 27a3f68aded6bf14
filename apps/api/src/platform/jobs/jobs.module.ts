import { Global, Module } from '@nestjs/common';
import { JobHandlers } from './job-handlers.js';
import { JobLoop } from './job-loop.js';
import { RunJob } from './run-job.js';

/** Work that is done later, and again where it failed. */
@Global()
@Module({ providers: [JobHandlers, JobLoop, RunJob], exports: [JobHandlers, JobLoop, RunJob] })
export class JobsModule {}
