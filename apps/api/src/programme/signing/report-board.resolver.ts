import { Args, Int, Query, Resolver } from '@nestjs/graphql';
import type { Viewer } from '@vlis/domain';
import { loadRounds } from '../../collection/calendar/index.js';
import { Allow } from '../../platform/access/allow.js';
import { CurrentViewer } from '../../platform/access/current-viewer.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { Costs } from '../../platform/graphql/costs.js';
import { readBoard, type BoardRow } from './report-board.js';
import { ReportBoardRowModel } from './signing.model.js';

@Resolver()
export class ReportBoardResolver {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  @Costs({ statements: 2, rows: 34 })
  @Query(() => [ReportBoardRowModel], { description: 'Every province whose libraries owe a submission in the round.' })
  @Allow('report-board.read')
  reportBoard(
    @CurrentViewer() viewer: Viewer,
    @Args('roundId', { type: () => Int }) roundId: number,
    @Args('outline', { description: 'Its code.' }) outline: string,
  ): Promise<readonly BoardRow[]> {
    return this.database.read(viewer, async (db) => {
      const [round] = await loadRounds(db, [roundId]);
      return round ? readBoard(db, { roundId, outline, dueOn: round.dueOn, today: this.clock.today() }) : [];
    });
  }
}
