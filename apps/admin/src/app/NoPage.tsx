/** Where a page should stand and none does: why, and the way back. */
import type { SvgIconComponent } from '@mui/icons-material';
import type { MessageKey } from '../i18n/messages.js';
import { useT } from '../i18n/useT.js';
import { Blank } from '../parts/Blank.js';
import { ButtonLink } from '../parts/RouteLink.js';

interface Props {
  readonly Icon: SvgIconComponent;
  readonly title: MessageKey;
  readonly why: MessageKey;
}

export function NoPage({ Icon, title, why }: Props) {
  const t = useT();
  return (
    <Blank
      page
      Icon={Icon}
      title={t(title)}
      action={
        <ButtonLink to="/" variant="outlined">
          {t('app.home')}
        </ButtonLink>
      }
    >
      {t(why)}
    </Blank>
  );
}
