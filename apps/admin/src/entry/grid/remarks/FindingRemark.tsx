/** What a rule says about the row; a warning asks for an explanation right there. */
import { useFormat } from '../../../format/useFormat.js';
import { useT } from '../../../i18n/useT.js';
import { cellId, explanationId } from '../../../submission/grid/shown.js';
import { Remark, type RemarkKind } from '../../../submission/remarks/Remark.js';
import { sentence } from '../../../submission/remarks/sentence.js';
import { TextArea } from '../../../submission/remarks/TextArea.js';
import type { Finding } from '../../../submission/sheet/judge.js';
import { useEntry } from '../../EntryContext.js';

const kindOf = ({ issue: { severity }, explained }: Finding): RemarkKind => {
  if (severity !== 'warning') return severity;
  return explained ? 'explained' : 'ask';
};

interface Props {
  readonly finding: Finding;
  readonly code: string;
  /** `g` leads to the first one of a row. */
  readonly first: boolean;
}

export function FindingRemark({ finding, code, first }: Props) {
  const { submission, session, readOnly, move, submit } = useEntry();
  const { language } = useFormat();
  const t = useT();
  const { issue, key, explanation, explained } = finding;
  const asks = issue.severity === 'warning';
  const field = asks && !readOnly && (
    <TextArea
      id={first ? explanationId(code) : undefined}
      label={`${t('entry.explanation')} ${code}`}
      hint={t('entry.explanationHint')}
      value={explanation}
      wanting={!explained}
      onChange={(text) => session.explain(key, text)}
      onDone={() => move(code, 1)}
      onBack={() => document.getElementById(cellId(code))?.focus()}
      onSubmit={submit}
    />
  );
  return (
    <Remark kind={kindOf(finding)} below={field || (explanation && <q>{explanation}</q>)}>
      {sentence(issue, submission.questionnaire.form, language, true)}
    </Remark>
  );
}
