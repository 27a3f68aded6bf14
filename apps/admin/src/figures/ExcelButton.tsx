/** The official tables of the country by province as a workbook: one press, progress, and a sentence if it fails. */
import TableViewOutlined from '@mui/icons-material/TableViewOutlined';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { useState } from 'react';
import { failureOf, type Failure } from '../api/failure.js';
import { usePress } from '../api/usePress.js';
import { useFormat } from '../format/useFormat.js';
import { useT } from '../i18n/useT.js';
import { PressStatus, PressButton } from '../parts/KeptPress.js';
import { ContentsButton } from './ContentsButton.js';
import type { SetAddress } from './dashboard-address.js';
import { fetchWorkbook } from './fetchWorkbook.js';
import { saveFile } from '../parts/saveFile.js';
import { useFigureForm } from './useFigureForm.js';
import type { FigureChoice } from './useTotals.js';
import { periodOf } from '../obligations/period.js';
import { contentsOf } from './workbookContents.js';

type State =
  | { readonly step: 'rest' }
  | { readonly step: 'busy'; readonly bytes: number }
  | { readonly step: 'failed'; readonly failure: Failure }
  | { readonly step: 'done'; readonly name: string };

interface Props {
  readonly choice: FigureChoice;
  /** What the file holds, as the address has it. */
  readonly chosen: string;
  readonly set: SetAddress;
}

export function ExcelButton({ choice, chosen, set }: Props) {
  const { round, basis, types } = choice;
  const t = useT();
  const f = useFormat();
  const { data: form, need } = useFigureForm(round);
  const [state, setState] = useState<State>({ step: 'rest' });
  const busy = state.step === 'busy';
  const asked = [round.id, basis, choice.placeId ?? '', ...types, chosen].join();
  const [statedFor, setStatedFor] = useState(asked);
  // The state of one choice is not shown for the next; a file on its way goes on.
  if (asked !== statedFor && !busy) {
    setStatedFor(asked);
    setState({ step: 'rest' });
  }

  const press = usePress([need], async () => {
    if (!form) return;
    setState({ step: 'busy', bytes: 0 });
    try {
      const { name, content } = await fetchWorkbook(
        { round, basis, types, ...contentsOf(form, periodOf(round).kind, chosen), language: f.language },
        (bytes) => setState({ step: 'busy', bytes }),
      );
      saveFile(name, content);
      setState({ step: 'done', name });
    } catch (error) {
      setState({ step: 'failed', failure: failureOf(error) });
    }
  });

  const progress =
    busy &&
    (state.bytes > 0
      ? t('figures.excelBytes', { size: `${f.count(Math.ceil(state.bytes / 1024))} kB` })
      : t('figures.excelBusy'));
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', justifyContent: 'flex-end' }}>
      <Box role="status" sx={{ color: 'text.secondary', fontSize: '0.875rem', '&:empty': { display: 'none' } }}>
        {progress}
        {state.step === 'done' && t('figures.excelDone', { name: state.name })}
      </Box>
      {state.step === 'failed' && (
        <Alert severity="error" onClose={() => setState({ step: 'rest' })}>
          {t('figures.excelFailed')}
          {state.failure.id && ` · ${t('failure.quote', { id: state.failure.id })}`}
        </Alert>
      )}
      {form && <ContentsButton form={form} round={round} chosen={chosen} set={set} />}
      <PressStatus press={press} waitsFor={t('figures.theForm')} />
      <PressButton
        variant="outlined"
        state={press.state}
        loadingPosition="start"
        startIcon={<TableViewOutlined />}
        onClick={() => press.press()}
      >
        {t('figures.excel')}
      </PressButton>
    </Box>
  );
}
