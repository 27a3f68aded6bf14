/** The dictionary as it stands: of each indicator the version of today. */
import Add from '@mui/icons-material/Add';
import CalculateOutlined from '@mui/icons-material/CalculateOutlined';
import Card from '@mui/material/Card';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { ListBase, useListContext } from 'react-admin';
import { failureOf } from '../api/failure.js';
import { useFormat } from '../format/useFormat.js';
import { useT } from '../i18n/useT.js';
import { useMe } from '../me/useMe.js';
import { Blank } from '../parts/Blank.js';
import { FailureBlank } from '../parts/FailureBlank.js';
import { GreyLines } from '../parts/Loaded.js';
import { PageHeader } from '../parts/PageHeader.js';
import { ButtonLink, TextLink } from '../parts/RouteLink.js';
import { indicatorAddress, publishAddress } from './address.js';
import type { Entry } from './dictionary.js';
import { formulaText } from './termText.js';

const wide = { display: { xs: 'none', md: 'table-cell' } } as const;

/** More than there will be: the dictionary is read on one page. */
const ALL = 1000;

function Line({ entry: { id, code, now, isInForce } }: { readonly entry: Entry }) {
  const t = useT();
  const f = useFormat();
  const { indicator, validFrom, validTo, version } = now;
  return (
    <TableRow hover>
      <TableCell component="th" scope="row">
        <TextLink to={indicatorAddress(id)} sx={{ fontWeight: 600 }}>
          {code}
        </TextLink>
      </TableCell>
      <TableCell>{f.words(indicator.name)}</TableCell>
      <TableCell>{formulaText(indicator, t)}</TableCell>
      <TableCell sx={wide}>{f.words(indicator.unit)}</TableCell>
      <TableCell sx={wide}>{t(`indicators.better.${indicator.better}`)}</TableCell>
      <TableCell sx={wide}>{indicator.types.join(', ') || t('indicators.allTypes')}</TableCell>
      <TableCell sx={wide}>
        {isInForce ? t('indicators.versionFrom', { version, date: f.date(validFrom) }) : f.date(validTo ?? validFrom)}
      </TableCell>
    </TableRow>
  );
}

function Rows() {
  const t = useT();
  const { data, error, isPending, refetch } = useListContext<Entry>();
  if (isPending) return <GreyLines lines={8} />;
  if (data === undefined || error) return <FailureBlank failure={failureOf(error)} again={() => void refetch()} />;
  if (data.length === 0) return <Blank Icon={CalculateOutlined} title={t('indicators.empty')} />;
  return (
    <TableContainer>
      <Table aria-label={t('indicators.title')}>
        <TableHead>
          <TableRow>
            <TableCell>{t('indicators.code')}</TableCell>
            <TableCell>{t('indicators.name')}</TableCell>
            <TableCell>{t('indicators.formula')}</TableCell>
            <TableCell sx={wide}>{t('indicators.unit')}</TableCell>
            <TableCell sx={wide}>{t('indicators.direction')}</TableCell>
            <TableCell sx={wide}>{t('indicators.types')}</TableCell>
            <TableCell sx={wide}>{t('indicators.standing')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {data.map((entry) => (
            <Line key={entry.id} entry={entry} />
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}

export default function IndicatorListPage() {
  const t = useT();
  const publish = useMe().permissions.includes('indicator.publish') && (
    <ButtonLink to={publishAddress()} variant="contained" startIcon={<Add />}>
      {t('indicators.publishNew')}
    </ButtonLink>
  );
  return (
    <ListBase<Entry> resource="indicators" perPage={ALL} storeKey={false} disableAuthentication>
      <PageHeader title={t('indicators.title')} about={t('indicators.about')} actions={publish} />
      <Card>
        <Rows />
      </Card>
    </ListBase>
  );
}
