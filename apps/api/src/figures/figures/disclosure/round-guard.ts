/**
 * One round's figures for one viewer: in which editions each is shown. Somebody who may read every submission behind a
 * figure sees all of them, in an open round too; whoever may not sees what is out (libs/domain calendar/edition.ts).
 * Each edition keeps its own pattern: the difference of two editions is the table of the later edition's own
 * submissions, which must withhold as much as any other table.
 */
import { FIRST_EDITION, type FigureRights } from '@vlis/domain';
import type { EditionGuard, FigureOf } from './edition-guard.js';

/** Which editions count in a figure. */
export type EditionFilter = (edition: number) => boolean;

export const EVERY_EDITION: EditionFilter = () => true;

export class RoundGuard {
  /**
   * @param ownTypes types all of whose libraries are of the viewer's sector
   * @param editions those that are out and have submissions; none while the round takes submissions
   */
  constructor(
    private readonly rights: FigureRights,
    private readonly ownTypes: ReadonlySet<string>,
    private readonly editions: ReadonlyMap<number, EditionGuard>,
  ) {}

  /** Whether figures of the round are shown to those who may not read all the submissions behind them. */
  get isOut(): boolean {
    return this.editions.has(FIRST_EDITION);
  }

  /** Whether the viewer may read the submissions of every place, though not those of restricted units. */
  get everyPlace(): boolean {
    return this.rights.everyPlace;
  }

  /** Whether the viewer may read every submission behind the figures of these libraries. */
  owns({ placeIds, types }: FigureOf): boolean {
    if (types?.length && types.every((type) => this.ownTypes.has(type))) return true;
    if (placeIds === undefined) return false;
    return this.rights.everyPlace || (placeIds.length > 0 && placeIds.every((id) => this.rights.provinceIds.has(id)));
  }

  /**
   * Undefined: the figure is withheld. What the first edition withholds no later edition shows: it would be the figure
   * of a few libraries and look like the figure of all. What a later edition withholds is left out of the figure, whose
   * count of libraries shows it.
   * @param also what must hold of an edition besides
   */
  editionsShown(
    items: readonly string[],
    of: FigureOf,
    also: (guard: EditionGuard, edition: number) => boolean = () => true,
  ): EditionFilter | undefined {
    if (this.owns(of)) return EVERY_EDITION;
    const shows: EditionFilter = (edition) => {
      const guard = this.editions.get(edition);
      return guard !== undefined && guard.shows(items, of) && also(guard, edition);
    };
    return shows(FIRST_EDITION) ? shows : undefined;
  }
}
