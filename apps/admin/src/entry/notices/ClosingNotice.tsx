/**
 * The library was active in a part of the period only: says when, and lets a person declare that the report covers just
 * that part. Where it was active throughout there is nothing to ask, unless somebody has declared it all the same.
 */
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import { no, PARTIAL_PERIOD, yes } from '@vlis/domain';
import { useFormat } from '../../format/useFormat.js';
import { useT } from '../../i18n/useT.js';
import { cellId, saidId } from '../../report/grid/shown.js';
import { useActiveDays } from '../../report/notices/useActiveDays.js';
import { inputOf } from '../../report/sheet/input.js';
import { cellAt, CLOSING, isClosing } from '../../report/sheet/sheet.js';
import { placeOf } from '../desk/checklist.js';
import { useEntry, type DeskState } from '../EntryContext.js';
import { ConflictChoice } from '../grid/said/ConflictChoice.js';

export function ClosingNotice({ state: { sheet, view } }: { readonly state: DeskState }) {
  const { report, desk, readOnly } = useEntry();
  const f = useFormat();
  const t = useT();
  const { whole } = report;
  const days = useActiveDays(whole);
  const declared = isClosing(sheet);
  if (whole.activeWholePeriod && !whole.partialPeriod && !declared) return null;
  const period = f.period(whole.round.period);
  const broken = view.findings.find(({ issue }) => placeOf(report, issue) === PARTIAL_PERIOD);
  const conflict = sheet.conflicts.get(PARTIAL_PERIOD);
  const declare = (checked: boolean) => desk.put(new Map([[PARTIAL_PERIOD, inputOf(checked ? yes : no)]]));
  return (
    <Alert
      id={`row-${PARTIAL_PERIOD}`}
      severity={broken || conflict ? 'error' : 'info'}
      // The head of the page must not cover what a link leads to, nor the message cut the ring around the box.
      sx={{ alignItems: 'flex-start', scrollMarginTop: 72 }}
      slotProps={{ message: { sx: { overflow: 'visible' } } }}
    >
      <div id={saidId(PARTIAL_PERIOD)}>
        {days ? t('entry.activeOn', { period, days }) : !whole.activeWholePeriod && t('entry.activePart', { period })}
        {broken && !readOnly && ` ${t('entry.declareFirst')}`}
      </div>
      {readOnly ? (
        <b>{t(declared ? 'entry.closingDeclared' : 'entry.closingUndeclared')}</b>
      ) : (
        <FormControlLabel
          sx={{ alignItems: 'flex-start', mt: 0.5, ml: -0.5 }}
          slotProps={{ typography: { sx: { fontSize: 'inherit', py: 0.25 } } }}
          control={
            <Checkbox
              size="small"
              sx={{ p: 0.5, mr: 0.5 }}
              checked={declared}
              onChange={(_, checked) => declare(checked)}
              slotProps={{
                input: {
                  id: cellId(PARTIAL_PERIOD),
                  'aria-describedby': saidId(PARTIAL_PERIOD),
                  'aria-invalid': broken !== undefined,
                },
              }}
            />
          }
          label={t('entry.closing')}
        />
      )}
      {conflict && (
        <Box sx={{ mt: 1 }}>
          <ConflictChoice row={{ item: CLOSING, cell: cellAt(sheet, PARTIAL_PERIOD) }} conflict={conflict} />
        </Box>
      )}
    </Alert>
  );
}
