/** The panel beside the grid: it explains an item or lists what stands open, and never takes the cursor out of the cell. */
import CloseIcon from '@mui/icons-material/Close';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import { useEffect, useRef, type ReactNode } from 'react';
import { useT } from '../../i18n/useT.js';
import { inLowWindow } from '../../theme/theme.js';

interface Props {
  readonly title: string;
  readonly children: ReactNode;
  readonly onClose: () => void;
  /** The list before submitting takes the cursor; an explanation does not. */
  readonly takesCursor?: boolean;
  /** Where it stays when the page is scrolled: under whatever stays above it, in pixels. */
  readonly top?: number;
}

/** Under the top bar, the line of progress and the sections of the entry screen. */
const ENTRY_HEAD = 198;

export function Aside({ title, children, onClose, takesCursor = false, top = ENTRY_HEAD }: Props) {
  const t = useT();
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    if (takesCursor) panel.current?.focus();
  }, [takesCursor, title]);
  return (
    <Box
      component="aside"
      ref={panel}
      tabIndex={-1}
      aria-label={title}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
      sx={{
        flex: 'none',
        width: { md: 310 },
        alignSelf: 'flex-start',
        position: { xs: 'fixed', md: 'sticky' },
        insetInline: { xs: 0, md: 'auto' },
        bottom: { xs: 60, md: 'auto' },
        top: { md: top },
        maxHeight: { xs: '55vh', md: `calc(100vh - ${top + 16}px)` },
        [inLowWindow]: { position: 'fixed', inset: 'auto 0 0', width: 'auto', maxHeight: '85vh' },
        overflowY: 'auto',
        zIndex: { xs: 1050, md: 1 },
        p: 2,
        pt: 1,
        backgroundColor: 'background.paper',
        border: 1,
        borderColor: 'divider',
        borderRadius: { md: 1.5 },
        boxShadow: { xs: '0 -6px 20px rgb(0 0 0 / 18%)', md: 'none' },
        outlineOffset: -3,
      }}
    >
      <Box
        sx={{
          display: 'flex',
          alignItems: 'center',
          justifyContent: 'space-between',
          gap: 1,
          position: 'sticky',
          top: -8,
          backgroundColor: 'background.paper',
          pt: 0.5,
          zIndex: 1,
        }}
      >
        <Typography variant="h2" sx={{ fontSize: '1rem' }}>
          {title}
        </Typography>
        <IconButton onClick={onClose} aria-label={t('submission.closePanel')} size="small">
          <CloseIcon fontSize="small" />
        </IconButton>
      </Box>
      {children}
    </Box>
  );
}
