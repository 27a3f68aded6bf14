/** Filters that somebody comes back to, by names of their own; react-admin keeps them in this browser. */
import BookmarkBorder from '@mui/icons-material/BookmarkBorder';
import Delete from '@mui/icons-material/Delete';
import Button from '@mui/material/Button';
import Divider from '@mui/material/Divider';
import IconButton from '@mui/material/IconButton';
import ListItemText from '@mui/material/ListItemText';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useState } from 'react';
import { useListContext, useNavigate, useSavedQueries, type SavedQuery } from 'react-admin';
import { useT } from '../i18n/useT.js';
import { withSearch } from '../parts/search.js';
import { SaveFilterDialog } from './SaveFilterDialog.js';

const usualAddress = (resource: string, { filter, sort }: SavedQuery['value']): string =>
  withSearch(`/${resource}`, {
    filter: JSON.stringify(filter ?? {}),
    ...(sort && { sort: sort.field, order: sort.order }),
  });

interface Props {
  /** Where a list is found whose address is not that of react-admin's lists. */
  readonly addressOf?: ((value: SavedQuery['value']) => string) | undefined;
}

export function SavedFilters({ addressOf }: Props) {
  const t = useT();
  const navigate = useNavigate();
  const { resource, filterValues, sort } = useListContext();
  const [saved, setSaved] = useSavedQueries(resource);
  const [at, setAt] = useState<HTMLElement>();
  const [isNaming, setIsNaming] = useState(false);
  const close = () => setAt(undefined);
  return (
    <>
      <Button
        size="small"
        startIcon={<BookmarkBorder />}
        aria-haspopup="menu"
        aria-expanded={at !== undefined}
        onClick={({ currentTarget }) => setAt(currentTarget)}
      >
        {t('list.saved')}
      </Button>
      <Menu open={at !== undefined} anchorEl={at} onClose={close}>
        {saved.length === 0 && <MenuItem disabled>{t('list.savedNone')}</MenuItem>}
        {saved.map(({ label, value }) => (
          <MenuItem
            key={label}
            onClick={() => {
              close();
              navigate(addressOf ? addressOf(value) : usualAddress(resource, value));
            }}
          >
            <ListItemText primary={label} />
            <IconButton
              size="small"
              edge="end"
              aria-label={t('list.forget', { name: label })}
              onClick={(event) => {
                event.stopPropagation();
                setSaved(saved.filter((one) => one.label !== label));
              }}
            >
              <Delete fontSize="small" />
            </IconButton>
          </MenuItem>
        ))}
        <Divider />
        <MenuItem
          onClick={() => {
            close();
            setIsNaming(true);
          }}
        >
          {t('list.save')}
        </MenuItem>
      </Menu>
      {isNaming && (
        <SaveFilterDialog
          onClose={() => setIsNaming(false)}
          onName={(label) =>
            setSaved([
              ...saved.filter((one) => one.label !== label),
              { label, value: { filter: filterValues as object, sort } },
            ])
          }
        />
      )}
    </>
  );
}
