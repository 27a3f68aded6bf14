/** Since when and where: the places are those of the map of the library's first day. */
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { useFormContext } from 'react-hook-form';
import { useFormat } from '../format/useFormat.js';
import { useT } from '../i18n/useT.js';
import { DayOfForm } from '../parts/form/DayOfForm.js';
import { Panel } from '../parts/Panel.js';
import { issueOf } from './issues.js';
import { UnitField, type PlaceFieldProps } from './UnitField.js';

const two = { display: 'grid', gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: '1fr 1fr' }, gap: 2, pt: 1 } as const;

export function PlacePanel(props: PlaceFieldProps) {
  const t = useT();
  const f = useFormat();
  const { mutation, places, onChange } = props;
  const { setValue } = useFormContext();
  const { province, districts } = places;
  return (
    <Panel title={t('libraries.where')}>
      <Box sx={two}>
        <DayOfForm
          source="activeSince"
          required
          label={t('libraries.activeSince')}
          means={t('libraries.activeSinceMeans')}
          {...issueOf(mutation, onChange, 'activeSince', ['type', 'body', 'provinceId', 'communeId'])}
        />
        <Box role="status" sx={{ display: { xs: places.isToday ? 'none' : 'block', md: 'block' } }}>
          {!places.isToday && <Alert severity="info">{t('libraries.oldMap', { date: f.date(places.day) })}</Alert>}
        </Box>
        <UnitField
          {...props}
          path="provinceId"
          required
          label={t('libraries.province')}
          onPicked={() => setValue('commune', null)}
        />
        <UnitField
          {...props}
          path="communeId"
          label={t('libraries.commune')}
          means={t(province ? 'libraries.communeMeans' : 'libraries.communeFirst')}
          none={province ? undefined : t('libraries.communeFirst')}
          above={({ parentId }) => {
            const district = parentId == null ? undefined : districts.get(parentId);
            return district && `${district.kind} ${f.words(district.name)}`;
          }}
        />
      </Box>
    </Panel>
  );
}
