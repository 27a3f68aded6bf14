/** The plan of a province for a year: which year, which province, and its items. */
import DescriptionOutlined from '@mui/icons-material/DescriptionOutlined';
import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { POLICY, type Role } from '@vlis/domain';
import { useOperation } from '../api/useOperation.js';
import { PlansDocument } from '../gql/graphql.js';
import { domainCode } from '../i18n/codeWords.js';
import { useT } from '../i18n/useT.js';
import { useMe } from '../me/useMe.js';
import { useToday } from '../me/useToday.js';
import { Blank } from '../parts/Blank.js';
import { Loaded } from '../parts/Loaded.js';
import { PageHeader } from '../parts/PageHeader.js';
import { useUrlState } from '../parts/useUrlState.js';
import { useProvinces } from '../reference/useLists.js';
import { useFormat } from '../format/useFormat.js';
import { PlanTable } from './PlanTable.js';

const DEFAULTS = { year: '', place: '' };

/** Those in which the viewer may plan: the nation's, or their own. */
function useMyProvinces() {
  const { assignments } = useMe();
  const { list } = useProvinces();
  const keeps = assignments.filter(({ role }) => POLICY[domainCode(role) as Role].includes('plan.keep'));
  const isNational = keeps.some(({ place, scope }) => scope === 'NATION' || !place);
  return isNational ? list : list.filter(({ id }) => keeps.some(({ place }) => place?.id === id));
}

export default function PlansPage() {
  const t = useT();
  const f = useFormat();
  const thisYear = Number(useToday().slice(0, 4));
  const provinces = useMyProvinces();
  const [address, setAddress] = useUrlState(DEFAULTS, 'push');
  const year = Number(address.year) || thisYear;
  const place = provinces.find(({ id }) => `${id}` === address.place) ?? provinces[0];
  const variables = { year: `${year}`, provinceId: place?.id ?? 0 };
  const reading = useOperation(PlansDocument, variables, { enabled: place !== undefined });
  return (
    <>
      <PageHeader title={t('plans.title')} about={t('plans.about')} />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, mb: 2 }}>
        <TextField
          select
          label={t('plans.year')}
          value={year}
          onChange={({ target }) => setAddress({ year: target.value })}
          sx={{ minWidth: 140 }}
        >
          {[thisYear + 1, thisYear, thisYear - 1, thisYear - 2].map((one) => (
            <MenuItem key={one} value={one}>
              {one}
            </MenuItem>
          ))}
        </TextField>
        {provinces.length > 1 && place && (
          <TextField
            select
            label={t('plans.province')}
            value={place.id}
            onChange={({ target }) => setAddress({ place: target.value })}
            sx={{ minWidth: 200 }}
          >
            {provinces.map(({ id, name }) => (
              <MenuItem key={id} value={id}>
                {f.words(name)}
              </MenuItem>
            ))}
          </TextField>
        )}
      </Box>
      {place && (
        <Loaded reading={reading}>
          {({ plans }) =>
            plans ? (
              <PlanTable key={`${year} ${place.id}`} plan={plans} year={year} provinceId={place.id} />
            ) : (
              <Blank Icon={DescriptionOutlined} title={t('plans.noForm')} />
            )
          }
        </Loaded>
      )}
    </>
  );
}
