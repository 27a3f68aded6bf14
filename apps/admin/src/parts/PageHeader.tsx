/** What this page is, in one line, and what can be done with it. Sets the browser's title too. */
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useEffect, type ReactNode } from 'react';
import { useT } from '../i18n/useT.js';

interface Props {
  readonly title: string;
  readonly about?: ReactNode;
  readonly actions?: ReactNode;
}

export function PageHeader({ title, about, actions }: Props) {
  const t = useT();
  useEffect(() => {
    document.title = `${title} · ${t('app.short')}`;
  }, [title, t]);
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'flex-end', columnGap: 2, rowGap: 1, mb: 2 }}>
      <Box sx={{ flexGrow: 1, minWidth: 0 }}>
        <Typography variant="h1">{title}</Typography>
        {about && (
          <Typography component="div" sx={{ color: 'text.secondary', mt: 0.25 }}>
            {about}
          </Typography>
        )}
      </Box>
      {actions}
    </Box>
  );
}
