import { accepted, type ReferenceStep } from '../../platform/command/reference-step.js';
import { publishDocument } from './publish-form.js';

export const loadForms: ReferenceStep = {
  name: 'forms',
  after: ['library types'],
  load: async (tx, { forms }) => {
    for (const form of forms) accepted(await publishDocument(tx, form, new Date()));
    return forms.length;
  },
};
