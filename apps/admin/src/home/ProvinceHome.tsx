/** The provincial officer's page: how far the collection is, what waits for review, who has not sent anything. */
import LocationOff from '@mui/icons-material/LocationOff';
import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useFormat } from '../format/useFormat.js';
import { useT } from '../i18n/useT.js';
import { useMe, type MyAssignment } from '../me/useMe.js';
import { workingRound } from '../obligations/choose.js';
import { useRounds } from '../obligations/useRounds.js';
import { Blank } from '../parts/Blank.js';
import { Loaded } from '../parts/Loaded.js';
import { PageHeader } from '../parts/PageHeader.js';
import { useUrlState } from '../parts/useUrlState.js';
import { Cards } from './Cards.js';
import { CollectionByType } from './CollectionByType.js';
import type { HomeProps } from './HomeProps.js';
import { NoOpenRound } from './NoOpenRound.js';
import { isLeader, rolesOf } from './roles.js';
import { Silent } from './Silent.js';
import { StateStrip } from './StateStrip.js';

type Place = NonNullable<MyAssignment['place']>;

const DEFAULTS = { place: '' };

function OneProvince({ place, officer }: { readonly place: Place; readonly officer: boolean }) {
  const totals = <Cards place="keyFigures" given={{ placeId: place.id }} />;
  return (
    <Loaded reading={useRounds()}>
      {(rounds) => {
        const round = workingRound(rounds);
        if (!round)
          return (
            <Box sx={{ display: 'grid', gap: 2 }}>
              <NoOpenRound />
              {totals}
            </Box>
          );
        const obligation = { round, provinceId: place.id };
        return (
          <Box sx={{ display: 'grid', gap: 2 }}>
            <StateStrip {...obligation} />
            <Cards place="provinceWaits" given={obligation} />
            <Box
              sx={{
                display: 'grid',
                gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: `repeat(${officer ? 2 : 1}, minmax(0, 1fr))` },
                gap: 2,
                alignItems: 'start',
              }}
            >
              {officer && <Cards place="provinceQueue" given={obligation} />}
              <Silent {...obligation} />
            </Box>
            <CollectionByType {...obligation} />
            {totals}
          </Box>
        );
      }}
    </Loaded>
  );
}

export default function ProvinceHome({ actions }: HomeProps) {
  const t = useT();
  const f = useFormat();
  const { assignments } = useMe();
  const roles = rolesOf(
    'province',
    assignments.map(({ role }) => role),
  );
  const places = assignments.flatMap(({ role, place }) => (place && roles.includes(role) ? [place] : []));
  const unique = [...new Map(places.map((place) => [place.id, place])).values()];
  const [{ place: chosen }, set] = useUrlState(DEFAULTS, 'push');
  const place = unique.find(({ id }) => String(id) === chosen) ?? unique[0];
  const picker = unique.length > 1 && place && (
    <TextField
      select
      label={t('reference.place')}
      value={place.id}
      onChange={({ target }) => set({ place: String(target.value) })}
    >
      {unique.map((candidate) => (
        <MenuItem key={candidate.id} value={candidate.id}>
          {f.words(candidate.name)}
        </MenuItem>
      ))}
    </TextField>
  );
  return (
    <>
      <PageHeader
        title={t('home.title')}
        about={place && f.words(place.name)}
        actions={
          <>
            {picker}
            {actions}
          </>
        }
      />
      {place ? (
        <OneProvince place={place} officer={!roles.every(isLeader)} />
      ) : (
        <Blank Icon={LocationOff} title={t('home.noProvince')}>
          {t('home.noProvinceNext')}
        </Blank>
      )}
    </>
  );
}
