/** Goes to the cell of an item that is found by its code, its name or the text of its instruction. */
import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import { useMemo, useState } from 'react';
import { isAskedWhere } from '@vlis/domain';
import { useFormat } from '../format/useFormat.js';
import { useT } from '../i18n/useT.js';
import { useFoundItems, withFound } from '../reference/instruction/useFoundItems.js';
import { shortTitle } from '../submission/grid/section-title.js';
import { useEntry } from './EntryContext.js';

export function FindItem() {
  const { submission, goTo } = useEntry();
  const t = useT();
  const f = useFormat();
  const [typed, setTyped] = useState('');
  const found = useFoundItems(submission.whole.formVersion.id, typed);
  const options = useMemo(() => {
    const { items: all, form } = submission.questionnaire;
    const items = all.filter(({ code }) => isAskedWhere(submission.questionnaire, code, submission.context));
    const titles = new Map(form.definition.sections.map(({ code, title }) => [code, shortTitle(f.words(title))]));
    return items.map(({ code, label, section }) => ({
      code,
      label: `${code} ${f.words(label)}`,
      section: `${section} ${titles.get(section)}`,
    }));
  }, [submission, f]);
  return (
    <Autocomplete
      size="small"
      options={options}
      value={null}
      inputValue={typed}
      // Nothing is sent of it, and it may be gone on with: leaving the box keeps what was typed.
      onInputChange={(_, text, reason) => (reason === 'input' || reason === 'clear') && setTyped(text)}
      onChange={(_, option) => {
        if (!option) return;
        setTyped('');
        goTo(option.code);
      }}
      getOptionKey={({ code }) => code}
      filterOptions={(all) => withFound(all, typed, found)}
      renderOption={({ key, ...props }, { label, section }) => (
        <li key={key} {...props}>
          <span>
            {label}
            <br />
            <small>{section}</small>
          </span>
        </li>
      )}
      blurOnSelect
      noOptionsText={t('entry.findNone')}
      openText={t('entry.find')}
      closeText={t('app.close')}
      clearText={t('app.clear')}
      renderInput={(input) => <TextField {...input} label={t('entry.find')} />}
      sx={{ width: { xs: '100%', sm: 320 }, flex: 'none' }}
    />
  );
}
