/** What every submission of a demonstration is made with: the world, the rounds, and the form ready to run. */
import {
  chainFor,
  compileForm,
  questionnaireFor,
  type IsoDate,
  type LibraryType,
  type PeriodKind,
  type Questionnaire,
  type ReviewStage,
} from '@vlis/domain';
import type { ReferenceData, ReferenceRound } from '../../reference/data.js';
import { roundsOf } from '../calendar.js';
import type { DemonstrationOptions } from '../options.js';
import { planWorld, type World } from '../registry/plan.js';

export interface Stage {
  readonly seed: number;
  readonly today: IsoDate;
  readonly world: World;
  readonly rounds: readonly ReferenceRound[];
  readonly firstYear: number;
  readonly lastYear: number;
  questionnaire(type: string, period: PeriodKind): Questionnaire;
  /** The stages that a submission of the type takes which is owed on the day. */
  chain(type: string, day: IsoDate): readonly ReviewStage[];
}

/**
 * Throws where the reference data hold no form, or one that does not compile: without a form there is nothing to ask.
 */
export function stageOf(reference: ReferenceData, options: DemonstrationOptions): Stage {
  const rounds = roundsOf(reference, options);
  const asked = rounds.at(-1)?.form ?? reference.rounds[0]?.form;
  const definition = reference.forms.find(({ code, version }) => code === asked?.code && version === asked.version);
  if (!definition) throw new Error('the reference data do not hold the form their rounds ask');
  const compiled = compileForm(definition);
  if (!compiled.ok) throw new Error(`the form does not compile: ${JSON.stringify(compiled.issues)}`);

  const types = new Map(reference.libraryTypes.map((type) => [type.code, type]));
  const typeOf = (code: string): LibraryType => {
    const type = types.get(code);
    if (!type) throw new Error(`no library type ${code}`);
    return type;
  };
  const questionnaires = new Map<string, Questionnaire>();
  return {
    seed: options.seed,
    today: options.today,
    world: planWorld(reference, options),
    rounds,
    firstYear: options.firstYear,
    lastYear: options.firstYear + options.years - 1,
    questionnaire(type, period) {
      const name = `${type}/${period}`;
      let questionnaire = questionnaires.get(name);
      if (!questionnaire) {
        questionnaire = questionnaireFor(compiled.form, typeOf(type), period);
        questionnaires.set(name, questionnaire);
      }
      return questionnaire;
    },
    chain(type, day) {
      const chain = chainFor(reference.reviewChains, { type, body: typeOf(type).governedBy, day });
      if (!chain) throw new Error(`no review chain for ${type} on ${day}`);
      return chain.stages;
    },
  };
}
