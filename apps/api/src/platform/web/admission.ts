/**
 * How many requests may be inside at once, and who goes first. What comes beyond that is turned away at the door, so that
 * whoever is let in is answered soon: a queue inside would make everybody wait and then give up.
 *
 * The limit finds itself, as a sender on a network finds its speed: while answers come within the target it grows by a
 * little where it is used, and when they take longer it shrinks by a part. It knows nothing of the machine.
 */

/** What somebody typed is worth more than a look at figures, and that more than a download, which can be had later. */
export type Work = 'write' | 'read' | 'download';

/** The part of the limit up to which a kind of work is let in: downloads are turned away first, writing last. */
const SHARE: Readonly<Record<Work, number>> = { write: 1, read: 0.75, download: 0.4 };

export interface AdmissionSettings {
  /** So many may be inside however slow it gets: as many as a page of the screens asks at once, times a few people. */
  readonly least: number;
  readonly most: number;
  readonly first: number;
  /** Milliseconds within which half of the requests should be answered. */
  readonly target: number;
}

const USUAL_ADMISSION: AdmissionSettings = { least: 64, most: 400, first: 100, target: 300 };

/** The part of the limit that one caller may fill before it is known what is asked: there is room for others always. */
const OF_ONE_CALLER = 0.25;

const SHRINK = 0.85;
const GROW = 4;

export class Admission {
  private inside = 0;
  private limit: number;
  /** The most that were inside since the limit was last looked at. */
  private peak = 0;
  private lasted: number[] = [];

  constructor(private readonly settings: AdmissionSettings = USUAL_ADMISSION) {
    this.limit = settings.first;
  }

  /** Whether one more of this kind has room. */
  fits(work: Work): boolean {
    return this.inside < this.limit * SHARE[work];
  }

  /** How many of one caller may stand inside at once. */
  get placesOfOne(): number {
    return Math.max(1, Math.floor(this.limit * OF_ONE_CALLER));
  }

  /** Lets one in; false when there is no room. Who was let in must `leave`. */
  enter(work: Work): boolean {
    if (!this.fits(work)) return false;
    this.inside += 1;
    this.peak = Math.max(this.peak, this.inside);
    return true;
  }

  /** @param lasted milliseconds from the door to the end of the answer; absent for what tells nothing of how busy it is */
  leave(lasted?: number): void {
    this.inside -= 1;
    if (lasted !== undefined) this.lasted.push(lasted);
  }

  /**
   * Looks at the limit again, several times a second.
   * @param late milliseconds by which the event loop was late: what waited before it came to the door
   */
  adjust(late: number): void {
    const { least, most, target } = this.settings;
    const typical = median(this.lasted);
    if (late > target || (typical ?? 0) + late > target) this.limit = Math.max(least, this.limit * SHRINK);
    else if (typical !== undefined && this.peak >= this.limit * SHARE.read)
      this.limit = Math.min(most, this.limit + GROW);
    this.lasted = [];
    this.peak = this.inside;
  }

  get state(): { readonly inside: number; readonly limit: number } {
    return { inside: this.inside, limit: Math.floor(this.limit) };
  }
}

function median(values: readonly number[]): number | undefined {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}
