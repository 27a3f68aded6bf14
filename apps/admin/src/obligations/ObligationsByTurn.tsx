/**
 * The obligations of somebody who has more than are read at once, in the order of `byUrgency`: each turn is a list with its number and
 * pages of its own, so that what was returned comes first however many there are, and none is left out.
 */
import { useState, type ReactNode } from 'react';
import { useFormat } from '../format/useFormat.js';
import type { ObligationFilter } from '../gql/graphql.js';
import { useT } from '../i18n/useT.js';
import { Loaded } from '../parts/Loaded.js';
import { Pager } from '../parts/Pager.js';
import { TURNS, type Obligation, type ObligationTurn } from './obligation.js';
import { AT_ONCE, useObligations } from './useObligations.js';

interface Listed {
  /** `Đang phải làm (137)` */
  readonly title: string;
  readonly rows: readonly Obligation[];
  /** Leads to the others of the turn. */
  readonly pager: ReactNode;
}

interface Props {
  readonly of: ObligationFilter;
  readonly children: (listed: Listed) => ReactNode;
}

function OneTurn({ of, turn, children }: Props & { readonly turn: ObligationTurn }) {
  const t = useT();
  const f = useFormat();
  const [page, setPage] = useState(1);
  const reading = useObligations({ ...of, states: TURNS[turn] }, (page - 1) * AT_ONCE, true);
  return (
    <Loaded reading={reading}>
      {({ obligations: { rows, total } }) =>
        total > 0 &&
        children({
          title: `${t(`obligations.turn.${turn}`)} (${f.count(total)})`,
          rows,
          pager: total > AT_ONCE && <Pager {...{ total, page }} perPage={AT_ONCE} onPage={setPage} />,
        })
      }
    </Loaded>
  );
}

export const ObligationsByTurn = ({ of, children }: Props) =>
  (Object.keys(TURNS) as ObligationTurn[]).map((turn) => (
    <OneTurn key={turn} {...{ of, turn }}>
      {children}
    </OneTurn>
  ));
