/**
 * Opens a round: one period asked of every library that owes it. The obligations are settled once, on opening: every library
 * active on the cut-off day whose type the form asks at least one item. A library that closes later keeps its obligation; its
 * place and its review chain stay those of the cut-off day. The number of expected submissions of every total is counted here
 * too.
 */
import { Injectable } from '@nestjs/common';
import {
  existsOn,
  isRefusal,
  parsePeriod,
  planRound,
  questionnaireFor,
  refuse,
  type CompiledForm,
  type OpenRoundCommand,
  type Refusal,
  type RoundPlan,
  type Viewer,
} from '@vlis/domain';
import type { EntityManager } from 'typeorm';
import { FormVersionEntity, PublishedForms } from '../forms/index.js';
import { Database } from '../../platform/database/database.js';
import { loadLibraryTypes } from '../../ground/registry/index.js';
import { chainsOfOwed } from './chains-of-owed.js';
import { oblige } from './oblige.js';
import { PeriodEntity } from './period.entity.js';
import { lockPeriods } from './regimes.js';
import { RoundEntity } from './round.entity.js';
import { loadRounds, type RoundRow } from './rounds.js';

@Injectable()
export class OpenRound {
  constructor(
    private readonly database: Database,
    private readonly forms: PublishedForms,
  ) {}

  run(viewer: Viewer, command: OpenRoundCommand): Promise<RoundRow | Refusal> {
    return this.database.run(
      viewer,
      'round.open',
      async (tx, audit) => {
        const plan = planRound(command, await lockPeriods(tx, parsePeriod(command.period)?.regime ?? ''));
        if (isRefusal(plan)) return plan;
        const version = await tx.findOneBy(FormVersionEntity, { id: command.formVersionId, status: 'published' });
        if (!version) return refuse('NOT_FOUND');

        const { period, ...days } = plan;
        await tx.save(PeriodEntity, period);
        const { code, kind, year, firstDay: startsOn, lastDay: endsOn } = period;
        const asked = { period: code, kind, year, startsOn, endsOn, formId: version.formId };
        const { id } = await tx.save(tx.create(RoundEntity, { ...days, ...asked }));
        const types = await askedTypes(tx, await this.forms.get(tx, plan.formVersionId), plan);
        const chains = await chainsOfOwed(tx, plan.cutoffOn, types);
        if (isRefusal(chains)) return chains;
        const obliged = await oblige(tx, id, plan, types, chains);
        audit.about('round', [id]).note({ period: command.period, formVersionId: plan.formVersionId, obliged });
        return (await loadRounds(tx, [id]))[0]!;
      },
      'nation',
    );
  }
}

/** Types that exist on the cut-off day and are asked at least one item in this kind of period. */
async function askedTypes(tx: EntityManager, form: CompiledForm, plan: RoundPlan): Promise<readonly string[]> {
  const types = [...(await loadLibraryTypes(tx)).values()].filter((type) => existsOn(type, plan.cutoffOn));
  return types
    .filter((type) => questionnaireFor(form, type, plan.period.kind).items.length > 0)
    .map(({ code }) => code);
}
