/** IssueList found on the way, so that whoever mends a study or a file learns of all of them in one run. */
import { CensusIssue, MOST_ISSUES, SeveralIssues } from './census-issue.js';

export class IssueList {
  private readonly found: CensusIssue[] = [];
  /** Found beyond those that are told: a wrong file has one in every cell. */
  private more = 0;

  get any(): boolean {
    return this.found.length > 0;
  }

  add(issue: CensusIssue): void {
    const several = issue instanceof SeveralIssues;
    const all = several ? issue.issues : [issue];
    const room = Math.max(0, MOST_ISSUES - this.found.length);
    this.found.push(...all.slice(0, room));
    this.more += all.slice(room).length + (several ? issue.more : 0);
  }

  /** What the work gives; undefined where it is at fault, which is noted. */
  attempt<T>(work: () => T): T | undefined {
    try {
      return work();
    } catch (error) {
      return this.noted(error);
    }
  }

  async within<T>(work: () => Promise<T>): Promise<T | undefined> {
    try {
      return await work();
    } catch (error) {
      return this.noted(error);
    }
  }

  /** Throws what was found: one fault as it is, several as one that tells all of them. */
  end(): void {
    const [first, ...others] = this.found;
    if (first) throw others.length ? new SeveralIssues(this.found, this.more) : first;
  }

  private noted(error: unknown): undefined {
    if (!(error instanceof CensusIssue)) throw error;
    this.add(error);
    return undefined;
  }
}

/** Several as one that tells all of them, up to the bound; a single one as it is. */
export function together(found: readonly [CensusIssue, ...CensusIssue[]]): CensusIssue {
  const named = found.slice(0, MOST_ISSUES);
  return named.length > 1 ? new SeveralIssues(named, found.length - named.length) : found[0];
}

/** Reads each; all faults of all of them at once. */
export function eachOf<A, T>(all: readonly A[], read: (one: A, i: number) => T): readonly T[] {
  const issues = new IssueList();
  const answers = all.map((one, i) => issues.attempt(() => read(one, i)));
  issues.end();
  return answers as readonly T[];
}
