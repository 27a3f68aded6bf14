import { accepted, type ReferenceStep } from '../../platform/command/reference-step.js';
import { landKeyFigures } from './key-figures.js';
import { landTexts } from './land-texts.js';
import { publishDocument } from './publish-form.js';

export const loadFormTexts: ReferenceStep = {
  name: 'form texts',
  after: ['forms'],
  load: async (tx, { forms, formTexts }) => {
    let count = 0;
    for (const { form, texts, keyFigures } of formTexts) {
      const definition = forms.find(({ code, version }) => code === form.code && version === form.version);
      if (!definition) throw new Error(`texts of a form that is not there: ${form.code} ${form.version}`);
      // The form is published by now; publishing the same document again returns its number.
      const { id } = accepted(await publishDocument(tx, definition, new Date()));
      count += accepted(await landTexts(tx, id, definition, texts));
      count += accepted(await landKeyFigures(tx, id, definition, keyFigures));
    }
    return count;
  },
};
