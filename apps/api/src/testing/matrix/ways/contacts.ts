import { oneOfEach } from '../questions.js';
import type { Ways } from '../ways.js';

const NAMED = 'telephone: "0257 3823 456", main: true';

/** @public Taken with its folder (matrix/ways.ts). */
export const ways: Ways = {
  questions: {
    libraryContacts: { of: ({ place: { libraryId } }) => `libraryId: ${libraryId}`, has: oneOfEach },
  },
  mutations: {
    keepContact: {
      has: oneOfEach,
      of: ({ place: { libraryId } }) => `input: { libraryId: ${libraryId}, name: "", ${NAMED} }`,
    },
    endContact: { args: () => 'contactId: 999999' },
  },
  doings: {
    keepContact: {
      who: 'chuyenvien.daklak',
      args: ({ thing }) =>
        `input: { libraryId: ${thing('home', 'blank').place.libraryId}, name: "Nguyễn Thị Lan", ${NAMED} }`,
    },
    endContact: {
      who: 'chuyenvien.daklak',
      args: async (stage) => `contactId: ${await stage.contactId(stage.thing('home', 'draft').place.libraryId)}`,
    },
  },
  texts: ['name', 'post', 'telephone', 'email'].map((field) => `keepContact.input.${field}`),
};
