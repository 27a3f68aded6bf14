import { Global, Module } from '@nestjs/common';
import { JobHands } from './job-hands.js';
import { JobLoop } from './job-loop.js';
import { RunJob } from './run-job.js';

/** Work that is done later, and again where it failed. */
@Global()
@Module({ providers: [JobHands, JobLoop, RunJob], exports: [JobHands, JobLoop, RunJob] })
export class JobsModule {}
