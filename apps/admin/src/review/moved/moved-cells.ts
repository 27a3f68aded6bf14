/** Which cells differ between two readings of a submission: a decision belongs to what was read, so the page names what has moved. */
import type { Cell } from '@vlis/domain';
import type { WholeSubmissionFragment } from '../../gql/graphql.js';
import { cellOf } from '../../submission/wire.js';

export interface MovedCell {
  readonly code: string;
  readonly before: Cell | undefined;
  readonly after: Cell | undefined;
}

type Read = Pick<WholeSubmissionFragment, 'cells'>;

const byCode = ({ cells }: Read) => new Map(cells.map((cell) => [cell.code, cell]));

/** In the order of the later reading, and behind them what is there no longer. */
export function movedCells(earlier: Read, later: Read): readonly MovedCell[] {
  const [before, after] = [byCode(earlier), byCode(later)];
  const codes = [...new Set([...after.keys(), ...before.keys()])];
  const cellIn = (cells: ReturnType<typeof byCode>, code: string): Cell | undefined => {
    const cell = cells.get(code);
    return cell && cellOf(cell);
  };
  const moved = (code: string): boolean => {
    const [a, b] = [before.get(code), after.get(code)];
    return a?.value !== b?.value || a?.missing !== b?.missing;
  };
  return codes.filter(moved).map((code) => ({ code, before: cellIn(before, code), after: cellIn(after, code) }));
}
