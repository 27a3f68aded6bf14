import { Args, Field, Int, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { isRefusal, type Viewer } from '@vlis/domain';
import { Allow } from '../../platform/access/allow.js';
import { CurrentViewer } from '../../platform/access/current-viewer.js';
import { Clock } from '../../platform/clock/clock.js';
import { refusalOr } from '../../platform/graphql/refusal.model.js';
import { DateTimeScalar } from '../../platform/graphql/scalars.js';
import { Database } from '../../platform/database/database.js';
import { readAccounts } from './accounts.js';
import { AccountResult } from './accounts.resolver.js';
import { BindAccount } from './bind-account.js';
import { EndSessions } from './end-sessions.js';

@ObjectType('SignedOut')
class SignedOutModel {
  @Field(() => DateTimeScalar, { description: 'Sessions that began before are over, this one too.' })
  at!: Date;
}

const SignedOutResult = refusalOr('SignedOutResult', SignedOutModel);

@Resolver()
export class SessionsResolver {
  constructor(
    private readonly sessions: EndSessions,
    private readonly binding: BindAccount,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  @Mutation(() => SignedOutResult, { description: 'Ends every session of one’s own, on every device, at once.' })
  @Allow('session.end')
  signOutEverywhere(@CurrentViewer() viewer: Viewer) {
    return this.sessions.endOwn(viewer);
  }

  @Mutation(() => AccountResult, {
    description: 'For somebody who was made anew at the identity provider: the next sign-in binds the account to them.',
  })
  @Allow('account.bind')
  async releaseAccount(
    @CurrentViewer() viewer: Viewer,
    @Args('accountId', { type: () => Int }) accountId: number,
    @Args('reason', { type: () => String }) reason: string,
  ) {
    const answer = await this.binding.release(viewer, accountId, reason);
    if (isRefusal(answer)) return answer;
    const today = this.clock.today();
    return (await this.database.read(viewer, (db) => readAccounts(db, [answer.id], today)))[0]!;
  }
}
