import { Args, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Refusal, Viewer } from '@vlis/domain';
import { Allow } from '../../platform/access/allow.js';
import { CurrentViewer } from '../../platform/access/current-viewer.js';
import { Database } from '../../platform/database/database.js';
import { Costs } from '../../platform/graphql/costs.js';
import { refusalOr } from '../../platform/graphql/refusal.model.js';
import { ReminderCountModel, RemindersSentModel, SendRemindersInput } from './reminder.model.js';
import { countReminders, type ReminderCount } from './reminders.js';
import { SendReminders, type Reminded } from './send-reminders.js';

const SendRemindersResult = refusalOr('SendRemindersResult', RemindersSentModel);

@Resolver()
export class RemindersResolver {
  constructor(
    private readonly database: Database,
    private readonly sending: SendReminders,
  ) {}

  @Costs({ statements: 1, rows: 4 })
  @Query(() => [ReminderCountModel], { description: 'How far a round has come with its reminders.' })
  @Allow('followup.read')
  reminderProgress(
    @CurrentViewer() viewer: Viewer,
    @Args('roundId', { type: () => Int }) roundId: number,
    @Args('provinceId', { type: () => Int, nullable: true }) provinceId?: number | null,
    @Args('types', { type: () => [String], nullable: true }) types?: string[] | null,
  ): Promise<readonly ReminderCount[]> {
    return this.database.read(viewer, (db) => countReminders(db, viewer, { roundId, provinceId, types }));
  }

  @Mutation(() => SendRemindersResult, { description: 'Reminds the people of these libraries, each once a day.' })
  @Allow('reminder.send')
  sendReminders(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: SendRemindersInput,
  ): Promise<Reminded | Refusal> {
    return this.sending.run(viewer, input);
  }
}
