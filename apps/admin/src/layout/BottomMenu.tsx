/** On a phone: the first entries under the thumb, the rest behind "more". */
import MoreHoriz from '@mui/icons-material/MoreHoriz';
import BottomNavigation from '@mui/material/BottomNavigation';
import BottomNavigationAction from '@mui/material/BottomNavigationAction';
import { LinkBase, useLocation } from 'react-admin';
import { useT } from '../i18n/useT.js';
import { menuFor } from '../me/roles.js';
import { useMe } from '../me/useMe.js';
import { inLowWindow } from '../theme/theme.js';
import { destinationOf, isUnder } from './destinations.js';

const SHOWN = 3;

export function BottomMenu({ onMore }: { readonly onMore: () => void }) {
  const t = useT();
  const { pathname } = useLocation();
  const { permissions } = useMe();
  const entries = menuFor(permissions).slice(0, SHOWN);
  const here = entries.find((entry) => isUnder(pathname, destinationOf(entry, permissions).to));
  return (
    <BottomNavigation
      component="nav"
      aria-label={t('app.menu')}
      showLabels
      value={here ?? 'more'}
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
      {entries.map((entry) => {
        const { to, Icon, label } = destinationOf(entry, permissions);
        return (
          <BottomNavigationAction
            key={entry}
            value={entry}
            component={LinkBase}
            {...{ to }}
            label={t(label)}
            icon={<Icon />}
            aria-current={entry === here ? 'page' : undefined}
          />
        );
      })}
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
