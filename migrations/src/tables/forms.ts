/** Forms, their texts and their key figures. */
import type { Table } from '../table.js';

export const forms: Readonly<Record<string, Table>> = {
  form: {
    may: ['select', 'insert', 'update (code)'], // update: to lock the row while a version is published
    open: 'forms are published',
  },
  form_text: {
    may: ['select', 'insert'],
    open: 'the words of published forms',
  },
  form_version: {
    may: ['select', 'insert'],
    open: 'forms are published; a draft holds nobody’s figures',
  },
  key_figure: {
    may: ['select', 'insert'],
    open: 'which items of published forms stand for a round at first sight',
  },
};
