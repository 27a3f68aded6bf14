/** One section of the form as a table (cards on a phone), and the way to the sections beside it. */
import ArrowBack from '@mui/icons-material/ArrowBack';
import ArrowForward from '@mui/icons-material/ArrowForward';
import Checklist from '@mui/icons-material/Checklist';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Tooltip from '@mui/material/Tooltip';
import { useFormat } from '../../format/useFormat.js';
import { useT } from '../../i18n/useT.js';
import { GridHead } from '../../submission/grid/GridHead.js';
import { gridContainer } from '../../submission/grid/gridLayout.js';
import { shortTitle } from '../../submission/grid/section-title.js';
import { useEntry } from '../EntryContext.js';
import { entryLayout } from './entryLayout.js';
import { EntryRow } from './EntryRow.js';
import type { SectionTab } from './sections.js';

/** The top bar, the line of progress and the sections, which stay above the heads of the columns. */
const ENTRY_HEAD = 175;

interface Props {
  readonly tabs: readonly SectionTab[];
  readonly section: string;
  readonly current: string | undefined;
  readonly commenting: string | undefined;
  readonly onNoComment: () => void;
  readonly onSection: (code: string) => void;
  /** Opens the list of what must be done before the submission can be submitted. */
  readonly onReview: () => void;
}

export function EntryGrid({ tabs, section, current, commenting, onNoComment, onSection, onReview }: Props) {
  const { submission, readOnly } = useEntry();
  const f = useFormat();
  const t = useT();
  const at = tabs.findIndex((tab) => tab.section.code === section);
  const [before, tab, after] = [tabs[at - 1], tabs[at], tabs[at + 1]];
  if (!tab) return null;
  const title = ({ section: { code, title: words } }: SectionTab) => `${code} ${shortTitle(f.words(words))}`;
  return (
    <Box
      id="entry-panel"
      role="tabpanel"
      aria-labelledby={`section-${section}`}
      sx={{ ...gridContainer, flexGrow: 1, minWidth: 0 }}
    >
      <Box
        role="table"
        aria-label={t('entry.grid', { section: title(tab) })}
        sx={{ backgroundColor: 'background.paper', border: 1, borderTop: 0, borderColor: 'divider' }}
      >
        <GridHead submission={submission} layout={entryLayout} top={ENTRY_HEAD} />
        <Box role="rowgroup">
          {tab.rows.map((row) => (
            <EntryRow
              key={row.item.code}
              row={row}
              current={current === row.item.code}
              commenting={commenting === row.item.code}
              onNoComment={onNoComment}
            />
          ))}
        </Box>
      </Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', gap: 1, mt: 1.5 }}>
        {before ? (
          <Button startIcon={<ArrowBack />} onClick={() => onSection(before.section.code)}>
            {t('entry.previousSection', { title: title(before) })}
          </Button>
        ) : (
          <span />
        )}
        {after && (
          <Button variant="outlined" endIcon={<ArrowForward />} onClick={() => onSection(after.section.code)}>
            {t('entry.nextSection', { title: title(after) })}
          </Button>
        )}
        {!after && !readOnly && (
          <Tooltip title="Ctrl + Enter" describeChild>
            <Button variant="outlined" startIcon={<Checklist />} onClick={onReview}>
              {t('entry.review')}
            </Button>
          </Tooltip>
        )}
      </Box>
    </Box>
  );
}
