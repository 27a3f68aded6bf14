import Block from '@mui/icons-material/Block';
import { useT } from '../i18n/useT.js';
import { Blank } from '../parts/Blank.js';
import { ButtonLink } from '../parts/RouteLink.js';

export function DeniedPage() {
  const t = useT();
  return (
    <Blank
      page
      Icon={Block}
      title={t('failure.forbiddenTitle')}
      action={
        <ButtonLink to="/" variant="outlined">
          {t('app.home')}
        </ButtonLink>
      }
    >
      {t('failure.forbidden')}
    </Blank>
  );
}
