/** What can be done in the editor: no more than a report has, and a figure to be put in. */
import FormatBold from '@mui/icons-material/FormatBold';
import FormatItalic from '@mui/icons-material/FormatItalic';
import FormatListBulleted from '@mui/icons-material/FormatListBulleted';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import ToggleButton from '@mui/material/ToggleButton';
import { useEditorState, type Editor } from '@tiptap/react';
import type { FormDefinition } from '@vlis/domain';
import { useTiptapEditor } from 'ra-input-rich-text';
import { useEffect, useState } from 'react';
import { useT } from '../../i18n/useT.js';
import type { FigureMap } from '../figures.js';
import { useReportPlace } from '../report-context.js';
import { EarlierText } from './EarlierText.js';
import { FigurePicker } from './FigurePicker.js';
import { ProvincePassages } from './ProvincePassages.js';

interface Props {
  readonly form: FormDefinition;
  /** Key of the section. */
  readonly section: string;
  readonly figures: FigureMap;
  /** After each change, never before one. */
  readonly onWrite: (editor: Editor) => void;
}

const TOOLS = [
  { name: 'bold', Icon: FormatBold, node: 'bold', run: (editor: Editor) => editor.chain().focus().toggleBold().run() },
  {
    name: 'italic',
    Icon: FormatItalic,
    node: 'italic',
    run: (editor: Editor) => editor.chain().focus().toggleItalic().run(),
  },
  {
    name: 'dash',
    Icon: FormatListBulleted,
    node: 'bulletList',
    run: (editor: Editor) => editor.chain().focus().toggleBulletList().run(),
  },
] as const;

/** What is opened beside the text. */
type Beside = 'figure' | 'earlier' | 'provinces';
const OF_PROVINCE: readonly Beside[] = ['figure', 'earlier'];
const OF_NATION: readonly Beside[] = ['figure', 'earlier', 'provinces'];

export function EditorToolbar({ form, section, figures, onWrite }: Props) {
  const t = useT();
  const editor = useTiptapEditor() as Editor | null;
  const ofNation = useReportPlace().provinceId === undefined;
  const [open, setOpen] = useState<Beside>();
  const toggle = (what: Beside) => setOpen(open === what ? undefined : what);
  const active = useEditorState({
    editor,
    selector: ({ editor: now }) => TOOLS.map(({ node }) => now?.isActive(node) ?? false),
  });
  useEffect(() => {
    if (!editor) return undefined;
    const write = (): void => onWrite(editor);
    editor.on('update', write);
    return () => void editor.off('update', write);
  }, [editor, onWrite]);
  if (!editor) return null;
  return (
    <Box sx={{ width: '100%' }}>
      <Box
        role="toolbar"
        aria-label={t('reports.editor.tools')}
        sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5, mb: 1 }}
      >
        {TOOLS.map(({ name, Icon, run }, n) => (
          <ToggleButton
            key={name}
            size="small"
            value={name}
            selected={active?.[n] ?? false}
            aria-label={t(`reports.editor.${name}`)}
            title={t(`reports.editor.${name}`)}
            onClick={() => run(editor)}
          >
            <Icon fontSize="small" />
          </ToggleButton>
        ))}
        {(ofNation ? OF_NATION : OF_PROVINCE).map((what) => (
          <Button key={what} size="small" aria-expanded={open === what} onClick={() => toggle(what)}>
            {t(`reports.editor.${what}`)}
          </Button>
        ))}
      </Box>
      {open === 'earlier' && (
        <EarlierText
          {...{ section, figures }}
          onTake={(html) => {
            setOpen(undefined);
            editor.chain().focus().insertContent(html).run();
          }}
        />
      )}
      {open === 'provinces' && (
        <ProvincePassages section={section} onTake={(html) => editor.chain().focus().insertContent(html).run()} />
      )}
      {open === 'figure' && (
        <FigurePicker
          form={form}
          onPick={(key, text) => {
            setOpen(undefined);
            editor
              .chain()
              .focus()
              .insertContent([
                { type: 'figure', attrs: { key, text } },
                { type: 'text', text: ' ' },
              ])
              .run();
          }}
        />
      )}
    </Box>
  );
}
