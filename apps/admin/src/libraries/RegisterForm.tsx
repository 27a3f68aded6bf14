/** The form of a new library. The places offered are those of the library's first day, so the day is asked first. */
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { mayBegin, mayGovern } from '@vlis/domain';
import { useRef, useState, type SubmitEvent } from 'react';
import { request } from '../api/line.js';
import { useDeed } from '../api/useDeed.js';
import { usePress } from '../api/usePress.js';
import { useFormat } from '../format/useFormat.js';
import { RegisterLibraryDocument, type LibraryLineFragment } from '../gql/graphql.js';
import { useT } from '../i18n/useT.js';
import { useToday } from '../me/useToday.js';
import { DayField } from '../parts/DayField.js';
import { FormTrouble, useFirstFault } from '../parts/FormTrouble.js';
import { SendBar } from '../parts/KeptPress.js';
import { notYet } from '../parts/notYet.js';
import { Panel } from '../parts/Panel.js';
import { ButtonLink } from '../parts/RouteLink.js';
import { Said } from '../parts/Said.js';
import { useGoverningBodies, useLibraryTypes } from '../reference/useLists.js';
import { emptyDraft, freshKey, inputOf, type Draft } from './draft.js';
import { Duplicates } from './Duplicates.js';
import { UnitPicker } from './UnitPicker.js';
import { usePlaces } from './usePlaces.js';

const two = { display: 'grid', gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: '1fr 1fr' }, gap: 2, pt: 1 } as const;

/** The types of library there are today, and the bodies that may govern one of the type picked. */
function useOwners({ type: picked, body: chosen, activeSince }: Draft, today: string) {
  const types = useLibraryTypes();
  const all = useGoverningBodies();
  const offered = types.list.filter(({ validTo }) => validTo === null || validTo >= today);
  const usual = all.list.find(({ code }) => code === offered.find((type) => type.code === picked)?.governedBy);
  const bodies = all.list.filter((body) => usual && mayGovern(body, usual) && mayBegin(body, activeSince || today));
  const body = bodies.length ? chosen || (usual?.code ?? '') : '';
  return { types, offered, all, usual, bodies, body };
}

