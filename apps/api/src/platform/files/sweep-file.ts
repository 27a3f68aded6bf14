/** The job that takes away a file which was sent and goes with nothing a day later: somebody closed the page. */
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { JobHandlers } from '../jobs/job-handlers.js';
import { SWEEP_FILE } from '../jobs/platform-jobs.js';

@Injectable()
export class SweepFile implements OnModuleInit {
  constructor(private readonly handlers: JobHandlers) {}

  onModuleInit(): void {
    this.handlers.register(SWEEP_FILE, {
      // Where it is made to go with something at this very moment, one of the two fails on the key, and the job comes again.
      run: ({ data: { fileId } }, finish) =>
        finish((tx) =>
          tx.query(`delete from file where id = $1 and not exists (select from review_step_file where file_id = $1)`, [
            fileId,
          ]),
        ),
    });
  }
}
