/** The state of an obligation and the phase of a round: always a shape and a word, never a colour alone. */
import { stageWords } from '@vlis/reporting';
import { useFormat } from '../format/useFormat.js';
import type { ObligationState, RoundPhase } from '../gql/graphql.js';
import { codeWord } from '../i18n/codeWords.js';
import { useT } from '../i18n/useT.js';
import { useMe, type Stage } from '../me/useMe.js';
import { MarkLabel } from '../parts/MarkLabel.js';
import { lastStageMark, overdueMark, phaseMarks, stateMarks } from './marks.js';

interface Props {
  readonly state: ObligationState;
  /** Where it waits, of one on its way. */
  readonly stage?: Pick<Stage, 'code' | 'name'> | null;
  /** Past its day and still with the library: that stands before the state. */
  readonly overdue?: boolean;
  readonly strong?: boolean;
}

export function StateMark({ state, stage, overdue = false, strong }: Props) {
  const f = useFormat();
  const t = useT();
  const { stages } = useMe();
  const word = stage ? f.words(stageWords('waiting', stage.name)) : codeWord('states', state, f.language);
  const mark = stage && stage.code === stages.at(-1)?.code ? lastStageMark : stateMarks[state];
  return overdue ? (
    <MarkLabel mark={overdueMark} word={`${t('obligations.mark.overdue')} · ${word.toLowerCase()}`} strong={strong} />
  ) : (
    <MarkLabel mark={mark} word={word} strong={strong} />
  );
}

export function PhaseMark({ phase }: { readonly phase: RoundPhase }) {
  const t = useT();
  return <MarkLabel mark={phaseMarks[phase]} word={t(`obligations.phase.${phase}`)} />;
}
