/** Colours of a row's mark: red for what blocks, amber for what asks, nothing for what is in order. */
import type { Theme } from '@mui/material/styles';
import type { RowMark } from './rows.js';

export interface RowTone {
  readonly border: string;
  readonly soft: string;
}

export function toneOf({ vlis }: Theme, mark: RowMark): RowTone | undefined {
  switch (mark) {
    case 'error':
      return { border: vlis.block, soft: vlis.blockSoft };
    case 'conflict':
    case 'ask':
      return { border: vlis.ask, soft: vlis.askSoft };
    case 'explained':
    case 'quiet':
      return undefined;
  }
}
