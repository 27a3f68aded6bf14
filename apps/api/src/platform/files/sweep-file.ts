/** The job that deletes a file that was sent and is not attached to anything a day later, because somebody closed the page. */
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { JobHandlers } from '../jobs/job-handlers.js';
import { SWEEP_FILE } from '../jobs/platform-jobs.js';

@Injectable()
export class SweepFile implements OnModuleInit {
  constructor(private readonly handlers: JobHandlers) {}

  onModuleInit(): void {
    this.handlers.register(SWEEP_FILE, {
      // Where the file is being attached at this very moment, one of the two transactions fails on the foreign key, and the job
      // runs again.
      run: ({ data: { fileId } }, finish) =>
        finish((tx) =>
          tx.query(
            `delete from file where id = $1 and not exists (select from review_step_file where file_id = $1)
               and not exists (select from province_report_file where file_id = $1)`,
            [fileId],
          ),
        ),
    });
  }
}
