/** Says how many items and indicators the Excel file holds, and opens the choice of them. */
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useT } from '../i18n/useT.js';
import type { SetAddress } from './dashboard-address.js';
import type { FigureChoice } from './useTotals.js';
import { periodOf } from '../obligations/period.js';
import { chosenText, contentsOf } from './workbookContents.js';
import { WorkbookDialog } from './WorkbookDialog.js';
import type { FigureForm } from './useFigureForm.js';

interface Props extends Pick<FigureChoice, 'round'> {
  readonly form: FigureForm;
  readonly chosen: string;
  readonly set: SetAddress;
}

export function ContentsButton({ form, round, chosen, set }: Props) {
  const t = useT();
  const [isChoosing, setChoosing] = useState(false);
  const { kind } = periodOf(round);
  const { items, indicators } = contentsOf(form, kind, chosen);
  return (
    <>
      <Button onClick={() => setChoosing(true)}>
        {t('figures.excelContains', { items: items.length, indicators: indicators.length })}
      </Button>
      {isChoosing && (
        <WorkbookDialog
          form={form}
          formVersionId={round.formVersionId}
          kind={kind}
          codes={[...items, ...indicators]}
          onChoose={(codes) => {
            set({ excel: chosenText(form, kind, codes) });
            setChoosing(false);
          }}
          onClose={() => setChoosing(false)}
        />
      )}
    </>
  );
}
