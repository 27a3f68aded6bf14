/** The sections of the form as tabs, each with its state: done, so many errors, so many to explain, or how far it is. */
import CheckCircle from '@mui/icons-material/CheckCircle';
import Box from '@mui/material/Box';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { useTheme } from '@mui/material/styles';
import { useFormat } from '../../format/useFormat.js';
import { useT } from '../../i18n/useT.js';
import { useCounted } from '../../parts/useCounted.js';
import { onTwoLines, shortTitle } from '../../submission/grid/section-title.js';
import { isDone, type SectionTab } from './sections.js';

function TabState({ tab }: { readonly tab: SectionTab }) {
  const t = useT();
  const counted = useCounted();
  const { vlis } = useTheme();
  const { errors, asks, filled, asked } = tab;
  if (errors)
    return (
      <Box
        component="span"
        sx={{ color: vlis.block, fontWeight: 600 }}
      >{`✖ ${t('entry.sectionErrors', counted(errors))}`}</Box>
    );
  if (asks)
    return (
      <Box
        component="span"
        sx={{ color: vlis.ask, fontWeight: 600 }}
      >{`! ${t('entry.sectionAsks', counted(asks))}`}</Box>
    );
  if (isDone(tab)) return <CheckCircle titleAccess={t('entry.sectionDone')} sx={{ fontSize: 18, color: vlis.done }} />;
  return <Box component="span" sx={{ color: vlis.quiet, fontWeight: 400 }}>{`${filled}/${asked}`}</Box>;
}

const LINE = 17;
/** The letters of a name are wider than its figures, by which `ch` goes. */
const LETTER = 1.2;
/** A phone has height for one line only; what is cut off there stands over the table. */
const lines = {
  display: '-webkit-box',
  WebkitBoxOrient: 'vertical',
  WebkitLineClamp: { xs: '1', md: '2' },
} as const;

interface Props {
  readonly tabs: readonly SectionTab[];
  readonly current: string;
  readonly onChoose: (code: string) => void;
}

export function SectionTabs({ tabs, current, onChoose }: Props) {
  const f = useFormat();
  const t = useT();
  return (
    <Tabs
      value={current}
      onChange={(_, code: string) => onChoose(code)}
      variant="scrollable"
      scrollButtons="auto"
      allowScrollButtonsMobile={false}
      aria-label={t('entry.sections')}
    >
      {tabs.map((tab) => (
        <Tab
          key={tab.section.code}
          value={tab.section.code}
          id={`section-${tab.section.code}`}
          aria-controls="entry-panel"
          title={f.words(tab.section.title)}
          sx={{
            // By the length of the name: two lines are enough for each; where all of them do not fit, they scroll.
            flex: { xs: '1 1 0', md: '1 1 auto' },
            minWidth: { xs: 132, md: 'min-content' },
            maxWidth: { xs: 200, md: 'none' },
            alignItems: 'stretch',
            justifyContent: 'flex-start',
            px: 1.25,
            py: { xs: 0.5, sm: 0.75 },
            textAlign: 'left',
          }}
          label={
            <>
              <Box
                component="span"
                sx={{
                  display: 'flex',
                  alignItems: 'center',
                  gap: 1,
                  fontSize: '0.8125rem',
                  minHeight: 20,
                  whiteSpace: 'nowrap',
                }}
              >
                <b>{tab.section.code}</b>
                <TabState tab={tab} />
              </Box>
              <Box
                component="span"
                sx={{
                  ...lines,
                  overflow: 'hidden',
                  overflowWrap: 'break-word',
                  fontSize: '0.8125rem',
                  lineHeight: `${LINE}px`,
                  minHeight: { md: 2 * LINE },
                  minWidth: { md: `${onTwoLines(shortTitle(f.words(tab.section.title))) * LETTER}ch` },
                }}
              >
                {shortTitle(f.words(tab.section.title))}
              </Box>
            </>
          }
        />
      ))}
    </Tabs>
  );
}
