/** Cells nobody has answered yet, by name and section; where there are many, only the first section stands open. */
import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import { useFormat } from '../../format/useFormat.js';
import { shortTitle } from '../../submission/grid/section-title.js';
import { blanksBySection } from '../session/checklist.js';
import { useEntry } from '../EntryContext.js';

/** As many as are read at a glance. */
const FEW = 10;

export function BlankList({ blanks }: { readonly blanks: readonly string[] }) {
  const { submission, goTo } = useEntry();
  const f = useFormat();
  return blanksBySection(submission, blanks).map(({ section, items }, i) => (
    <Box
      component="details"
      key={section.code}
      open={i === 0 || blanks.length <= FEW}
      sx={{ fontSize: '0.875rem', borderTop: 1, borderColor: 'divider' }}
    >
      <Box component="summary" sx={{ cursor: 'pointer', py: 0.75, fontWeight: 600 }}>
        {`${section.code} ${shortTitle(f.words(section.title))} (${f.count(items.length)})`}
      </Box>
      <Box component="ul" sx={{ m: 0, p: 0, pb: 0.75, listStyle: 'none' }}>
        {items.map(({ code, label }) => (
          <li key={code}>
            <ButtonBase
              onClick={() => goTo(code)}
              sx={{
                display: 'flex',
                width: 1,
                gap: 1,
                alignItems: 'baseline',
                justifyContent: 'flex-start',
                textAlign: 'left',
                font: 'inherit',
                lineHeight: 1.4,
                px: 1,
                py: { xs: 1, sm: 0.5 },
                '&:hover': { textDecoration: 'underline' },
              }}
            >
              <Box component="b" sx={{ flex: 'none' }}>
                {code}
              </Box>
              {f.words(label)}
            </ButtonBase>
          </li>
        ))}
      </Box>
    </Box>
  ));
}
