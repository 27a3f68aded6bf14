/** The port through which the doors ask who an account is. `people/` answers it; the platform knows no tables of people. */
import type { Viewer } from '@vlis/domain';

export abstract class ViewerDirectory {
  /** The viewer with the rights that hold on this day, or undefined when there is no such active account. */
  abstract find(username: string): Promise<Viewer | undefined>;
}
