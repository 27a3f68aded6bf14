/** Writes one section. What a word processor brings along beside text is left out by what the editor knows: no images, no markup. */
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { EditorOptions } from '@tiptap/core';
import StarterKit from '@tiptap/starter-kit';
import type { FormDefinition } from '@vlis/domain';
import { RichTextInput } from 'ra-input-rich-text';
import { useMemo } from 'react';
import { Form } from 'react-admin';
import { useT } from '../../i18n/useT.js';
import { FormIssueAlert } from '../../parts/FormIssueAlert.js';
import { PressButton } from '../../parts/KeptPress.js';
import { PassageText } from '../PassageText.js';
import { EditorToolbar } from './EditorToolbar.js';
import { FigureNode } from './figure-node.js';
import { useSectionDraft, type SectionOfEditor } from './useSectionDraft.js';

const EXTENSIONS = [
  StarterKit.configure({
    ...{ heading: false, blockquote: false, code: false, codeBlock: false, horizontalRule: false },
    ...{ link: false, orderedList: false, strike: false, underline: false },
  }),
  FigureNode,
];

/** A picture that is pasted stands as text in its address, up to tens of megabytes, before the editor leaves it out. */
const withoutPictures = (html: string): string => html.replace(/\ssrc=(?:"data:[^"]*"|'data:[^']*')/gi, '');

const optionsOf = (label: string): Partial<EditorOptions> => ({
  extensions: EXTENSIONS,
  autofocus: 'end',
  editorProps: {
    transformPastedHTML: withoutPictures,
    attributes: { role: 'textbox', 'aria-multiline': 'true', 'aria-label': label },
  },
});

const LOOK = {
  '& .ProseMirror': { minHeight: 160, lineHeight: 1.6 },
  '& .ProseMirror [data-figure]': { bgcolor: 'action.selected', borderRadius: 0.5, px: 0.5, whiteSpace: 'nowrap' },
  '& .ProseMirror ul': { listStyle: '"– "' },
} as const;

export default function SectionEditor({ form, ...of }: SectionOfEditor & { readonly form: FormDefinition }) {
  const t = useT();
  const { section, figures } = of;
  const { mutation, state, html, write, leave, save, isChanged } = useSectionDraft(of);
  const label = t('reports.editor.label', { title: section.title });
  const options = useMemo(() => optionsOf(label), [label]);
  return (
    <Box sx={{ display: 'grid', gap: 1, my: 1 }}>
      <Form record={{ html }} onSubmit={save} warnWhenUnsavedChanges={false}>
        <RichTextInput
          source="html"
          label={false}
          helperText={false}
          editorOptions={options}
          toolbar={<EditorToolbar {...{ form, figures }} section={section.key} onWrite={write} />}
          sx={LOOK}
        />
      </Form>
      <Typography variant="body2" color="text.secondary">
        {t('reports.editor.hint')}
      </Typography>
      <FormIssueAlert issue={mutation.issue} />
      {isChanged && (
        <Alert severity="info">
          <Typography sx={{ fontWeight: 600 }}>{t('reports.editor.changed')}</Typography>
          <PassageText paragraphs={section.paragraphs} figures={figures} />
        </Alert>
      )}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        <PressButton variant="contained" state={state} onClick={save}>
          {t('reports.editor.save')}
        </PressButton>
        <Button onClick={leave}>{t('reports.editor.cancel')}</Button>
      </Box>
    </Box>
  );
}
