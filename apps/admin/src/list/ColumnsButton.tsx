/** Chooses the columns of a list; the first one always stands. */
import ViewColumnOutlined from '@mui/icons-material/ViewColumnOutlined';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import ListItemText from '@mui/material/ListItemText';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useState } from 'react';
import { useT } from '../i18n/useT.js';
import type { ChosenColumns, Column } from './column.js';

interface Props<Row> {
  readonly all: readonly Column<Row>[];
  readonly columns: ChosenColumns<Row>;
}

export function ColumnsButton<Row>({ all, columns: { isShown, toggle } }: Props<Row>) {
  const t = useT();
  const [at, setAt] = useState<HTMLElement>();
  return (
    <>
      <Button
        size="small"
        startIcon={<ViewColumnOutlined />}
        aria-haspopup="menu"
        aria-expanded={at !== undefined}
        onClick={({ currentTarget }) => setAt(currentTarget)}
      >
        {t('list.columns')}
      </Button>
      <Menu
        open={at !== undefined}
        anchorEl={at}
        onClose={() => setAt(undefined)}
        slotProps={{ list: { 'aria-label': t('list.columnsNext') } }}
      >
        {all.slice(1).map(({ key, label }) => (
          <MenuItem key={key} role="menuitemcheckbox" aria-checked={isShown(key)} onClick={() => toggle(key)} dense>
            <Checkbox checked={isShown(key)} tabIndex={-1} disableRipple size="small" edge="start" aria-hidden />
            <ListItemText primary={t(label)} />
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}
