/** In a list that is opened before what it offers is there: that it is on its way, or why it cannot be had. */
import MenuItem from '@mui/material/MenuItem';
import { unreadAs } from '../api/form-issue.js';
import type { Need } from '../api/press.js';
import type { Translate } from '../i18n/useT.js';

/** A line of a select, which takes lines of its own alone, not of components. */
export const notYet = ({ isThere, failure }: Need, t: Translate) =>
  !isThere && (
    <MenuItem disabled key="not-yet" value="not-yet" sx={{ whiteSpace: 'normal' }}>
      {failure ? unreadAs(failure, t) : t('app.loading')}
    </MenuItem>
  );