export function RegisterForm({ onRegistered }: { readonly onRegistered: (library: LibraryLineFragment) => void }) {
  const t = useT();
  const f = useFormat();
  const today = useToday();
  const deed = useDeed();
  const [draft, setDraft] = useState<Draft>(emptyDraft);
  const [tries, setTries] = useState(0);
  const element = useRef<HTMLFormElement>(null);
  const { types, offered, all, usual, bodies, body } = useOwners(draft, today);
  const places = usePlaces(draft);
  const { province, commune, provinces, communes, districts } = places;
  const duplicate = deed.trouble?.refused?.code === 'POSSIBLE_DUPLICATE' ? deed.trouble.refused : undefined;
  useFirstFault(element, duplicate ? undefined : tries || undefined);

  const input = inputOf(draft, province, commune);
  const errorAt = (path: string): string | undefined => {
    if (duplicate) return undefined;
    if (path === 'provinceId' && draft.province && !province && provinces.need.isThere)
      return t('libraries.notOnMap', { date: f.date(places.day), name: f.words(draft.province.name) });
    if (path === 'communeId' && draft.commune && !commune && communes.need.isThere)
      return t('libraries.notOnMap', { date: f.date(places.day), name: f.words(draft.commune.name) });
    if (tries > 0 && Array.isArray(input) && input.includes(path)) return t('form.required');
    return deed.trouble?.errors[path] || undefined;
  };
  /** `others`: fields about which something may have been said because of this one. */
  const change = (path: string, changed: Partial<Draft>, ...others: readonly string[]) => {
    setDraft((last) => ({ ...last, ...changed, key: freshKey() }));
    [path, ...others].forEach(deed.forget);
    press.takeBack();
  };
  const typedInto = (path: keyof Draft['typed']) => ({
    typed: draft.typed[path],
    onType: (text: string | undefined) => change(path, { typed: { ...draft.typed, [path]: text } }),
  });

  const send = async (confirmed: boolean) => {
    if ('key' in input) {
      const variables = { input: { ...input, confirmed } };
      const library = await deed.run(async () => (await request(RegisterLibraryDocument, variables)).registerLibrary);
      if (library) return onRegistered(library);
    }
    setTries((n) => n + 1);
  };
  const press = usePress(places.needs, send);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    press.press(false);
  };

  return (
    <Box
      component="form"
      ref={element}
      noValidate
      onSubmit={submit}
      aria-label={t('libraries.register')}
      sx={{ display: 'grid', gap: 2, maxWidth: 960 }}
    >
      <Panel title={t('libraries.who')}>
        <Box sx={two}>
          <TextField
            required
            autoFocus
            label={t('libraries.nameVi')}
            value={draft.nameVi}
            error={Boolean(errorAt('nameVi'))}
            helperText={<Said error={errorAt('nameVi')} means={t('libraries.nameViMeans')} />}
            onChange={({ target }) => change('nameVi', { nameVi: target.value })}
            sx={{ gridColumn: '1 / -1' }}
          />
          <TextField
            label={t('libraries.nameEn')}
            value={draft.nameEn}
            error={Boolean(errorAt('nameEn'))}
            helperText={<Said error={errorAt('nameEn')} means={t('libraries.nameEnMeans')} />}
            onChange={({ target }) => change('nameEn', { nameEn: target.value })}
          />
          <TextField
            select
            required
            label={t('libraries.type')}
            value={draft.type}
            error={Boolean(errorAt('type'))}
            helperText={<Said error={errorAt('type')} means={t('libraries.typeMeans')} />}
            onChange={({ target }) => change('type', { type: target.value, body: '' }, 'body')}
          >
            {notYet(types.need, t)}
            {offered.map(({ code, name }) => (
              <MenuItem key={code} value={code} sx={{ whiteSpace: 'normal' }}>
                {f.words(name)}
              </MenuItem>
            ))}
          </TextField>
          <TextField
            select
            disabled={!usual && (draft.type === '' || all.need.isThere)}
            label={t('libraries.body')}
            value={body}
            error={Boolean(errorAt('body'))}
            helperText={<Said error={errorAt('body')} means={t('libraries.bodyMeans')} />}
            onChange={({ target }) => change('body', { body: target.value })}
          >
            {notYet(all.need, t)}
            {bodies.map(({ code, name }) => (
              <MenuItem key={code} value={code} sx={{ whiteSpace: 'normal' }}>
                {f.words(name)}
              </MenuItem>
            ))}
          </TextField>
        </Box>
      </Panel>
      <Panel title={t('libraries.where')}>
        <Box sx={two}>
          <DayField
            label={t('libraries.activeSince')}
            means={t('libraries.activeSinceMeans')}
            value={draft.activeSince}
            error={errorAt('activeSince')}
            onChange={(activeSince) =>
              change('activeSince', { activeSince }, 'type', 'body', 'provinceId', 'communeId')
            }
          />
          <Box role="status" sx={{ display: { xs: places.isToday ? 'none' : 'block', md: 'block' } }}>
            {!places.isToday && <Alert severity="info">{t('libraries.oldMap', { date: f.date(places.day) })}</Alert>}
          </Box>
          <UnitPicker
            required
            label={t('libraries.province')}
            error={errorAt('provinceId')}
            units={provinces}
            value={province}
            {...typedInto('provinceId')}
            onPick={(picked) => change('provinceId', { province: picked, commune: undefined }, 'communeId')}
          />
          <UnitPicker
            label={t('libraries.commune')}
            means={t(province ? 'libraries.communeMeans' : 'libraries.communeFirst')}
            error={errorAt('communeId')}
            units={communes}
            value={commune}
            {...typedInto('communeId')}
            none={province ? undefined : t('libraries.communeFirst')}
            onPick={(picked) => change('communeId', { commune: picked })}
            above={({ parentId }) => {
              const district = parentId == null ? undefined : districts.get(parentId);
              return district && `${district.kind} ${f.words(district.name)}`;
            }}
          />
        </Box>
      </Panel>
      {duplicate ? (
        <Duplicates refused={duplicate} state={press.state} onConfirm={() => press.press(true)} />
      ) : (
        <FormTrouble trouble={deed.trouble} />
      )}
      <SendBar
        press={press}
        waitsFor={t('libraries.mapOf', { date: f.date(places.day) })}
        label={t('libraries.registerIt')}
      >
        <ButtonLink to="/libraries">{t('form.cancel')}</ButtonLink>
      </SendBar>
    </Box>
  );
}
