/** The cell of a row: what can be typed in, what is calculated, or what may only be read. */
import ArrowDropDown from '@mui/icons-material/ArrowDropDown';
import Calculate from '@mui/icons-material/CalculateOutlined';
import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import Tooltip from '@mui/material/Tooltip';
import { useTheme } from '@mui/material/styles';
import { useFormat } from '../../../format/useFormat.js';
import { useT } from '../../../i18n/useT.js';
import { level } from '../../../submission/grid/gridLayout.js';
import { ReadCell } from '../../../submission/grid/ReadCell.js';
import type { Row, RowMark } from '../../../submission/grid/rows.js';
import { isReason, readText } from '../../../submission/grid/shown.js';
import { numeric } from '../../../theme/theme.js';
import { useEntry } from '../../EntryContext.js';
import { ChoiceCell } from './ChoiceCell.js';
import { NumberCell } from './NumberCell.js';
import { WordsCell } from './WordsCell.js';
import { YesNoCell } from './YesNoCell.js';

interface Props {
  readonly row: Row;
  readonly mark: RowMark;
}

/** The way to the reasons for having no number, for whoever does not use `n`. */
function ReasonsButton({ row }: { readonly row: Row }) {
  const { reasons } = useEntry();
  const t = useT();
  const { language } = useFormat();
  const { vlis } = useTheme();
  const chosen = (row.kind === 'yes-no' || row.kind === 'choice') && isReason(row) ? readText(row, language) : '';
  return (
    <Tooltip title={`${t('entry.reasons')} (N)`}>
      <ButtonBase
        tabIndex={-1}
        aria-label={`${chosen ? `${chosen}. ` : ''}${t('entry.reasons')}: ${row.item.code}`}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => reasons(row.item.code)}
        sx={{
          flex: chosen ? '0 1 auto' : 'none',
          minWidth: { xs: 44, sm: 26 },
          px: chosen ? 0.5 : 0,
          border: `1px solid ${vlis.lineStrong}`,
          borderLeft: 0,
          borderRadius: '0 6px 6px 0',
          backgroundColor: chosen ? vlis.accentSoft : vlis.page,
          color: 'text.secondary',
          fontFamily: 'inherit',
          fontStyle: 'italic',
          fontSize: '0.8125rem',
          lineHeight: 1.15,
        }}
      >
        {chosen}
        <ArrowDropDown fontSize="small" />
      </ButtonBase>
    </Tooltip>
  );
}

/** What an item is answered with, by its kind. */
const CONTROLS = { number: NumberCell, 'yes-no': YesNoCell, choice: ChoiceCell, words: WordsCell } as const;

export function EntryCell({ row, mark }: Props) {
  const { readOnly } = useEntry();
  const f = useFormat();
  const t = useT();
  const label = `${row.item.code} ${f.words(row.item.label)}, ${f.words(row.item.unit)}`;
  if (readOnly) {
    return (
      <Box sx={level}>
        <ReadCell row={row} />
      </Box>
    );
  }
  if (row.kind === 'computed') {
    return (
      <Tooltip title={t('entry.computedHelp')} placement="left" describeChild>
        <Box
          sx={{
            ...numeric,
            display: 'flex',
            alignItems: 'center',
            gap: 0.5,
            px: 1,
            pr: { xs: 6.5, sm: 4.25 },
            minHeight: { xs: 48, sm: 34 },
          }}
        >
          <Calculate aria-label={t('entry.computed')} sx={{ fontSize: 18, color: 'text.secondary' }} />
          <Box sx={{ flexGrow: 1, minWidth: 0 }}>
            <ReadCell row={row} />
          </Box>
        </Box>
      </Tooltip>
    );
  }
  const Control = CONTROLS[row.kind];
  return (
    <Box sx={{ display: 'flex' }}>
      <Control row={row} label={label} mark={mark} />
      <ReasonsButton row={row} />
    </Box>
  );
}
