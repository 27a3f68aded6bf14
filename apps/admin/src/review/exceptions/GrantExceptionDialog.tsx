/** Lets one person do what takes two: who, where, until when, and why. A refusal stands at its field. */
import { MAXIMUM_EXPLANATION } from '@vlis/domain';
import { request } from '../../api/line.js';
import { useFormat } from '../../format/useFormat.js';
import { GrantReviewExceptionDocument, type WholeSubmissionFragment } from '../../gql/graphql.js';
import { useT } from '../../i18n/useT.js';
import { useToday } from '../../me/useToday.js';
import { DayOfForm } from '../../parts/form/DayOfForm.js';
import { MutationDialog } from '../../parts/form/MutationDialog.js';
import { issueAt } from '../../parts/form/issues.js';
import { SelectInput } from '../../parts/form/SelectInput.js';
import { TextInput } from '../../parts/form/TextInput.js';
import { inputOf, type ExceptionDraft } from './exceptions.js';
import { ReviewerField } from './ReviewerField.js';

const BLANK: ExceptionDraft = { account: null, at: 'library', validTo: '', reason: '' };

interface Props {
  readonly library: WholeSubmissionFragment['library'];
  readonly onClose: () => void;
}

export function GrantExceptionDialog({ library, onClose }: Props) {
  const t = useT();
  const f = useFormat();
  const today = useToday();
  const places = [
    { id: 'library', label: f.words(library.name) },
    { id: 'province', label: t('review.exception.wholeProvince', { name: f.words(library.province.name) }) },
  ];
  const field = <Name extends 'at' | 'validTo' | 'reason'>(source: Name) => ({
    source,
    label: t(`review.exception.${source}`),
    means: t(`review.exception.${source}Means`),
  });
  return (
    <MutationDialog
      title={t('review.exception.title')}
      next={t('review.exception.next')}
      button={t('review.exception.grant')}
      wide
      blank={BLANK}
      ask={async (draft) => {
        const input = inputOf(draft, library, today);
        return (await request(GrantReviewExceptionDocument, { input })).grantReviewException;
      }}
      doneText={({ account: { name }, validTo }) => t('review.exception.granted', { name, date: f.date(validTo) })}
      onClose={onClose}
    >
      {(mutation) => (
        <>
          <ReviewerField {...issueAt(mutation, 'username')} />
          <SelectInput {...field('at')} options={places} {...issueAt(mutation, 'libraryId', 'unitId')} />
          <DayOfForm {...field('validTo')} required {...issueAt(mutation, 'validTo')} />
          <TextInput {...field('reason')} multiline longest={MAXIMUM_EXPLANATION} {...issueAt(mutation, 'reason')} />
        </>
      )}
    </MutationDialog>
  );
}
