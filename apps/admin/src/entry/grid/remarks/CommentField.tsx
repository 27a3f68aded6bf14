/** A remark on a row for whoever reviews it; no rule has asked for it. */
import Box from '@mui/material/Box';
import { useT } from '../../../i18n/useT.js';
import { commentKey } from '../../../submission/grid/rows.js';
import { cellId, explanationId } from '../../../submission/grid/shown.js';
import { Remark } from '../../../submission/remarks/Remark.js';
import { TextArea } from '../../../submission/remarks/TextArea.js';
import { useEntry } from '../../EntryContext.js';

interface Props {
  readonly code: string;
  readonly text: string;
  readonly autoFocus: boolean;
  /** Whether `g` leads here: the row has no other field for words. */
  readonly first: boolean;
  readonly onEmpty: () => void;
}

export function CommentField({ code, text, autoFocus, first, onEmpty }: Props) {
  const { session, readOnly, move, submit } = useEntry();
  const t = useT();
  const id = first ? explanationId(code) : `remark-${code}`;
  if (readOnly) {
    return (
      <Remark kind="info">
        {t('entry.comment')}: <q>{text}</q>
      </Remark>
    );
  }
  return (
    <Box>
      <Box component="label" htmlFor={id} sx={{ display: 'block', color: 'text.secondary', fontSize: '0.8125rem' }}>
        {t('entry.comment')}
      </Box>
      <TextArea
        id={id}
        label={`${t('entry.comment')} ${code}`}
        value={text}
        autoFocus={autoFocus}
        onChange={(next) => session.explain(commentKey(code), next)}
        onDone={() => move(code, 1)}
        onBack={() => document.getElementById(cellId(code))?.focus()}
        onSubmit={submit}
        onBlur={() => text.trim() === '' && onEmpty()}
      />
    </Box>
  );
}
