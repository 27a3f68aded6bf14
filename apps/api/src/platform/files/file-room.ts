/** How many files may be in memory at once. A file is checked as a whole, so only a few are handled at a time. */
import { Injectable } from '@nestjs/common';
import { LARGEST_FILE } from '@vlis/domain';
import { SystemBusy } from '../database/storage-code.js';

const AT_ONCE = 4;

@Injectable()
export class FileRoom {
  private inside = 0;

  /** @throws SystemBusy where no more room is left */
  async within<T>(action: () => Promise<T>): Promise<T> {
    if (this.inside >= AT_ONCE) throw new SystemBusy(`${AT_ONCE} files of ${LARGEST_FILE} bytes are being received`);
    this.inside += 1;
    try {
      return await action();
    } finally {
      this.inside -= 1;
    }
  }
}
