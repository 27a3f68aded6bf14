/** All remarks on one row, the most pressing first: two authors, two readings, errors, warnings, questions, remark. */
import Box from '@mui/material/Box';
import { whereWords, type Row } from '../../../submission/grid/rows.js';
import { remarksId } from '../../../submission/grid/shown.js';
import { CommentField } from './CommentField.js';
import { ConflictChoice } from './ConflictChoice.js';
import { FindingRemark } from './FindingRemark.js';
import { QueryRemark } from './QueryRemark.js';
import { ReadingQuestion } from './ReadingQuestion.js';

interface Props {
  readonly row: Row;
  /** `g` was pressed in a row where nobody has asked for words. */
  readonly commenting: boolean;
  readonly onNoComment: () => void;
}

export function RowRemarks({ row, commenting, onNoComment }: Props) {
  const { item, conflict, ambiguous, findings, queries, comment } = row;
  const spoken = findings.filter(({ issue }) => issue.code !== 'AMBIGUOUS_NUMBER');
  const words = whereWords(row);
  return (
    <Box id={remarksId(item.code)} sx={{ display: 'grid', gap: 1 }}>
      {conflict && <ConflictChoice row={row} conflict={conflict} />}
      {ambiguous && <ReadingQuestion row={row} readings={ambiguous} />}
      {spoken.map((finding) => (
        <FindingRemark key={finding.key} finding={finding} code={item.code} first={words === finding} />
      ))}
      {queries.map((query) => (
        <QueryRemark key={query.id} query={query} row={row} first={words === query} />
      ))}
      {(comment !== '' || commenting) && (
        <CommentField
          code={item.code}
          text={comment}
          autoFocus={commenting}
          first={words === undefined}
          onEmpty={onNoComment}
        />
      )}
    </Box>
  );
}
