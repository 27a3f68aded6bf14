/** A file that goes with what is done, such as the signed letter of a return. It is sent when it is chosen, so that a refusal is shown at once. */
import AttachFileOutlined from '@mui/icons-material/AttachFileOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { FILE_TYPES } from '@vlis/domain';
import { useRef, useState } from 'react';
import { failureOf } from '../../api/failure.js';
import { failedAs } from '../../api/form-issue.js';
import { bytesText } from '../../format/bytes.js';
import { useFormat } from '../../format/useFormat.js';
import { useT } from '../../i18n/useT.js';
import { sendFile, type SentFile, type SentTo } from './files.js';

const TAKEN = Object.values(FILE_TYPES)
  .flatMap(({ endings }) => endings.map((ending) => `.${ending}`))
  .join(',');

interface Props {
  readonly to: SentTo;
  readonly file: SentFile | undefined;
  readonly onFile: (file: SentFile | undefined) => void;
}

export function AttachFile({ to, file, onFile }: Props) {
  const t = useT();
  const f = useFormat();
  const input = useRef<HTMLInputElement>(null);
  const [working, setWorking] = useState(false);
  const [issue, setIssue] = useState<string>();
  const choose = async (chosen: File | undefined) => {
    if (!chosen) return;
    setWorking(true);
    try {
      onFile(await sendFile(chosen, to));
      setIssue(undefined);
    } catch (error) {
      const [issue] = failureOf(error).issues;
      setIssue(issue ? f.words(issue.message) : failedAs(error, t));
    } finally {
      setWorking(false);
      // The same file may be chosen again after it was mended.
      if (input.current) input.current.value = '';
    }
  };
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, maxWidth: '100%' }}>
      <input
        ref={input}
        type="file"
        accept={TAKEN}
        aria-label={t('submission.attach')}
        onChange={({ target }) => void choose(target.files?.[0])}
        hidden
      />
      {file ? (
        <>
          <Box sx={{ overflowWrap: 'anywhere' }}>
            {t('submission.file', { name: file.name, size: bytesText(file.bytes, f.language) })}
          </Box>
          <Button size="small" onClick={() => onFile(undefined)}>
            {t('submission.detach')}
          </Button>
        </>
      ) : (
        <Button startIcon={<AttachFileOutlined />} loading={working} onClick={() => input.current?.click()}>
          {t('submission.attach')}
        </Button>
      )}
      {issue && (
        <Box role="alert" sx={{ color: 'error.main' }}>
          {issue}
        </Box>
      )}
    </Box>
  );
}
