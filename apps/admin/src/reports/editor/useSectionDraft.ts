/** A section on its way: what is written is kept at once, saved by one press, and stays where somebody else has saved meanwhile. */
import { useQueryClient } from '@tanstack/react-query';
import type { Editor } from '@tiptap/react';
import { useCallback, useEffect, useState } from 'react';
import { useNotify } from 'react-admin';
import { useMutation } from '../../api/useMutation.js';
import { usePress } from '../../api/usePress.js';
import { useFormat } from '../../format/useFormat.js';
import type { SectionOfReportFragment } from '../../gql/graphql.js';
import { useT } from '../../i18n/useT.js';
import { textAt, type FigureMap } from '../figures.js';
import { useReportPlace } from '../report-context.js';
import { saveSection } from '../report-requests.js';
import { anyUnsaved, keepUnsaved, unsavedOf } from '../unsaved.js';
import { htmlOf, paragraphsOf } from './passage.js';

export interface SectionOfEditor {
  readonly reportId: number;
  readonly section: SectionOfReportFragment;
  readonly figures: FigureMap;
  /** Under which what is unsaved is kept. */
  readonly keptAs: string;
  readonly onClose: () => void;
}

export function useSectionDraft({ reportId, section, figures, keptAs, onClose }: SectionOfEditor) {
  const t = useT();
  const f = useFormat();
  const notify = useNotify();
  const client = useQueryClient();
  const mutation = useMutation();
  const ofNation = useReportPlace().provinceId === undefined;
  const { key, title, revision, paragraphs } = section;
  const [begun] = useState(
    () =>
      unsavedOf(keptAs) ?? {
        html: htmlOf(paragraphs, textAt(figures, f)),
        paragraphs: undefined,
        revision,
      },
  );
  // After a refusal the other text stands beside the editor: whoever presses again has seen it.
  const [isRefused, setRefused] = useState(false);
  const isChanged = revision !== begun.revision;
  const write = useCallback(
    (editor: Editor) =>
      keepUnsaved(keptAs, {
        html: editor.getHTML(),
        paragraphs: paragraphsOf(editor.getJSON()),
        revision: begun.revision,
      }),
    [keptAs, begun.revision],
  );
  const leave = () => {
    keepUnsaved(keptAs, undefined);
    onClose();
  };
  const { state, press } = usePress([], async () => {
    const typed = unsavedOf(keptAs)?.paragraphs;
    if (!typed) return leave();
    const upon = isRefused ? revision : begun.revision;
    const input = { id: reportId, section: key, revision: upon, paragraphs: [...typed] };
    const done = await mutation.run(() => saveSection(ofNation, input));
    if (done) {
      notify(t('reports.editor.done', { title }), { type: 'success' });
      return leave();
    }
    setRefused(true);
    return client.invalidateQueries({ queryKey: ['operation', ofNation ? 'Compilation' : 'ProvinceReport'] });
  });
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => anyUnsaved() && event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, []);
  return { mutation, state, write, leave, isChanged, html: begun.html, save: () => press() };
}
