/** On a phone: the first entries under the thumb, the rest behind "more". */
import MoreHoriz from '@mui/icons-material/MoreHoriz';
import BottomNavigation from '@mui/material/BottomNavigation';
import BottomNavigationAction from '@mui/material/BottomNavigationAction';
import { LinkBase, useLocation } from 'react-admin';
import type { MenuEntry } from '../feature/feature.js';
import { useT } from '../i18n/useT.js';
import { inLowWindow } from '../theme/theme.js';
import { isUnder } from './isUnder.js';

const SHOWN = 3;

interface Props {
  readonly entries: readonly MenuEntry[];
  readonly onMore: () => void;
}

export function BottomMenu({ entries, onMore }: Props) {
  const t = useT();
  const { pathname } = useLocation();
  const shown = entries.slice(0, SHOWN);
  const here = shown.find(({ to }) => isUnder(pathname, to));
  return (
    <BottomNavigation
      component="nav"
      aria-label={t('app.menu')}
      showLabels
      value={here?.to ?? 'more'}
      sx={{
        position: 'fixed',
        [inLowWindow]: { position: 'static' },
        insetInline: 0,
        bottom: 0,
        zIndex: 'appBar',
        borderTop: 1,
        borderColor: 'divider',
        height: 60,
        pb: 'env(safe-area-inset-bottom)',
        boxSizing: 'content-box',
        // Four names side by side on the narrowest phones: small, and on two lines rather than over each other.
        '& .MuiBottomNavigationAction-root': { px: 0 },
        '& .MuiBottomNavigationAction-label': {
          '&, &.Mui-selected': { fontSize: '0.75rem' },
          lineHeight: 1.2,
          textAlign: 'center',
          whiteSpace: 'normal',
        },
      }}
    >
      {shown.map(({ to, Icon, label }) => (
        <BottomNavigationAction
          key={to}
          value={to}
          component={LinkBase}
          {...{ to }}
          label={t(label)}
          icon={<Icon />}
          aria-current={to === here?.to ? 'page' : undefined}
        />
      ))}
      <BottomNavigationAction
        value="more"
        label={t('app.more')}
        icon={<MoreHoriz />}
        onClick={onMore}
        aria-haspopup="dialog"
      />
    </BottomNavigation>
  );
}
