/** The assessor's page while no evaluation round has been given out: what there is to read meanwhile. */
import AssignmentTurnedInOutlined from '@mui/icons-material/AssignmentTurnedInOutlined';
import Card from '@mui/material/Card';
import { useT } from '../i18n/useT.js';
import { Blank } from '../parts/Blank.js';
import { PageHeader } from '../parts/PageHeader.js';
import { ButtonLink } from '../parts/RouteLink.js';
import type { HomeProps } from './HomeProps.js';

export default function AssessorHome({ actions }: HomeProps) {
  const t = useT();
  const ways = (
    <>
      <ButtonLink to="/figures" variant="outlined">
        {t('home.toFigures')}
      </ButtonLink>
      <ButtonLink to="/libraries">{t('home.toLibraries')}</ButtonLink>
    </>
  );
  return (
    <>
      <PageHeader title={t('home.title')} actions={actions} />
      <Card>
        <Blank Icon={AssignmentTurnedInOutlined} title={t('home.assessorTitle')} action={ways}>
          {t('home.assessorText')}
        </Blank>
      </Card>
    </>
  );
}
