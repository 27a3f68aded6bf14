/** The reason for returning one cell: a frequent one to begin with, changed as needed. */
import CloseIcon from '@mui/icons-material/Close';
import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import IconButton from '@mui/material/IconButton';
import { useEffect, useRef } from 'react';
import { useFormat } from '../format/useFormat.js';
import { useT } from '../i18n/useT.js';
import type { Row } from '../submission/grid/rows.js';
import { TextArea } from '../submission/remarks/TextArea.js';
import { templatesFor } from './templates.js';

interface Props {
  readonly row: Row;
  readonly text: string;
  readonly autoFocus: boolean;
  readonly onChange: (text: string) => void;
  readonly onDone: () => void;
  /** Ctrl+Enter. */
  readonly onSend: () => void;
}

export const reasonId = (code: string): string => `reason-${code}`;

export function ReasonField({ row, text, autoFocus, onChange, onDone, onSend }: Props) {
  const f = useFormat();
  const t = useT();
  const fieldId = reasonId(row.item.code);
  const field = useRef<HTMLDivElement>(null);
  const begun = text !== '';
  // With the first letter the bar that sends comes up from below, and must not cover what is being typed.
  useEffect(() => {
    if (begun && field.current?.contains(document.activeElement)) field.current.scrollIntoView({ block: 'nearest' });
  }, [begun]);
  // What was chosen is meant to be changed: the cursor goes into it.
  const choose = (template: string) => {
    onChange(template);
    document.getElementById(fieldId)?.focus();
  };
  const drop = () => {
    onChange('');
    onDone();
  };
  return (
    <Box ref={field} sx={{ display: 'grid', gap: 0.75, scrollMarginBottom: { xs: 250, md: 100 } }}>
      <Box sx={{ display: 'flex', alignItems: 'flex-start', gap: 0.5 }}>
        <TextArea
          id={fieldId}
          label={t('review.reason', { code: row.item.code })}
          hint={t('review.reasonHint')}
          value={text}
          autoFocus={autoFocus}
          wanting
          onChange={onChange}
          onDone={onDone}
          onBack={onDone}
          onSubmit={onSend}
        />
        <IconButton size="small" onClick={drop} aria-label={t('review.removeReason')}>
          <CloseIcon fontSize="small" />
        </IconButton>
      </Box>
      {text === '' && (
        <Box role="group" aria-label={t('review.templates')} sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5 }}>
          {templatesFor(row, f.language).map((template) => (
            <Chip
              key={template}
              label={template}
              variant="outlined"
              onClick={() => choose(template)}
              sx={{ height: 'auto', py: 0.5, '& .MuiChip-label': { whiteSpace: 'normal' } }}
            />
          ))}
        </Box>
      )}
    </Box>
  );
}
