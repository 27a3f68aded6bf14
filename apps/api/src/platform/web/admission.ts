/**
 * How many requests may be in progress at once, and which kinds come first. Requests beyond the limit are rejected at once, so
 * that those admitted are answered soon: a queue would make everybody wait until they give up.
 *
 * The limit adapts itself, as TCP adapts its speed: while answers come within the target time it grows a little where it is used
 * up, and when they take longer it shrinks by a fraction. It needs no knowledge of the machine.
 */

/** A write loses what somebody has typed, so it comes before a read; a download can be repeated later, so it comes last. */
export type Work = 'write' | 'read' | 'download';

/** The fraction of the limit up to which a kind of work is admitted: downloads are rejected first, writes last. */
const SHARE: Readonly<Record<Work, number>> = { write: 1, read: 0.75, download: 0.4 };

export interface AdmissionSettings {
  /** The lower bound of the limit, however slow the answers: as many as a page of the screens asks at once, for a few people. */
  readonly least: number;
  readonly most: number;
  readonly first: number;
  /** Milliseconds within which half of the requests should be answered. */
  readonly target: number;
}

const USUAL_ADMISSION: AdmissionSettings = { least: 64, most: 400, first: 100, target: 300 };

/** The fraction of the limit that one caller may use before the request is read, so that there is always room for others. */
const OF_ONE_CALLER = 0.25;

const SHRINK = 0.85;
const GROW = 4;

export class Admission {
  private inside = 0;
  private limit: number;
  /** The most in progress since the limit was last adjusted. */
  private peak = 0;
  private lasted: number[] = [];

  constructor(private readonly settings: AdmissionSettings = USUAL_ADMISSION) {
    this.limit = settings.first;
  }

  /** Whether one more request of this kind has room. */
  fits(work: Work): boolean {
    return this.inside < this.limit * SHARE[work];
  }

  /** How many requests of one caller may be in progress. */
  get placesOfOne(): number {
    return Math.max(1, Math.floor(this.limit * OF_ONE_CALLER));
  }

  /** Admits one request; false where there is no room. An admitted request must `leave`. */
  enter(work: Work): boolean {
    if (!this.fits(work)) return false;
    this.inside += 1;
    this.peak = Math.max(this.peak, this.inside);
    return true;
  }

  /**
   * @param lasted milliseconds from its arrival to the end of its answer; absent where its duration shows nothing about the load
   */
  leave(lasted?: number): void {
    this.inside -= 1;
    if (lasted !== undefined) this.lasted.push(lasted);
  }

  /**
   * Adjusts the limit, several times a second.
   * @param late milliseconds by which the event loop was late, during which requests waited before their arrival was noticed
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
