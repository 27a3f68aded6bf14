/** Counts what is asked about in a demonstration, what of it is found, and what of that comes before a reviewer's eyes. */
import type { Decimal } from '@vlis/domain';
import { PLANTED_KINDS, type PlantedKind, type ReferenceData } from '@vlis/seed';
import { comparedCells, type ComparedCell } from './compared-cells.js';
import { demonstrationOf, submissionsOf } from './demonstrated.js';
import { lookedAt, REASONS, type Reason } from './looked-at.js';
import { totalsBefore } from './province-totals.js';
import type { QuestionsSize } from './size.js';

/** The mistakes the questions are for; the other kinds are no change or no number. */
export const AIMED_AT = ['times-ten', 'tenth', 'digit-swap'] as const satisfies readonly PlantedKind[];

const HALF = '0.5';

/** Changed by more than half; false where the number before was 0. */
const byHalf = (now: Decimal, before: Decimal): boolean => !before.isZero() && now.div(before).minus(1).abs().gt(HALF);

const WAYS = ['questions', 'half', 'rules', 'together', 'looked'] as const;
/** `looked`: a reviewer looks at it. */
type Way = (typeof WAYS)[number];

/** Of so many, how many each way asks about. */
export class Tally<Name extends string = Way> {
  all = 0;
  private readonly found = new Map<Name, number>();

  add(found: Iterable<Name>): void {
    this.all += 1;
    for (const name of found) this.found.set(name, (this.found.get(name) ?? 0) + 1);
  }

  share(name: Name): number {
    return (this.found.get(name) ?? 0) / this.all;
  }
}

/** The plain rule is held against the number that a question names. */
function askedBy({ item, now, before: [first], unlike, ruled }: ComparedCell, looked: ReadonlySet<string>): Way[] {
  const asks: Readonly<Record<Way, boolean>> = {
    ...{ questions: unlike, half: first !== undefined && byHalf(now, first), rules: ruled, together: unlike || ruled },
    looked: looked.has(item.code),
  };
  return WAYS.filter((way) => asks[way]);
}

export interface Counted {
  /** Cells with a number, and those of them with a number before. */
  readonly cells: Tally;
  readonly comparable: Tally;
  /** Mistakes where there is a number before. */
  readonly planted: Readonly<Record<PlantedKind, Tally>>;
  readonly aimed: Tally;
  /** Mistakes of the kinds aimed at, those with nothing before them included. */
  readonly aimedAtAll: Tally;
  /** Mistakes of these kinds in submissions that were sent. */
  readonly sent: Tally;
  /** Submissions without a mistake with something to compare. */
  readonly clean: Tally<'questions' | 'half' | 'looked' | Reason>;
}

/** @returns the ways that ask about it, where there is a number before */
function countCell(counted: Counted, { planted, before }: ComparedCell, isSent: boolean, ways: readonly Way[]) {
  const { kind } = planted ?? {};
  const aimed = kind !== undefined && (AIMED_AT as readonly string[]).includes(kind);
  counted.cells.add(ways);
  if (aimed) counted.aimedAtAll.add(ways);
  if (!before.length) return [];
  counted.comparable.add(ways);
  if (aimed) counted.aimed.add(ways);
  if (aimed && isSent) counted.sent.add(ways);
  if (kind) counted.planted[kind].add(ways);
  return ways;
}

export function count(reference: ReferenceData, size: QuestionsSize, progress: (line: string) => void): Counted {
  const tallies = PLANTED_KINDS.map((kind) => [kind, new Tally()] as const);
  const counted: Counted = {
    ...{ cells: new Tally(), comparable: new Tally(), aimed: new Tally(), aimedAtAll: new Tally(), sent: new Tally() },
    planted: Object.fromEntries(tallies) as Record<PlantedKind, Tally>,
    clean: new Tally(),
  };
  const demonstration = demonstrationOf(reference, size);
  const totals = totalsBefore(demonstration, submissionsOf(reference, demonstration));
  progress('totals of the provinces are there');
  for (const one of submissionsOf(reference, demonstration)) {
    const isSent = one.submission.state !== 'draft';
    const looked = isSent ? lookedAt(one, totals) : { cells: new Set<string>(), reasons: new Set<Reason>() };
    const cells = comparedCells(one);
    const asked = new Set(cells.flatMap((cell) => countCell(counted, cell, isSent, askedBy(cell, looked.cells))));
    if (one.submission.planted.length || !isSent || cells.every(({ before }) => !before.length)) continue;
    counted.clean.add([
      ...(['questions', 'half'] as const).filter((way) => asked.has(way)),
      ...(looked.cells.size ? ['looked' as const] : []),
      ...REASONS.filter((reason) => looked.reasons.has(reason)),
    ]);
  }
  return counted;
}
