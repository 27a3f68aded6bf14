/** One cell, written twice: both figures, who and when; one button each, and nothing is written before. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { Cell, Question } from '@vlis/domain';
import { useFormat } from '../../../format/useFormat.js';
import { useT } from '../../../i18n/useT.js';
import { useMe } from '../../../me/useMe.js';
import type { Row } from '../../../submission/grid/rows.js';
import { readText } from '../../../submission/grid/shown.js';
import { Remark } from '../../../submission/remarks/Remark.js';
import type { Conflict } from '../../../submission/sheet/sheet.js';
import { useEntry } from '../../EntryContext.js';
import { conflictOf } from './conflict-kind.js';

const WORDS = {
  conflict: { intro: 'entry.conflictIntro', theirs: 'entry.keepTheirs' },
  ownConflict: { intro: 'entry.ownConflictIntro', theirs: 'entry.keepOther' },
} as const;

interface Props {
  readonly row: Pick<Row, 'cell' | 'typed'> & { readonly item: Question };
  readonly conflict: Conflict;
}

export function ConflictChoice({ row, conflict: { theirs, base, by, at } }: Props) {
  const { session, goTo } = useEntry();
  const { name } = useMe();
  const f = useFormat();
  const t = useT();
  const { code, type } = row.item;
  const kind = conflictOf(by, name);
  const words = WORDS[kind];
  const value = (shown: { readonly cell: Cell; readonly typed?: string }) => {
    const { cell } = shown;
    if (type.kind === 'yes-no' && cell.kind === 'reported')
      return t(cell.value.isZero() ? 'submission.no' : 'submission.yes');
    return readText({ item: row.item, ...shown }, f.language) || t('entry.pastNone');
  };
  const choose = (whose: 'mine' | 'theirs') => {
    session.choose(code, whose);
    goTo(code);
  };
  const choices = (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75 }}>
      <Button variant="outlined" size="small" onClick={() => choose('mine')}>
        {t('entry.keepMine', { value: value(row) })}
      </Button>
      <Button variant="outlined" size="small" onClick={() => choose('theirs')}>
        {t(words.theirs, { by, value: value({ cell: theirs }) })}
      </Button>
    </Box>
  );
  return (
    <Remark kind={kind} below={choices}>
      {t(words.intro, { by, time: f.dateTime(at) })}
      {base && ` ${t('entry.conflictWas', { value: value({ cell: base }) })}`}
    </Remark>
  );
}
