/** Collects issues on the way, so that whoever corrects a study or a file sees all of them in one run. */
import { CensusIssue, MOST_ISSUES, SeveralIssues } from './census-issue.js';

export class IssueList {
  private readonly found: CensusIssue[] = [];
  /** How many were found beyond those that are listed: a wrong file has an issue in every cell. */
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

  /** The result of the work; undefined where it failed with an issue, which is added to the list. */
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

  /** Throws what was found: a single issue as it is, several as one that lists all of them. */
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

/** Several as one that lists all of them, up to the bound; a single one as it is. */
export function together(found: readonly [CensusIssue, ...CensusIssue[]]): CensusIssue {
  const named = found.slice(0, MOST_ISSUES);
  return named.length > 1 ? new SeveralIssues(named, found.length - named.length) : found[0];
}

/** Reads each and throws the issues of all of them together. */
export function eachOf<A, T>(all: readonly A[], read: (one: A, i: number) => T): readonly T[] {
  const issues = new IssueList();
  const answers = all.map((one, i) => issues.attempt(() => read(one, i)));
  issues.end();
  return answers as readonly T[];
}
