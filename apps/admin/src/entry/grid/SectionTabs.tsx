/** The sections of the form as tabs, each with its state: done, so many errors, so many to explain, or how far it is. */
import CheckCircle from '@mui/icons-material/CheckCircle';
import Box from '@mui/material/Box';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { useTheme } from '@mui/material/styles';
import { useFormat } from '../../format/useFormat.js';
import { useT } from '../../i18n/useT.js';
import { isDone, type SectionTab } from './sections.js';
import { useCounted } from '../../parts/useCounted.js';

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

/** "Tài nguyên thông tin (cuối kỳ)" → without the remark in brackets, which the items repeat. */
export const shortTitle = (title: string): string => title.replace(/\s*\([^)]*\)\s*$/, '');

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
            flex: '1 1 0',
            minWidth: { xs: 132, md: 98 },
            maxWidth: 200,
            alignItems: 'stretch',
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
                sx={{ overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', fontSize: '0.8125rem' }}
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
