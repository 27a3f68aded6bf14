/**
 * A pasted block that may be meant in several ways: which column holds the figures, what its marks stand for, and what would
 * go where. Nothing of it is in the submission before the button is pressed.
 */
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import type { BlockChoice } from '@vlis/domain';
import { useState } from 'react';
import { useFormat } from '../../format/useFormat.js';
import { useT } from '../../i18n/useT.js';
import { useCounted } from '../../parts/useCounted.js';
import type { Row } from '../../submission/grid/rows.js';
import { reasonWord } from '../../submission/remarks/sentence.js';
import { useEntry } from '../EntryContext.js';
import { AskOne } from './AskOne.js';
import {
  AS_IN_THE_YEARBOOK,
  layDown,
  marksIn,
  MEANINGS,
  onlyChoice,
  type PendingBlock,
  type Meaning,
  type Meanings,
} from './paste.js';
import { PastePreview } from './PastePreview.js';
import { useColumnOptions } from './useColumnOptions.js';

interface Props {
  readonly brought: PendingBlock;
  readonly rows: readonly Row[];
  readonly onLay: (brought: PendingBlock, choice: BlockChoice, meanings: Meanings) => void;
  readonly onClose: () => void;
}

export function PasteDialog({ brought, rows, onLay, onClose }: Props) {
  const { submission } = useEntry();
  const f = useFormat();
  const t = useT();
  const counted = useCounted();
  const options = useColumnOptions(submission)(brought);
  const { suggested } = brought.understood;
  const [choice, setChoice] = useState(options.length > 1 ? suggested : onlyChoice(brought));
  const [meanings, setMeanings] = useState(AS_IN_THE_YEARBOOK);
  const marks = choice === undefined ? [] : [...marksIn(brought, choice)];
  const pasted = choice === undefined ? undefined : layDown(brought, choice, meanings);
  const meaningText = (meaning: Meaning): string =>
    meaning === 'zero' || meaning === 'leave' ? t(`entry.block.means.${meaning}`) : reasonWord(meaning, f.language);
  return (
    <Dialog open onClose={onClose} maxWidth="sm" fullWidth aria-labelledby="block-title">
      <DialogTitle id="block-title">{t('entry.block.title')}</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 2 }}>
        <AskOne
          question={t('entry.block.which', { period: f.period(submission.whole.round.period) })}
          options={options}
          chosen={choice}
          onChoose={setChoice}
        />
        {marks.map(([mark, { text, count }]) => (
          <AskOne
            key={mark}
            question={t('entry.block.mark', { ...counted(count), text })}
            options={MEANINGS[mark].map((meaning, i) => ({
              value: meaning,
              label: meaningText(meaning),
              ...(i === 0 && { hint: t(`entry.block.yearbook.${mark}`) }),
            }))}
            chosen={meanings[mark]}
            onChoose={(meaning) => setMeanings({ ...meanings, [mark]: meaning })}
          />
        ))}
        {pasted ? (
          <PastePreview {...{ brought, pasted, rows }} />
        ) : (
          <Typography sx={{ color: 'text.secondary' }}>{t('entry.block.chooseFirst')}</Typography>
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{t('form.cancel')}</Button>
        <Button
          variant="contained"
          disabled={!pasted?.inputs.size}
          onClick={() => choice !== undefined && onLay(brought, choice, meanings)}
        >
          {pasted?.inputs.size ? t('entry.block.lay', counted(pasted.inputs.size)) : t('entry.block.layNone')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
