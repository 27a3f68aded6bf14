/** The state of an obligation and the phase of a round: always a shape and a word, never a colour alone. */
import { useFormat } from '../format/useFormat.js';
import type { ObligationState, RoundPhase } from '../gql/graphql.js';
import { codeWord } from '../i18n/codeWords.js';
import { useT } from '../i18n/useT.js';
import { MarkLabel } from '../parts/MarkLabel.js';
import { overdueMark, phaseMarks, stateMarks } from './marks.js';

interface Props {
  readonly state: ObligationState;
  /** Past its day and still with the library: that is what to say first. */
  readonly overdue?: boolean;
  readonly strong?: boolean;
}

export function StateMark({ state, overdue = false, strong }: Props) {
  const { language } = useFormat();
  const t = useT();
  const word = codeWord('states', state, language);
  return overdue ? (
    <MarkLabel mark={overdueMark} word={`${t('obligations.mark.overdue')} · ${word.toLowerCase()}`} strong={strong} />
  ) : (
    <MarkLabel mark={stateMarks[state]} word={word} strong={strong} />
  );
}

export function PhaseMark({ phase }: { readonly phase: RoundPhase }) {
  const t = useT();
  return <MarkLabel mark={phaseMarks[phase]} word={t(`obligations.phase.${phase}`)} />;
}
