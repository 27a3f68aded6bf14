import SearchOff from '@mui/icons-material/SearchOff';
import { useT } from '../i18n/useT.js';
import { Blank } from '../parts/Blank.js';
import { ButtonLink } from '../parts/RouteLink.js';

export function NotFoundPage() {
  const t = useT();
  return (
    <Blank
      page
      Icon={SearchOff}
      title={t('failure.notFoundTitle')}
      action={
        <ButtonLink to="/" variant="outlined">
          {t('app.home')}
        </ButtonLink>
      }
    >
      {t('failure.notFound')}
    </Blank>
  );
}
