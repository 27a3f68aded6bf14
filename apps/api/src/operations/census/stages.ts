/** Times the stages of a long run and prints each as it ends. */

export interface StageCost {
  readonly stage: string;
  readonly seconds: number;
  readonly cellsPerSecond: number;
}

const rounded = (seconds: number): number => Math.round(seconds * 100) / 100;

export class Stages {
  private readonly ended: { readonly stage: string; readonly seconds: number }[] = [];
  /** How many cells went through; known after the first stage. */
  cells = 0;

  constructor(private readonly progress: (line: string) => void) {}

  get costs(): readonly StageCost[] {
    return this.ended.map(({ stage, seconds }) => ({
      ...{ stage, seconds },
      cellsPerSecond: seconds ? Math.round(this.cells / seconds) : this.cells,
    }));
  }

  get total(): number {
    return rounded(this.ended.reduce((sum, { seconds }) => sum + seconds, 0));
  }

  async run<T>(stage: string, work: () => T | Promise<T>): Promise<T> {
    const started = performance.now();
    const answer = await work();
    const seconds = rounded((performance.now() - started) / 1000);
    this.ended.push({ stage, seconds });
    this.progress(`${stage}: ${seconds} s`);
    return answer;
  }
}
